"""Calls of the recommendations endpoints."""

from __future__ import annotations

from decimal import Decimal

from support.examples import Example, call
from walmart_async.api.recommendations import where

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
]
