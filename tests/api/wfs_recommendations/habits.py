"""Answers as the published examples write them, which the schemas write otherwise."""

from __future__ import annotations

from typing import Any

from support.examples import Habit, call


def unlisted(document: Any) -> Any:
    """One object for each list of insights."""
    payload = document["payload"]
    items = [{**item, "insights": item["insights"][0]} for item in payload["recommendedItems"]]
    return {**document, "payload": {**payload, "recommendedItems": items, "totalInsights": payload["totalInsights"][0]}}


ITEM = {"sku": "lamp", "insights": [{"estimatedSalesLift": 3.2}]}
TOTALS = {"totalEstimatedSalesLift": 3.2, "walmartFulfilledEstimatedSales": 4.2}
CONVERSION: Any = {"payload": {"recommendedItems": [ITEM], "totalInsights": [TOTALS], "totalRecords": 1}}
RESTOCK: Any = {
    "payload": {
        "recommendedItems": [{"sku": "lamp", "insights": [{"suggestedUnits": 7}]}],
        "totalInsights": [{"totalEstimatedSalesLift": 1}],
        "totalRecords": 1,
    }
}

MARKETPLACE = [
    Habit(call("restock"), "insights are objects", unlisted(RESTOCK), RESTOCK),
    Habit(call("fulfill_with_wfs"), "insights are objects", unlisted(CONVERSION), CONVERSION),
]
