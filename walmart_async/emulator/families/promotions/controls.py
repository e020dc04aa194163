"""What users of the emulator may do in this family: see the promotional prices that were set."""

from __future__ import annotations

from ...world import Controls
from ..prices.prices import Pricing
from .promotions import Promotions

__all__ = ["PromotionControls"]


class PromotionControls(Controls):
    """See the promotional prices that were set."""

    def promotions(self, sku: str) -> list[Pricing]:
        """The promotional prices of a SKU, oldest first."""
        with self._lock:
            self._world.settle()
            item = self._world.items.get(sku)
            return self._world.of(Promotions).of(item) if item else []
