"""Arguments of prices that are refused before anything is sent."""

from __future__ import annotations

from decimal import Decimal

from support.examples import Refusal, call
from walmart_async.api.prices import PriceChange, PriceType

SKU = "97964_KFTest"
MARKETPLACE = [
    *(Refusal(call("update", wrong, 1), "sku") for wrong in ("", " ", "a\nb", None)),
    *(
        Refusal(call("update", SKU, wrong), "price")
        for wrong in (0, -1, 4.99, True, None, "", "12,99", "NaN", "Infinity", Decimal("-Infinity"), Decimal("sNaN"))
    ),
    *(
        Refusal(call("update", SKU, wrong), "price")
        for wrong in ("1.999", Decimal("0.001"), "1e-999999", 10**9, "1e999999")
    ),
    *(Refusal(call("update", SKU, 1, currency=wrong), "currency") for wrong in ("", "usd", "US", "USDX", "U$D", 3)),
    Refusal(call("update", SKU, 1, price_type=PriceType.ROLLBACK), "price_type"),
    Refusal(call("update", SKU, 1, price_type="SALE"), "price_type"),
    Refusal(call("update", SKU, 1, comparison_price=0), "comparison_price"),
    *(Refusal(call("set", wrong, 1), "sku") for wrong in ("", " ", "a\nb", None)),
    *(Refusal(call("set", SKU, wrong), "price") for wrong in (0, 4.99, "1.999", None)),
    Refusal(call("set", SKU, 1, business_price="0.001"), "business_price"),
    Refusal(call("set", SKU, 1, version=""), "version"),
    Refusal(call("bulk_set", {}), "prices"),
    Refusal(call("bulk_set", {f"S{number}": 1 for number in range(10001)}), "prices"),
    Refusal(call("bulk_set", {" ": 1}), "prices"),
    Refusal(call("bulk_set", {SKU: 1, "B": 1.5}), "prices['B']"),
    Refusal(call("bulk_set", [(SKU, 1)]), "prices"),
    Refusal(call("bulk_set", {SKU: 1}, msrps={}), "msrps"),
    Refusal(call("bulk_set", {SKU: 1}, msrps={"B": 1}), "msrps['B']"),
    Refusal(call("bulk_set", {SKU: 1}, msrps={SKU: "x"}), f"msrps['{SKU}']"),
    Refusal(call("bulk_set", {SKU: 1}, version=" "), "version"),
    Refusal(call("bulk_update", {}), "prices"),
    Refusal(call("bulk_update", {f"S{number}": 1 for number in range(10001)}), "prices"),
    Refusal(call("bulk_update", {"": 1}), "prices"),
    Refusal(call("bulk_update", {SKU: 4.99}), f"prices['{SKU}'].price"),
    *(
        Refusal(call("bulk_update", {SKU: PriceChange(**{"price": 1, name: wrong})}), f"prices['{SKU}'].{name}")
        for name, wrong in (
            ("price", "1.999"),
            ("price_type", "SALE"),
            ("comparison_price", 0),
            ("currency", "dollars"),
        )
    ),
    Refusal(call("bulk_update", {SKU: 1}, filename=""), "filename"),
    Refusal(call("bulk_update", {SKU: 1}, version=" "), "version"),
]
