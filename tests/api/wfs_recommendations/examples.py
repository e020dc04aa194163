"""Calls of the recommendations of Walmart Fulfillment Services."""

from __future__ import annotations

from support.examples import Example, call

LISTS = "GET /v3/wfs/recommendation"
QUANTITIES = "POST /v3/wfs/recommendation/shipment-quantity"
MARKET = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}
HEADERS = {**MARKET, "wm_audit.origin_source": "SELLER_API"}
ITEM = {"gtin": "00012947218283", "sku": "lamp", "itemId": "7", "brand": "Lumen", "itemName": "Desk lamp"}
RESTOCK = {
    "status": "OK",
    "payload": {
        "recommendedItems": [
            {
                **ITEM,
                "stockStatus": "Out of Stock",
                "itemCondition": "New",
                "insights": [
                    {"daysOfSupply": 0, "suggestedUnits": 7, "forecastedSalesLift": 12.5, "customerFavorite": True}
                ],
            }
        ],
        "totalInsights": [
            {"totalEstimatedSalesLift": 12.5, "totalForecastedSalesLost": 12.5, "totalForecastedSalesAtRisk": 0}
        ],
        "totalRecords": 1,
        "totalRestockInventoryInsights": 1,
        "totalHiddenRecords": 0,
    },
}
CONVERSION = {
    "status": "OK",
    "payload": {
        "recommendedItems": [
            {**ITEM, "insights": [{"estimatedSalesLift": 3.2, "suggestedUnits": 7, "customerFavorite": False}]}
        ],
        "totalInsights": [
            {
                "sellerFulfilledPast30DaysSales": 1,
                "walmartFulfilledEstimatedSales": 4.2,
                "totalEstimatedSalesLift": 3.2,
            }
        ],
        "totalRecords": 1,
    },
}
STORED = {**ITEM, "itemCondition": "New", "unitsStored": 4, "publishingStatus": "UNPUBLISHED"}
UNPUBLISHED = {
    "status": "OK",
    "payload": {
        "recommendedItems": [
            {
                **STORED,
                "insights": [
                    {
                        "unpublishedIssueType": "Listing Issue",
                        "estimatedStorageFee": 0.25,
                        "inventoryValue": 40,
                        "customerFavorite": False,
                    }
                ],
            }
        ],
        "totalInsights": [{"totalUnpublishedUnitsStored": 4, "totalEstimatedStorageFee": 1, "totalInventoryValue": 40}],
        "totalRecords": 1,
    },
}

MARKETPLACE = [
    Example(
        call("shipment_quantities", gtins=["00012947218283", "00012947218290"]),
        QUANTITIES,
        body={"listOfGtins": ["00012947218283", "00012947218290"], "listOfSkus": []},
        headers=MARKET,
        answer={
            "status": "OK",
            "payload": {
                "replenishments": [
                    {
                        "itemId": "7",
                        "gtin": "00012947218283",
                        "upc": "012947218283",
                        "vendorSku": "lamp",
                        "maxQty": 200,
                        "suggestedQty": 100,
                        "customerFavorite": True,
                    }
                ]
            },
        },
    ),
    Example(
        call("shipment_quantities", skus=["lamp", "a/b c"]),
        QUANTITIES,
        body={"listOfGtins": [], "listOfSkus": ["lamp", "a/b c"]},
        headers=MARKET,
    ),
    Example(call("restock"), f"{LISTS}/restock?limit=300&offset=0", headers=HEADERS, answer=RESTOCK),
    Example(
        call(
            "restock",
            limit=30,
            cursor="60",
            customer_favorite=True,
            show_insights=False,
            sort_by="suggestedUnits",
            sort_order="ASC",
            show_hidden_records_only=True,
        ),
        f"{LISTS}/restock?customerFavorite=true&showInsights=false&sort_by=suggestedUnits&sort_order=ASC"
        "&showHiddenRecordsOnly=true&limit=30&offset=60",
        headers=HEADERS,
        answer=RESTOCK,
    ),
    Example(
        call(
            "fulfill_with_wfs",
            limit=1,
            customer_favorite=False,
            show_insights=True,
            sort_by="estimatedSalesLift",
            sort_order="DESC",
            show_hidden_records_only=False,
        ),
        f"{LISTS}/fulfill-with-wfs?customerFavorite=false&showInsights=true&sort_by=estimatedSalesLift&sort_order=DESC"
        "&showHiddenRecordsOnly=false&limit=1&offset=0",
        headers=HEADERS,
        answer=CONVERSION,
    ),
    Example(
        call(
            "unpublished",
            customer_favorite=True,
            show_insights=True,
            sort_by="estimatedStorageFee",
            sort_order="ASC",
        ),
        f"{LISTS}/unpublished?customerFavorite=true&showInsights=true&sort_by=estimatedStorageFee&sort_order=ASC"
        "&limit=300&offset=0",
        headers=HEADERS,
        answer=UNPUBLISHED,
    ),
]
