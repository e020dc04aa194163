"""The feed that sets what Walmart pays for items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, UnknownItem, item_of_sku, mapping, node
from ..feeds.records import RecordFeed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES", "Costs"]

_CURRENCIES = ("USD", "GBP")


class Costs:
    """What one unit of an item costs at a ship node: the amount, and its currency."""

    def __init__(self, _world: World) -> None:
        self.of: dict[tuple[Item, str], tuple[float, str]] = {}

    def any_of(self, item: Item) -> tuple[float, str] | None:
        """That at the first ship node that has one."""
        return next((cost for (of, _), cost in self.of.items() if of is item), None)


def _set(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    item, at = item_of_sku(world, record.get("sku")), node(world, record.get("shipNode"))
    if item.gtin is None:
        raise UnknownItem("sku", "is not the SKU of an item with a GTIN")
    feed.once(item.sku, at)
    cost = mapping(record.get("unitCost"), "unitCost")
    amount, currency = cost.get("amount"), cost.get("currency")
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 < amount < float("inf"):
        raise Problem("unitCost.amount", "must be a number above 0")
    if currency not in _CURRENCIES:
        raise Problem("unitCost.currency", f"must be {' or '.join(_CURRENCIES)}")
    world.of(Costs).of[item, at] = (float(amount), str(currency))
    return []


def _from_xml(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """XML knows texts only."""
    cost = record.get("unitCost")
    try:
        return {**record, "unitCost": {**cost, "amount": float(cost["amount"])}} if is_object(cost) else record
    except (KeyError, TypeError, ValueError):
        return record


FEED_TYPES = (
    RecordFeed(
        name="cost",
        surface="supplier",
        number=0x4D,
        header="header",
        array="Cost",
        change=_set,
        most_items=10_000,
        from_xml=_from_xml,
    ),
)
