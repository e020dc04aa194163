"""Calls of the prices endpoints."""

from __future__ import annotations

import json

from support.examples import Example, call
from walmart_async.api.prices import PriceChange, PriceType

NEW_HEADER = {"businessUnit": "WALMART_US", "locale": "en", "version": "5.0.20250328-17_43_36-api"}
FEED_HEADER = {"version": "2.0.20240126-12_25_52-api", "businessUnit": "WALMART_US", "locale": "en"}
GLOBAL = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}
REDUCED = {
    "currentPrice": {"currency": "USD", "amount": 3},
    "currentPriceType": "REDUCED",
    "comparisonPrice": {"currency": "USD", "amount": 4.99},
    "comparisonPriceType": "BASE",
}

MARKETPLACE = [
    Example(
        call("update", "a/b", "19.95", currency="CAD", price_type=PriceType.REDUCED, comparison_price=25),
        "PUT /v3/price",
        body={
            "sku": "a/b",
            "pricing": [
                {
                    "currentPrice": {"currency": "CAD", "amount": 19.95},
                    "currentPriceType": "REDUCED",
                    "comparisonPrice": {"currency": "CAD", "amount": 25},
                    "comparisonPriceType": "BASE",
                }
            ],
        },
        answer={"ItemPriceResponse": {"mart": "WALMART_US", "sku": "A", "message": "Taken.", "errors": []}},
    ),
    Example(
        call("set", "NEW_S9MI_BRB_CA_0IXC", 80, business_price=80),
        "POST /v3/price",
        headers=GLOBAL,
        body={
            "MPItemFeedHeader": NEW_HEADER,
            "MPItem": {"Price": {"sku": "NEW_S9MI_BRB_CA_0IXC", "price": 80, "businessPrice": 80}},
        },
        answer={
            "feedStatus": "PROCESSED",
            "feedSubmissionDate": 1672531199000,
            "itemsReceived": 1,
            "itemsSucceeded": 1,
            "itemsFailed": 0,
            "itemsProcessing": 0,
            "itemsDetails": {
                "itemIngestionStatus": [
                    {"martId": 123456789, "sku": "NEW_S9MI_BRB_CA_0IXC", "ingestionStatus": "SUCCESS"}
                ]
            },
        },
    ),
    Example(
        call("set", "a/b", "9.90", version="5.0"),
        "POST /v3/price",
        headers=GLOBAL,
        body={
            "MPItemFeedHeader": {**NEW_HEADER, "version": "5.0"},
            "MPItem": {"Price": {"sku": "a/b", "price": 9.9}},
        },
        answer={"status": "PROCESSED", "itemsDetails": {"itemIngestionStatus": []}},
    ),
    Example(
        call("bulk_set", {"SKU00638931255307": 11, "a/b": "2.55"}, msrps={"SKU00638931255307": 15}),
        "POST /v3/feeds?feedType=PRICE_AND_PROMOTION",
        body={
            "MPItemFeedHeader": FEED_HEADER,
            "MPItem": [
                {"Promo&Discount": {"sku": "SKU00638931255307", "price": 11, "msrp": 15}},
                {"Promo&Discount": {"sku": "a/b", "price": 2.55}},
            ],
        },
    ),
    Example(
        call("bulk_set", {"A": 1}, version="5.0"),
        "POST /v3/feeds?feedType=PRICE_AND_PROMOTION",
        body={
            "MPItemFeedHeader": {**FEED_HEADER, "version": "5.0"},
            "MPItem": [{"Promo&Discount": {"sku": "A", "price": 1}}],
        },
    ),
    Example(
        call(
            "bulk_update",
            {
                sku: PriceChange(price=3, price_type=PriceType.REDUCED, comparison_price="4.99")
                for sku in ("30348_KFTest", "OT-PP7F-QGUG")
            },
        ),
        "POST /v3/feeds?feedType=price",
        file=(
            "prices.json",
            "application/json",
            json.dumps(
                {
                    "PriceHeader": {"version": "1.7"},
                    "Price": [{"sku": sku, "pricing": [REDUCED]} for sku in ("30348_KFTest", "OT-PP7F-QGUG")],
                },
                separators=(",", ":"),
            ).encode(),
        ),
    ),
    Example(
        call("bulk_update", {"A": "4"}, filename="june.json", version="1.5"),
        "POST /v3/feeds?feedType=price",
        file=(
            "june.json",
            "application/json",
            (
                b'{"PriceHeader":{"version":"1.5"},"Price":[{"sku":"A","pricing":[{"currentPrice":'
                b'{"currency":"USD","amount":4},"currentPriceType":"BASE"}]}]}'
            ),
        ),
    ),
]
