"""What users of the emulator may see of this family: which items have simplified shipping."""

from __future__ import annotations

from ...world import Controls
from .routes import Simplified

__all__ = ["SimplifiedShippingControls"]


class SimplifiedShippingControls(Controls):
    """See which items have simplified shipping."""

    def simplified_shipping(self, sku: str) -> bool:
        """Whether an item was moved to simplified shipping.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            return self._world.items[sku] in self._world.of(Simplified).items
