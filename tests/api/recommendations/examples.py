"""Calls of the recommendations endpoints."""

from __future__ import annotations

from decimal import Decimal

from support.examples import Example, call
from walmart_async.api.recommendations import TrendType, where

PATH = "/v3/growth/assortment/recommendations"
PRICE = {"amount": 9.99, "currency": "USD"}

MARKETPLACE = [
    Example(
        call("list"),
        f"POST {PATH}",
        body={"recommendationType": "ITEM", "meta": {"limit": 200}},
        answer={"payload": {"recommendationType": "ITEM", "meta": {"totalRecords": 0}, "records": []}},
    ),
    Example(
        call(
            "list",
            where.text("and").brand("A & B").item_availability_status("NEW_TO_WALMART").price("1.0", Decimal("3.50")),
            limit=4,
            cursor="AoRYPg/+=",
        ),
        f"POST {PATH}",
        body={
            "recommendationType": "ITEM",
            "meta": {"limit": 4, "nextCursor": "AoRYPg/+="},
            "filterCriteria": {
                "searchText": "and",
                "multiValueFilter": [{"parameter": "BRAND", "values": ["A & B"]}],
                "enumFilter": [{"parameter": "ITEM_AVAILABILITY_STATUS", "values": ["NEW_TO_WALMART"]}],
                "rangeFilter": [{"parameter": "PRICE", "from": "1.0", "to": "3.50"}],
            },
        },
        answer={
            "payload": {
                "recommendationType": "ITEM",
                "meta": {"totalRecords": 5, "recordsFetched": 1, "limit": 4},
                "records": [
                    {
                        "itemRecommendationUniqueId": "806AND",
                        "itemDetails": {
                            "title": "Lamp",
                            "itemAvailabilityStatus": "NEW_TO_WALMART",
                            "shoppingTrends": ["BEST_SELLERS", "DEAL_ITEMS"],
                            "competitors": [{"itemId": "B06", "itemPrice": PRICE, "shippingPrice": PRICE}],
                        },
                    }
                ],
            }
        },
    ),
    Example(
        call("counts", "BRAND", where.category("Toys"), limit=2, cursor="categorizationType=BRAND&limit=2&offset=2"),
        f"POST {PATH}/categorization/counts",
        body={
            "categorizationType": "BRAND",
            "meta": {"limit": 2, "nextCursor": "categorizationType=BRAND&limit=2&offset=2"},
            "filterCriteria": {"multiValueFilter": [{"parameter": "CATEGORY", "values": ["Toys"]}]},
        },
        answer={
            "payload": {
                "categorizationType": "BRAND",
                "meta": {"totalRecords": 4, "recordsFetched": 1, "limit": 2},
                "records": [{"name": "Swarovsk and Co.", "numberOfItemRecommendations": -1}],
            }
        },
    ),
    Example(
        call(
            "reject",
            ["NOT_SELLING_THESE_BRANDS", "OTHER_REASON"],
            where=where.brand("A & B").price(to="3"),
            message="Not ours",
        ),
        f"PUT {PATH}/rejections",
        body={
            "recommendationType": "ITEM",
            "filterCriteria": {
                "multiValueFilter": [{"parameter": "BRAND", "values": ["A & B"]}],
                "rangeFilter": [{"parameter": "PRICE", "to": "3"}],
            },
            "rejectionCodes": ["NOT_SELLING_THESE_BRANDS", "OTHER_REASON"],
            "customRejectionMessage": "Not ours",
        },
        answer={"payload": {"message": "They go shortly."}},
    ),
    Example(
        call("reject", ["ALREADY_SELLING_ON_WALMART"], ids=["806AND", "806ANE"]),
        f"PUT {PATH}/rejections",
        body={
            "recommendationType": "ITEM",
            "itemRecommendationUniqueIds": ["806AND", "806ANE"],
            "rejectionCodes": ["ALREADY_SELLING_ON_WALMART"],
        },
        answer={"payload": {"message": "They go shortly."}},
    ),
    Example(
        call("variants", "B0B/1", cursor="FGlu/+="),
        f"GET {PATH}/variants?primaryVariantItemId=B0B%2F1&nextCursor=FGlu%2F%2B%3D",
        answer={
            "payload": {
                "meta": {"totalRecords": 201, "recordsFetched": 1, "limit": 200},
                "primaryVariantItemId": "B0B/1",
                "records": [
                    {
                        "itemRecommendationUniqueId": "2023",
                        "itemDetails": {
                            "title": "Jacket",
                            "shoppingTrends": ["Best sellers"],
                            "offerCount": 1,
                            "isPrimaryVariant": True,
                            "variantInfo": [{"name": "Color", "value": "Black"}, {"name": "Size", "value": "4"}],
                        },
                    }
                ],
            }
        },
    ),
    Example(
        call("trends", "2023", trend_types=["PRICE_TRENDS", TrendType.DEMAND_TRENDS]),
        f"GET {PATH}/trends?recommendationUniqueId=2023&trendTypes=PRICE_TRENDS%2CDEMAND_TRENDS",
        answer={
            "payload": {
                "recommendationUniqueId": "2023",
                "trends": [
                    {
                        "trendType": "PRICE_TRENDS",
                        "trendData": [
                            {
                                "meta": {"currency": "USD"},
                                "monthlyTrends": [{"month": "JUN", "year": "2023", "value": 10.99}],
                                "weeklyTrends": [{"week": "23", "year": "2023", "value": 10.99}],
                            }
                        ],
                    },
                    {
                        "trendType": "DEMAND_TRENDS",
                        "trendData": [
                            {
                                "meta": {},
                                "monthlyTrends": [{"month": "JAN", "value": 0.05}],
                                "weeklyTrends": [{"week": "1", "value": 0.02}],
                            }
                        ],
                    },
                ],
            }
        },
    ),
    Example(
        call("trends", "a/b"),
        f"GET {PATH}/trends?recommendationUniqueId=a%2Fb",
        answer={
            "payload": {"recommendationUniqueId": "a/b", "trends": [{"trendType": "PRICE_TRENDS", "trendData": []}]}
        },
    ),
]
