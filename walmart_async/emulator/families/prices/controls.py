"""What users of the emulator may do in this family: see the regular prices that were set."""

from __future__ import annotations

from ...world import Controls
from .prices import Prices, Pricing

__all__ = ["PriceControls"]


class PriceControls(Controls):
    """See the regular prices that were set."""

    def price(self, sku: str) -> Pricing | None:
        """The regular price of a SKU, if the seller set one."""
        with self._lock:
            self._world.settle()
            item = self._world.items.get(sku)
            return self._world.of(Prices).regular.get(item) if item else None
