"""Answers as the services of items are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

ITEM = {"sku": "7", "upc": "", "publishedStatus": "", "shelf": '["UNNAV"]', "price": {"amount": 9.9, "currency": "USD"}}
CATEGORY = {"category": "Home", "productTypeGroup": [{"productTypeGroupName": "Decor", "productType": []}]}

MARKETPLACE = [
    Habit(
        call("get"),
        "an item without its list, of which little is known",
        sent={"ItemResponse": {**ITEM, "sku": 7, "variantGroupInfo": None}, "totalItems": "1"},
        published={"ItemResponse": [ITEM], "totalItems": 1},
    ),
    Habit(
        call("taxonomy"),
        "one category in payload",
        sent={"payload": CATEGORY, "status": "SUCCESS"},
        published={"payload": [{**CATEGORY, "description": None}], "status": "SUCCESS"},
    ),
]
SUPPLIER = [
    Habit(
        call("get"),
        "an item in a list that is none",
        sent={"itemResponse": [{**ITEM, "sku": 7, "unpublishedReasons": {"reason": "No image."}}]},
        published={"itemResponse": {**ITEM, "unpublishedReasons": {"reason": ["No image."]}}},
    ),
    Habit(
        call("get_full"),
        "a vendor's item with its days in ISO and its numbers as text",
        sent={
            "itemResponse": {
                "siteDates": {"siteStartDate": "2025-11-14T15:11:33.19Z"},
                "customerReviewCount": "3",
                "customerRating": "4.5",
                "unpublishedReasons": "No image.",
                "price": {"amount": "24.99"},
            }
        },
        published={
            "itemResponse": {
                "siteDates": {"siteStartDate": 1763133093190},
                "customerReviewCount": 3,
                "customerRating": 4.5,
                "unpublishedReasons": ["No image."],
                "price": {"amount": 24.99},
            }
        },
    ),
    Habit(
        call("taxonomy"),
        "one category in itemTaxonomy",
        sent={"itemTaxonomy": CATEGORY, "status": "SUCCESS"},
        published={"itemTaxonomy": [{**CATEGORY, "description": None}], "status": "SUCCESS"},
    ),
]
