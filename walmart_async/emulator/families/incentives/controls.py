"""What users of the emulator may do in this family: have incentives."""

from __future__ import annotations

from ...world import Controls
from .incentives import Incentives

__all__ = ["IncentiveControls"]


class IncentiveControls(Controls):
    """Have incentives, and see which items take part."""

    def add_incentive(self, sku: str, target_price: float, *, incentive_type: str = "REDUCED_REFERRAL") -> str:
        """Have an incentive for a SKU; returns its id.

        Args:
            sku: The seller's SKU.
            target_price: What its price has to be, in US dollars.
            incentive_type: ``REDUCED_REFERRAL``, or ``WALMART_FUNDED``, which items have at once unless that is
                switched off.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            return self._world.of(Incentives).add(self._world.items[sku], incentive_type, target_price)

    def enrolled_incentives(self, sku: str) -> list[str]:
        """The kinds of incentives that a SKU has.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            item = self._world.items[sku]
            kept = self._world.of(Incentives).of_items.items()
            return [kind for (of, kind), each in kept if of is item and each.enrolled is not None]
