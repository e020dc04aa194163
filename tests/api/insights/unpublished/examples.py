"""Calls of unpublished items."""

from __future__ import annotations

from datetime import date

from support.examples import Example, call

PATH = "GET /v3/insights/items/unpublished"
DAY = date(2026, 11, 1)

MARKETPLACE = [
    Example(
        call("items", DAY),
        f"{PATH}/items?fromDate=2026-11-01&limit=20",
        answer={
            "payload": [
                {
                    "gtin": "00012345678905",
                    "marketPrice": {"amount": "0.000000", "currency": "USD"},
                    "offerStartDate": "2026-01-06",
                    "marketTrending": "false",
                    "lifecycleStatus": "ACTIVE",
                    "unpublishReasons": "END_DATE,NO_PRICE",
                    "conversionRate": 0,
                    "productName": "Lamp",
                    "gmvAmount": {"amount": 0, "currency": "USD"},
                    "itemId": "1965",
                    "customerRating": "4",
                    "pageViews": 3,
                    "price": {"amount": "309.95", "currency": "USD"},
                    "unpublishedDate": "2026-11-04",
                    "brand": "Lumen",
                    "sku": "LAMP",
                    "condition": "New",
                    "productType": "Lamps",
                    "offerEndDate": "2049-12-30",
                    "publishStatus": "UNPUBLISHED",
                    "isCustomerFavorite": True,
                }
            ],
            "totalCount": 7,
            "totalGmvAmount": {"amount": "3760.95", "currency": "USD"},
        },
    ),
    Example(
        call(
            "items",
            DAY,
            limit=200,
            unpublished_reason_code="END_DATE",
            offer_lifecycle_status="ACTIVE",
            market_trending=False,
            items_with_inventory=False,
            is_customer_favorite=True,
            condition="Restored: Like New",
        ),
        f"{PATH}/items?fromDate=2026-11-01&limit=200&unpublishedReasonCode=END_DATE&offerLifecycleStatus=ACTIVE"
        "&marketTrending=false&itemsWithInventory=false&isCustomerFavorite=true&condition=Restored%3A%20Like%20New",
    ),
    Example(
        call("counts", DAY),
        f"{PATH}/counts?fromDate=2026-11-01",
        answer={
            "payload": [
                {
                    "unpublishedCount": "3",
                    "unpublishedValue": "0.0",
                    "unpublishedReasonCode": "END_DATE,REASONABLE_PRICE_NOT_SATISFIED",
                }
            ]
        },
    ),
]
