"""What every family of operations shares, and where each keeps what is its own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from walmart_async.clock import Clock

    from .ids import Ids
    from .quirks import Quirks

__all__ = ["Item", "World", "is_gtin"]

T = TypeVar("T")
_GTIN = re.compile(r"\d{14}", re.ASCII)


def is_gtin(value: str) -> bool:
    """Whether this is a GTIN as Walmart wants it: 14 digits, padded on the left."""
    return _GTIN.fullmatch(value) is not None


@dataclass(frozen=True, eq=False)
class Item:
    """An item of the catalogue.

    What families know of an item they keep by the item itself, not by its SKU: an item that is added again is another
    one, and starts over everywhere.
    """

    sku: str
    gtin: str | None


class World:
    """The items and ship nodes of one emulator, its clock, and what each family keeps; both surfaces look at it.

    Args:
        clock: What brings everything forward.
        ids: Where identifiers come from.
        quirks: The oddities that are switched on.
        speed: How many times as fast as Walmart it works.
    """

    def __init__(self, clock: Clock, ids: Ids, quirks: Quirks, speed: float) -> None:
        self.clock: Clock = clock
        self.ids: Ids = ids
        self.quirks: Quirks = quirks
        self._speed = speed
        self.default_node: str = ids.ship_node()
        """The ship node that is meant when a seller names none."""
        self.nodes: list[str] = [self.default_node]
        self.items: dict[str, Item] = {}
        self.by_gtin: dict[str, Item] = {}
        self.lost_updates: Counter[str] = Counter()
        """How many coming updates of a SKU or GTIN are reported as done and not made."""
        self._kept: dict[object, Any] = {}
        self._due: list[Callable[[], None]] = []

    def of(self, kind: Callable[[World], T]) -> T:
        """What a family keeps, by its class; made when it is first asked for."""
        if kind not in self._kept:
            self._kept[kind] = kind(self)
        kept: T = self._kept[kind]
        return kept

    def add_node(self, node: str) -> None:
        """Know a ship node from now on."""
        if node not in self.nodes:
            self.nodes.append(node)

    def add_item(self, sku: str, gtin: str | None) -> Item:
        """Add an item, in the place of any with this SKU; suppliers see those with a GTIN.

        Raises:
            ValueError: If ``gtin`` has not 14 digits.
        """
        if gtin is not None and not is_gtin(gtin):
            raise ValueError(f"a GTIN has 14 digits, not {gtin!r}")
        before = self.items.get(sku)
        if before is not None and before.gtin is not None:
            del self.by_gtin[before.gtin]
        item = self.items[sku] = Item(sku, gtin)
        if gtin is not None:
            self.by_gtin[gtin] = item
        return item

    def remove_item(self, item: Item) -> None:
        """Know an item no more."""
        del self.items[item.sku]
        if item.gtin is not None:
            del self.by_gtin[item.gtin]

    def hastened(self, seconds: float) -> float:
        """How long something takes here for which Walmart makes its callers wait ``seconds``."""
        return seconds / self._speed

    def loses(self, key: str) -> bool:
        """Whether this update of a SKU or GTIN is one of those that are not made."""
        if self.lost_updates[key] <= 0:
            return False
        self.lost_updates[key] -= 1
        return True

    def on_settle(self, callback: Callable[[], None]) -> None:
        """Call this whenever somebody is about to look, to do what has fallen due by then."""
        self._due.append(callback)

    def settle(self) -> None:
        """Bring everything up to the present; nothing runs in the background."""
        for callback in self._due:
            callback()
