"""What users of the emulator may do in this family: see which items have which strategy."""

from __future__ import annotations

from ...world import Controls
from .strategies import Assigned, Strategies

__all__ = ["RepricerControls"]


class RepricerControls(Controls):
    """See which items have which strategy."""

    def repricer_strategy(self, sku: str) -> Assigned | None:
        """The strategy of a SKU, if it has one.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            return self._world.of(Strategies).assigned.get(self._world.items[sku])
