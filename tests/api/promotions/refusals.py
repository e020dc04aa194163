"""Arguments of promotions that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support.examples import Refusal, call
from walmart_async.api.promotions import Promotion

SKU = "97964_KFTest"
BEGINS = datetime(2027, 1, 1, tzinfo=UTC)


def promotion(**changes):
    return Promotion(**{"price": 4, "comparison_price": 4, "effective": BEGINS, **changes})


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
]
