"""Arguments of promotions that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from support.examples import Refusal, call
from walmart_async.api.prices import SettingAction
from walmart_async.api.promotions import Promotion, PromotionSetting

SKU = "97964_KFTest"
BEGINS = datetime(2027, 1, 1, tzinfo=UTC)


def promotion(**changes):
    return Promotion(**{"price": 4, "comparison_price": 4, "effective": BEGINS, **changes})


def setting(**changes):
    return PromotionSetting(**{"price": 4, "effective": BEGINS, "expires": BEGINS + timedelta(days=9), **changes})


MARKETPLACE = [
    Refusal(call("get", ""), "sku"),
    Refusal(call("get", "."), "sku"),
    Refusal(call("delete_all", ""), "sku"),
    Refusal(call("delete_all", SKU, offer_id=""), "offer_id"),
    Refusal(call("update", "", [promotion()]), "sku"),
    Refusal(call("update", SKU, []), "promotions"),
    Refusal(call("update", SKU, [], replace_all=True), "promotions"),
    Refusal(call("update", SKU, [promotion()], offer_id=" "), "offer_id"),
    *(
        Refusal(call("update", SKU, [promotion(), promotion(**{name: wrong})]), f"promotions[1].{name}")
        for name, wrong in (
            ("price", "0"),
            ("price", 1.5),
            ("price_type", "LIST_PRICE"),
            ("comparison_price", "NaN"),
            ("currency", "dollars"),
            ("display", "WINDOW"),
            ("effective", datetime(2027, 1, 1)),  # noqa: DTZ001 - that is what is wrong with it
            ("effective", "2027-01-01T00:00:00Z"),
            ("expires", date(2027, 1, 1)),
            ("expires", BEGINS),
            ("promo_id", ""),
            ("process_mode", "REPLACE"),
        )
    ),
    Refusal(call("bulk_update", {}), "promotions"),
    Refusal(call("bulk_update", {f"S{number}": [promotion()] for number in range(10001)}), "promotions"),
    Refusal(call("bulk_update", {" ": [promotion()]}), "promotions"),
    Refusal(call("bulk_update", {SKU: []}), f"promotions['{SKU}']"),
    Refusal(call("bulk_update", {SKU: [promotion(price=0)]}), f"promotions['{SKU}'][0].price"),
    Refusal(call("bulk_update", {SKU: [promotion()]}, filename=""), "filename"),
    Refusal(call("bulk_update", {SKU: [promotion()]}, version=" "), "version"),
    *(Refusal(call("set", wrong, setting()), "sku") for wrong in ("", " ", None)),
    *(Refusal(call("set", SKU, wrong), "promotion") for wrong in (None, {}, promotion())),
    Refusal(call("set", SKU, setting(), version=""), "version"),
    *(
        Refusal(call("set", SKU, setting(**{name: wrong})), f"promotion.{name}")
        for name, wrong in (
            ("price", None),
            ("price", 1.5),
            ("price", "0"),
            ("action", "Create or update"),
            ("promotion_type", "REDUCED"),
            ("placement", "Cart"),
            ("effective", None),
            ("effective", datetime(2027, 1, 1)),  # noqa: DTZ001 - that is what is wrong with it
            ("expires", None),
            ("expires", date(2027, 1, 2)),
            ("expires", BEGINS),
            ("expires", BEGINS + timedelta(days=180, seconds=1)),
            ("promo_id", ""),
            ("regular_price", "1.999"),
            ("business_price", 0),
            ("msrp", True),
        )
    ),
    Refusal(call("set", SKU, PromotionSetting(action=SettingAction.DELETE)), "promotion.promo_id"),
    Refusal(call("set", SKU, PromotionSetting(action=SettingAction.REPLACE_ALL, price=4)), "promotion.effective"),
    Refusal(call("bulk_set", {}), "promotions"),
    Refusal(call("bulk_set", {f"S{number}": setting() for number in range(10001)}), "promotions"),
    Refusal(call("bulk_set", {" ": setting()}), "promotions"),
    Refusal(call("bulk_set", {SKU: [setting()]}), f"promotions['{SKU}']"),
    Refusal(call("bulk_set", {SKU: setting(price=0)}), f"promotions['{SKU}'].price"),
    Refusal(call("bulk_set", {SKU: setting(business_price=4)}), f"promotions['{SKU}'].business_price"),
    Refusal(call("bulk_set", {SKU: setting()}, version=" "), "version"),
]
