"""The newer form of a price: an item with amounts in the currency of the market, and no list around them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .prices import USUAL, Price, Prices, Pricing
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


def set_prices(world: World, item: Item, prices: Mapping[str, Price], market: str) -> None:
    """Set the prices of an item that are given, and leave the others."""
    if not prices:
        return
    regular = world.of(Prices).regular
    before = regular.get(item) or Pricing(Price(currency_in(market), USUAL), "BASE")
    after = Pricing(prices["price"], "BASE") if "price" in prices else before
    regular[item] = replace(
        after, business=prices.get("businessPrice", before.business), msrp=prices.get("msrp", before.msrp)
    )
