"""Answers as the services of items are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

ITEM = {"sku": "7", "upc": "", "publishedStatus": "", "shelf": '["UNNAV"]', "price": {"amount": 9.9, "currency": "USD"}}
CATEGORY = {"category": "Home", "productTypeGroup": [{"productTypeGroupName": "Decor", "productType": []}]}

MARKETPLACE = [
    Habit(
        call("search_catalog"),
        "one find without its list, its status alone, and numbers either way",
        sent={
            "status": "Success",
            "payload": {
                **ITEM,
                "publishedStatus": "PUBLISHED",
                "price": {"amount": "9.9", "unit": "USD"},
                "num_reviews": 3,
            },
            "totalItems": "1",
        },
        published={
            "status": "Success",
            "payload": [
                {
                    **ITEM,
                    "publishedStatus": {"status": "PUBLISHED"},
                    "price": {"amount": 9.9, "unit": "USD"},
                    "num_reviews": "3",
                }
            ],
            "totalItems": 1,
        },
    ),
    Habit(
        call("variant_counts"),
        "one group without its list, and numbers as text",
        sent={"status": 200, "payload": {"variantGroupId": "V", "count": "3"}},
        published={"status": "200", "payload": [{"variantGroupId": "V", "count": 3}]},
    ),
    Habit(
        call("associations"),
        "one SKU without its list, with nothing it is tied to",
        sent={"items": {"sku": 7, "associations": None, "errors": None}},
        published={"items": [{"sku": "7", "associations": [], "errors": []}]},
    ),
    Habit(
        call("on_hold"),
        "nothing on hold, in a list that is none",
        sent={"status": "OK", "payload": {"totalItems": "0", "items": None, "nextCursor": ""}},
        published={"status": "OK", "payload": {"totalItems": 0, "items": [], "nextCursor": ""}},
    ),
    Habit(
        call("gtin_exemptions"),
        "one application without its list, and numbers as text",
        sent={"totalRecords": "1", "gtinExemptions": {"brand": "Acme", "submissionTime": "1741375159005"}},
        published={"totalRecords": 1, "gtinExemptions": [{"brand": "Acme", "submissionTime": 1741375159005}]},
    ),
    Habit(
        call("retire"),
        "without its message, and its errors as a list",
        sent={"SKU": "A", "message": None, "errors": []},
        published={"sku": "A", "message": None, "errors": None},
    ),
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
