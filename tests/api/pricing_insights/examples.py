"""Calls of the pricing insights endpoint."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.pricing_insights import InsightSort

PATH = "POST /v3/price/getPricingInsights"
SKUS = ["21203526", "Candle-lavender-green-tea", "504312(1)", "hvff"]
PAGE = {
    "pageContext": {"pageNo": 0, "currentPageCount": 1, "totalCount": 1, "totalPages": 0},
    "pricingInsightsResponseList": [
        {
            "itemName": "Lamp",
            "sku": "A",
            "currentPrice": 9.99,
            "buyBoxBasePrice": 9.5,
            "buyBoxTotalPrice": None,
            "buyBoxWinRate": "75",
            "inventoryCount": 3,
            "repricerStrategyName": None,
            "priceCompetitiveScore": 80.5,
            "inDemand": True,
            "priceCompetitive": False,
            "suggestedPrice": 9.25,
            "suggestedPriceDriver": "BUYBOX_PRICE",
        }
    ],
}

MARKETPLACE = [
    Example(call("list"), PATH, body={"pageNumber": 0}, answer={"data": PAGE}),
    Example(
        call(
            "list",
            skus=SKUS,
            buy_box_win_rate=(0, 75),
            price_competitiveness=(0, 100),
            gmv_30d=(0, 100),
            sort_by=InsightSort.GMV_30D,
        ),
        PATH,
        body={
            "filter": [
                {"name": "buyBoxWinRate", "operator": "BETWEEN", "value": [0, 75]},
                {"name": "priceCompetitiveness", "operator": "BETWEEN", "value": [0, 100]},
                {"name": "gmvL30D", "operator": "BETWEEN", "value": [0, 100]},
            ],
            "searchCriteria": {"searchField": "SKU", "searchValue": SKUS},
            "sort": {"sortField": "GMVL30D", "sortOrder": "DESC"},
            "pageNumber": 0,
        },
        answer=PAGE,
    ),
    Example(
        call(
            "list",
            traffic=["HIGH", "MEDIUM"],
            publish_status=("PUBLISHED",),
            in_demand=["true"],
            sort_by=InsightSort.TRAFFIC,
            descending=False,
            cursor="3 75",
        ),
        PATH,
        body={
            "filter": [
                {"name": "traffic", "operator": "IN", "value": ["HIGH", "MEDIUM"]},
                {"name": "itemPublishStatus", "operator": "IN", "value": ["PUBLISHED"]},
                {"name": "isInDemand", "operator": "IN", "value": ["true"]},
            ],
            "sort": {"sortField": "TRAFFIC", "sortOrder": "ASC"},
            "pageNumber": 3,
        },
        answer={"data": PAGE},
    ),
]
