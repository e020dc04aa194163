"""What Walmart recommends for items, list by list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...world import Item, World

__all__ = ["LISTS", "Advice", "WfsAdvice"]

LISTS = ("restock", "fulfill-with-wfs", "unpublished")


@dataclass(frozen=True)
class Advice:
    """One recommendation."""

    insights: Mapping[str, Any]
    """What speaks for it."""
    more: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What its list tells of the item besides."""
    hidden: bool = False


class WfsAdvice:
    """The recommendations of a seller, by list and item, and the quantities to send."""

    def __init__(self, _world: World) -> None:
        self.lists: dict[str, dict[Item, Advice]] = {name: {} for name in LISTS}
        self.quantities: dict[Item, tuple[int, int, bool]] = {}
        """Suggested and most units, and whether customers like it most."""
