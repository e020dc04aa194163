"""Which items can be in the program, and how far they are with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...world import Item, World

__all__ = ["STATUSES", "Participation", "Program"]

STATUSES = ("ELIGIBLE", "ENROLLED", "COMPLETE")


@dataclass
class Participation:
    """How far an item is."""

    category: str
    priority: int
    favorite: bool | None
    status: str = "ELIGIBLE"
    reviews: int = 0
    collected: int = 0
    wanted: int = 0


@dataclass
class Scroll:
    """A search that is being paged through under one id."""

    items: list[Item]
    body: Any
    place: int = 0


@dataclass
class Program:
    """The items of a seller that can be in the program, by Walmart's id of them."""

    world: World
    items: dict[Item, Participation] = field(default_factory=dict[Item, Participation])
    scrolls: dict[str, Scroll] = field(default_factory=dict[str, Scroll])

    def find(self, item_id: str) -> tuple[Item, Participation] | None:
        """An item that is there still."""
        ids, known = self.world.ids, self.world.items
        there = ((item, each) for item, each in self.items.items() if known.get(item.sku) is item)
        return next(((item, each) for item, each in there if ids.item_id(item.sku) == item_id), None)
