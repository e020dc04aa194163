"""Calls of the cost endpoint."""

from __future__ import annotations

from decimal import Decimal

from support.examples import Example, call
from walmart_async.api.costs import ItemCost

SUPPLIER = [
    Example(
        call("bulk_update", [ItemCost(sku="lamp", ship_node="721407", cost=Decimal("9.99"))]),
        "POST /v3/feeds?feedType=cost",
        body={
            "header": {"version": "1"},
            "Cost": [{"sku": "lamp", "shipNode": "721407", "unitCost": {"amount": 9.99, "currency": "USD"}}],
        },
        answer={"feedId": "2D4DB32BC1174C7491720C9EBEB56163@AQMBAAA", "additionalAttributes": "", "error": ""},
    ),
    Example(
        call(
            "bulk_update",
            [ItemCost(sku="A", ship_node="1", cost=3, currency="GBP"), ItemCost(sku="A", ship_node="2", cost="4.5")],
            version="2",
        ),
        "POST /v3/feeds?feedType=cost",
        body={
            "header": {"version": "2"},
            "Cost": [
                {"sku": "A", "shipNode": "1", "unitCost": {"amount": 3, "currency": "GBP"}},
                {"sku": "A", "shipNode": "2", "unitCost": {"amount": 4.5, "currency": "USD"}},
            ],
        },
    ),
]
