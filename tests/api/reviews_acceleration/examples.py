"""Calls of the review accelerator program."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.reviews_acceleration import ReviewItemStatus, ReviewPeriod, ReviewSort, ReviewSortField

BASE = "/v3/growth/reviews-accelerator"
ITEMS, CATEGORIES, STATUS = f"POST {BASE}/items?scrollId=%2A", f"POST {BASE}/categories", f"PUT {BASE}/items/status"
SCROLL = "DXF1ZXJ5QW5kRmV0Y2g="


def page(status: str, **more: object) -> dict[str, object]:
    item = {
        "itemId": "7",
        "itemName": "Desk lamp",
        "sales": 32,
        "currentReviews": 3,
        "impressions": 2_000,
        "currentPageViews": 40,
        "reviewsCollected": 1,
        "sku": "lamp",
        "itemStatus": status,
        "itemPriority": 1,
        "isCustomerFavorite": None,
        **more,
    }
    payload = {"totalItems": 1, "fetchedItems": 1, "dateRange": "7DAYS", "scrollId": SCROLL, "items": [item]}
    return {"statusCode": 200, "payload": payload}


MARKETPLACE = [
    *(
        Example(call("items", status), ITEMS, body={"filter": {"itemStatus": status}}, answer=page(status))
        for status in ("ELIGIBLE", "ENROLLED", "COMPLETE")
    ),
    Example(
        call("items", ReviewItemStatus.ELIGIBLE, period="30DAYS", customer_favorite=True),
        ITEMS,
        body={"filter": {"itemStatus": "ELIGIBLE", "dateRange": "30DAYS", "isCustomerFavorite": True}},
        answer=page("ELIGIBLE", sales=None, impressions=None, currentPageViews=None, isCustomerFavorite=True),
    ),
    Example(
        call(
            "items",
            ReviewItemStatus.ELIGIBLE,
            period=ReviewPeriod.DAYS_7,
            categories=["JEWELRY", "SHOES"],
            min_price=10,
            max_price="99.50",
            item_name="kids",
            sku="K-1",
            sort=[
                ReviewSort(field=ReviewSortField.ITEM_PRIORITY),
                ReviewSort(field=ReviewSortField.PRICE, descending=True),
            ],
            cursor="50 0a1b2c3d DXF1",
        ),
        f"POST {BASE}/items?scrollId=DXF1",
        body={
            "filter": {
                "itemStatus": "ELIGIBLE",
                "dateRange": "7DAYS",
                "category": ["JEWELRY", "SHOES"],
                "price": {"minimum": 10, "maximum": 99.5},
            },
            "search": [{"field": "ITEM_NAME", "value": "kids"}, {"field": "SKU", "value": "K-1"}],
            "sort": [
                {"field": "ITEM_PRIORITY", "order": "ASC", "priority": 1},
                {"field": "PRICE", "order": "DESC", "priority": 2},
            ],
        },
        answer=page("ELIGIBLE"),
    ),
    Example(
        call("categories"),
        CATEGORIES,
        body={"itemStatus": ["ELIGIBLE", "ENROLLED", "COMPLETE"]},
        answer={"statusCode": 200, "payload": {"itemStatus": ["ELIGIBLE"], "categories": ["HOME", "TOYS"]}},
    ),
    Example(call("categories", ["COMPLETE"]), CATEGORIES, body={"itemStatus": ["COMPLETE"]}),
    Example(
        call("enroll", {"7": None, "8": 20}),
        STATUS,
        body={"status": "ENROLL", "items": [{"itemId": "7"}, {"itemId": "8", "targetReviews": 20}]},
        answer={
            "statusCode": 200,
            "payload": {"success": {"items": [{"itemId": "7", "itemDescription": "Desk lamp", "sku": "lamp"}]}},
        },
    ),
    Example(
        call("disenroll", ["7", "8"]),
        STATUS,
        body={"status": "DISENROLL", "items": [{"itemId": "7"}, {"itemId": "8"}]},
    ),
]
