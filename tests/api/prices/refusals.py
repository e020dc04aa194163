"""Arguments of prices that are refused before anything is sent."""

from __future__ import annotations

from decimal import Decimal

from support.examples import Refusal, call
from walmart_async.api.prices import PriceType

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
]
