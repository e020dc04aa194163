"""What users of the emulator may do in this family: see what items cost."""

from __future__ import annotations

from ...world import Controls
from .costs import Costs

__all__ = ["CostControls"]


class CostControls(Controls):
    """See what a drop-ship vendor's items cost."""

    def unit_cost(self, sku: str, ship_node: str) -> float | None:
        """What a unit of an item costs at a ship node; None until that is set.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            cost = self._world.of(Costs).of.get((self._world.items[sku], ship_node))
            return None if cost is None else cost[0]
