"""A seller's regular prices."""

from __future__ import annotations

from ...gateway.markets import MARTS
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, item_of_sku, sequence
from .prices import Prices
from .rules import read_pricing

__all__ = ["ROUTES"]


def _put(call: Call) -> Answer:
    item = item_of_sku(call.world, call.object.get("sku"))
    entries = sequence(call.object.get("pricing"), "pricing")
    if len(entries) > 1:
        raise Problem("pricing", "must hold one regular price")
    call.world.of(Prices).regular[item] = read_pricing(entries[0])
    told = "The price is taken, and will show on the site in minutes."
    mart = {"mart": MARTS[call.market]} if call.market in MARTS else {}
    return Answer(document={"ItemPriceResponse": {**mart, "sku": item.sku, "message": told}})


ROUTES = (Route("price-management/updatePrice", _put),)
