"""Calls of the promotions endpoints."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import structs

from support.examples import Example, call
from walmart_async.api.prices import DisplayCode, ProcessMode, PromotionPlacement, PromotionType, SettingAction
from walmart_async.api.promotions import Promotion, PromotionSetting

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
SETTING = PromotionSetting(
    price="8.5",
    promotion_type=PromotionType.CLEARANCE,
    placement=PromotionPlacement.MAP_CART,
    effective=datetime(2024, 10, 1, 20, 52, 46, tzinfo=UTC),
    expires=datetime(2024, 10, 22, 20, 52, 46, tzinfo=UTC),
    promo_id="28cc0144-5d70-4acb-b366-98a07c3ac671",
    regular_price=80,
    msrp=80,
)
INFORMATION = {
    "promotionSettingAction": "Create",
    "promotionPlacement": "MAP Cart",
    "promotionType": "Clearance",
    "promotionPrice": 8.5,
    "promotionPriceStartDateTime": "2024-10-01T20:52:46Z",
    "promotionPriceEndDateTime": "2024-10-22T20:52:46Z",
}
NEW_HEADER = {"businessUnit": "WALMART_US", "locale": "en", "version": "5.0.20250328-17_43_36-api"}
FEED_HEADER = {"version": "2.0.20240126-12_25_52-api", "businessUnit": "WALMART_US", "locale": "en"}
GLOBAL = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}

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
        call("set", "NEW_S9MI_BRB_CA_0IXC", structs.replace(SETTING, business_price=80)),
        "POST /v3/price",
        headers=GLOBAL,
        body={
            "MPItemFeedHeader": NEW_HEADER,
            "MPItem": {
                "Price": {
                    "sku": "NEW_S9MI_BRB_CA_0IXC",
                    "price": 80,
                    "businessPrice": 80,
                    "msrp": 80,
                    "promoid": "28cc0144-5d70-4acb-b366-98a07c3ac671",
                    "promotionInformation": INFORMATION,
                }
            },
        },
    ),
    Example(
        call("set", "A", PromotionSetting(action=SettingAction.DELETE, promo_id="P"), version="5.0"),
        "POST /v3/price",
        headers=GLOBAL,
        body={
            "MPItemFeedHeader": {**NEW_HEADER, "version": "5.0"},
            "MPItem": {
                "Price": {
                    "sku": "A",
                    "promoid": "P",
                    "promotionInformation": {"promotionSettingAction": "Delete"},
                }
            },
        },
    ),
    Example(
        call("bulk_set", {"A": SETTING, "b/c": PromotionSetting(action=SettingAction.REPLACE_ALL)}),
        "POST /v3/feeds?feedType=PRICE_AND_PROMOTION",
        body={
            "MPItemFeedHeader": FEED_HEADER,
            "MPItem": [
                {
                    "Promo&Discount": {
                        "sku": "A",
                        "price": 80,
                        "msrp": 80,
                        "promoid": "28cc0144-5d70-4acb-b366-98a07c3ac671",
                        "promotionInformation": INFORMATION,
                    }
                },
                {
                    "Promo&Discount": {
                        "sku": "b/c",
                        "promotionInformation": {"promotionSettingAction": "Replace All"},
                    }
                },
            ],
        },
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
