"""What users of the emulator may do in this family: see which items take part."""

from __future__ import annotations

from ...world import Controls
from .enrolment import WalmartPlus

__all__ = ["WalmartPlusControls"]


class WalmartPlusControls(Controls):
    """See which items take part in Walmart+."""

    @property
    def walmart_plus_skus(self) -> list[str]:
        """The SKUs of the items that take part, in order."""
        with self._lock:
            self._world.settle()
            return sorted(item.sku for item in self._world.of(WalmartPlus).items)
