"""Calls of the prices endpoints."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.prices import PriceType

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
]
