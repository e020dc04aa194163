"""Calls of the promotions endpoints."""

from __future__ import annotations

from datetime import UTC, datetime

from support.examples import Example, call
from walmart_async.api.prices import DisplayCode, ProcessMode
from walmart_async.api.promotions import Promotion

SALE = {
    "currentPrice": {"currency": "USD", "amount": 4},
    "currentPriceType": "REDUCED",
    "comparisonPrice": {"currency": "USD", "amount": 4.99},
    "comparisonPriceType": "BASE",
    "priceDisplayCodes": "CHECKOUT",
    "effectiveDate": "2027-01-01T00:00:00.000Z",
    "expirationDate": "2027-01-31T23:59:59.999Z",
    "promoId": "ce9dfbce-4043-442c-8cb9-77d39d0f727f",
    "processMode": "DELETE",
}
PROMOTION = Promotion(
    price=4,
    comparison_price="4.99",
    display=DisplayCode.CHECKOUT,
    effective=datetime(2027, 1, 1, tzinfo=UTC),
    expires=datetime(2027, 1, 31, 23, 59, 59, 999_000, UTC),
    promo_id="ce9dfbce-4043-442c-8cb9-77d39d0f727f",
    process_mode=ProcessMode.DELETE,
)

MARKETPLACE = [
    Example(
        call("update", "A", [PROMOTION], replace_all=True, offer_id="OFFER1"),
        "PUT /v3/price?promo=true",
        body={"sku": "A", "pricing": [SALE], "offerId": "OFFER1", "replaceAll": "true"},
    ),
    Example(
        call("delete_all", "A"), "PUT /v3/price?promo=true", body={"sku": "A", "pricing": [], "replaceAll": "true"}
    ),
    Example(
        call("get", "a/b c"),
        "GET /v3/promo/sku/a%2Fb%20c",
        answer={
            "status": "OK",
            "payload": {
                "itemIdentifier": {"sku": "a/b c"},
                "pricingList": {
                    "replaceAll": False,
                    "pricing": [
                        {
                            "currentPrice": {"value": {"currency": "USD", "amount": 4}},
                            "currentPriceType": "REDUCED",
                            "priceDisplayCodes": {"isReducedPrice": True},
                            "effectiveDate": 1572774597943,
                            "expirationDate": 1575366597943,
                            "promoId": "ce9dfbce-4043-442c-8cb9-77d39d0f727f",
                        }
                    ],
                },
            },
        },
    ),
    Example(
        call("bulk_update", {"A": [Promotion(price=4)], "b/c": []}, replace_all=True, filename="sale.json"),
        "POST /v3/feeds?feedType=promo",
        file=(
            "sale.json",
            "application/json",
            b"".join(
                (
                    b'{"PriceHeader":{"version":"1.7"},"Price":[{"sku":"A","pricing":[{"currentPrice":',
                    b'{"currency":"USD","amount":4},"currentPriceType":"REDUCED","processMode":"UPSERT"}],',
                    b'"replaceAll":"true"},{"sku":"b/c","pricing":[],"replaceAll":"true"}]}',
                )
            ),
        ),
    ),
]
