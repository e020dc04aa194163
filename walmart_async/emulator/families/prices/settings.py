"""The newer form of a price: an item with amounts in the currency of the market, and no list around them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem
from .prices import Price, Prices, Pricing
from .rules import amount, currency_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

__all__ = ["AMOUNTS", "read_prices", "set_prices"]

AMOUNTS = ("price", "businessPrice", "msrp")


def read_prices(given: Mapping[str, Any], market: str) -> dict[str, Price]:
    """The amounts that are given, by name."""
    return {
        name: Price(currency_in(market), amount(given[name], name)) for name in AMOUNTS if given.get(name) is not None
    }


def set_prices(world: World, item: Item, prices: Mapping[str, Price]) -> None:
    """Set the prices of an item that are given, and leave the others.

    Raises:
        Problem: It has no regular price, neither given nor before.
    """
    if not prices:
        return
    regular, before = world.of(Prices).regular, world.of(Prices).regular.get(item)
    if "price" in prices:
        kept = Pricing(prices["price"], "BASE")
        before = kept if before is None else replace(kept, business=before.business, msrp=before.msrp)
    if before is None:
        raise Problem("price", "is not set yet, and not given")
    regular[item] = replace(
        before, business=prices.get("businessPrice", before.business), msrp=prices.get("msrp", before.msrp)
    )
