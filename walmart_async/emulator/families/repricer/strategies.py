"""The strategies of a seller, and the items that have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, item_of_sku, mapping, sequence
from ..feeds.records import RecordFeed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World
    from ..feeds.feed import Feed

__all__ = ["ASSIGNMENTS", "Assigned", "Strategies", "checked_strategy"]

_KINDS = ("Buy Box Price", "External Price", "Competitive Price")
_UNITS = ("UNIT", "PERCENTAGE")


@dataclass(frozen=True)
class Assigned:
    """The strategy of an item, and between which prices it may move."""

    strategy: str
    minimum: float | None
    maximum: float | None


class Strategies:
    """All strategies, oldest first, and the items that have one."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[str, dict[str, Any]] = {}
        self.assigned: dict[Item, Assigned] = {}

    def named(self, name: Any) -> dict[str, Any] | None:
        """The strategy of this name."""
        return next((each for each in self.by_id.values() if each["repricerStrategy"] == name), None)

    def add(self, stated: Mapping[str, Any]) -> dict[str, Any]:
        """Have one more."""
        strategy_id = self._world.ids.uuid()
        self.by_id[strategy_id] = {**stated, "strategyCollectionId": strategy_id}
        return self.by_id[strategy_id]

    def remove(self, strategy_id: str) -> None:
        """Have it no more; its items have none then."""
        name = self.by_id.pop(strategy_id)["repricerStrategy"]
        self.assigned = {item: each for item, each in self.assigned.items() if each.strategy != name}

    def count(self, name: str) -> int:
        """How many items have the strategy of this name."""
        return sum(each.strategy == name for each in self.assigned.values())


def checked_strategy(stated: Mapping[str, Any]) -> Mapping[str, Any]:
    """A strategy that can be.

    Raises:
        Problem: It cannot.
    """
    if not stated.get("repricerStrategy"):
        raise Problem("repricerStrategy", "must be a name")
    for rule in sequence(stated.get("strategies"), "strategies"):
        given = mapping(rule, "strategies")
        if given.get("strategyType") not in _KINDS or given.get("adjustmentType") not in _UNITS:
            raise Problem("strategies", f"must be of {', '.join(_KINDS)}, and in {' or '.join(_UNITS)}")
        if not isinstance(given.get("adjustmentValue"), int | float) or given["adjustmentValue"] < 0:
            raise Problem("strategies.adjustmentValue", "must be a number from 0 on")
    return stated


def _assign(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    given = mapping(record.get("Strategy"), "Strategy")
    item, kept = item_of_sku(world, given.get("sku")), world.of(Strategies)
    feed.once(item.sku)
    name = given.get("repricerStrategy")
    if name is None:
        kept.assigned.pop(item, None)
        return []
    if kept.named(name) is None:
        raise Problem("repricerStrategy", "is not the name of a strategy")
    least, most = given.get("minimumSellerAllowedPrice"), given.get("maximumSellerAllowedPrice")
    if least is not None and most is not None and most < least:
        raise Problem("maximumSellerAllowedPrice", "must not be below the minimum")
    kept.assigned[item] = Assigned(name, least, most)
    return []


def _sku(record: Mapping[str, Any], key: str) -> Any:
    strategy = record.get("Strategy")
    return strategy.get(key) if is_object(strategy) else None


ASSIGNMENTS = RecordFeed(
    name="REPRICER",
    surface="marketplace",
    number=0x62,
    header="ItemFeedHeader",
    header_fields=("processMode", "version"),
    array="Item",
    change=_assign,
    find_product=_sku,
    most_items=10_000,
)
"""It has a route of its own, and no feed type that a caller names."""
