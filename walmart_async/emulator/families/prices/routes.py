"""A seller's regular prices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.markets import MARTS
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, item_of_sku, mapping, sequence
from .prices import Prices
from .rules import read_pricing
from .settings import read_prices, set_prices

if TYPE_CHECKING:
    from collections.abc import Mapping

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


def _post(call: Call) -> Answer:
    """Set the prices of one item; answered like a feed of it, which has failed where the item has."""
    given = mapping(mapping(call.object.get("MPItem"), "MPItem").get("Price"), "MPItem.Price")
    try:
        _set(call, given)
    except Problem:
        return _as_feed(call, given, "DATA_ERROR")
    return _as_feed(call, given, "SUCCESS")


def _set(call: Call, given: Mapping[str, Any]) -> None:
    item, prices = item_of_sku(call.world, given.get("sku")), read_prices(given, call.market)
    if not prices:
        raise Problem("price", "is missing")
    set_prices(call.world, item, prices, call.market)


def _as_feed(call: Call, given: Mapping[str, Any], status: str) -> Answer:
    """No reason is published for an item that failed."""
    done = status == "SUCCESS"
    return Answer(
        document={
            "feedStatus": "PROCESSED",
            "feedSubmissionDate": round(call.world.clock.time() * 1000),
            "itemsReceived": 1,
            "itemsSucceeded": int(done),
            "itemsFailed": int(not done),
            "itemsProcessing": 0,
            "itemsDetails": {
                "itemIngestionStatus": [{"martId": 0, "sku": given.get("sku", ""), "ingestionStatus": status}]
            },
        }
    )


ROUTES = (Route("price-management/updatePrice", _put), Route("price-management/updateSyncPrice", _post))
