"""The incentives that items can have, and which they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...world import Item, World

__all__ = ["Incentive", "Incentives"]


@dataclass
class Incentive:
    """An incentive for one item."""

    kind: str
    """``REDUCED_REFERRAL`` or ``WALMART_FUNDED``."""
    target_price: float
    incentive_id: str
    begins: float
    enrolled: float | None = None
    """Since when the item has it."""
    by_hand: bool = True


class Incentives:
    """The incentives of every item, and the settings of the account."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.of_items: dict[tuple[Item, str], Incentive] = {}
        self.funded = True
        """Whether items take part in those that Walmart funds by themselves."""
        self.funded_changed: float | None = None
        self.subsidy: dict[str, bool] = {"subsidyEnrolled": False, "subsidyPreference": False}

    def add(self, item: Item, kind: str, target_price: float) -> str:
        """Have one more incentive to be had; those that Walmart funds are had at once unless that is switched off."""
        now, incentive_id = self._world.clock.time(), self._world.ids.uuid()
        at_once = kind == "WALMART_FUNDED" and self.funded
        self.of_items[item, kind] = Incentive(
            kind, target_price, incentive_id, now, now if at_once else None, by_hand=not at_once
        )
        return incentive_id

    def choose(self, item: Item, kind: str, *, enrolled: bool) -> bool:
        """Let an item have an incentive or not; whether there is one."""
        found = self.of_items.get((item, kind))
        if found is None:
            return False
        found.enrolled, found.by_hand = self._world.clock.time() if enrolled else None, True
        return True
