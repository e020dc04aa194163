"""Arguments of costs that are refused before anything is sent."""

from __future__ import annotations

from typing import Any

from support.examples import Refusal, call
from walmart_async.api.costs import ItemCost


def cost(**more: Any) -> ItemCost:
    return ItemCost(**{"sku": "A", "ship_node": "1", "cost": 5, **more})


SUPPLIER = [
    Refusal(call("bulk_update", []), "costs"),
    Refusal(call("bulk_update", [{"sku": "A"}]), "costs[0]"),
    Refusal(call("bulk_update", [cost(), cost()]), "costs[1]"),
    Refusal(call("bulk_update", [cost(sku="")]), "costs[0].sku"),
    Refusal(call("bulk_update", [cost(ship_node=None)]), "costs[0].ship_node"),
    *(Refusal(call("bulk_update", [cost(cost=wrong)]), "costs[0].cost") for wrong in (0, -1, 1.5, "1.234", None)),
    Refusal(call("bulk_update", [cost(currency="usd")]), "costs[0].currency"),
    Refusal(call("bulk_update", [cost()], version=""), "version"),
]
