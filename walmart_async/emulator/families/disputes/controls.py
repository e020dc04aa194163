"""What users of the emulator may do in this family: decide disputes."""

from __future__ import annotations

from ...world import Controls
from .disputes import Disputes

__all__ = ["DisputeControls"]


class DisputeControls(Controls):
    """Decide disputes."""

    def decide_dispute(self, product_id: str, decision: str) -> None:
        """What the review of a product finds: ``IS_DUPLICATE``, ``ERROR``, or, unless told so, ``NOT_DUPLICATE``."""
        with self._lock:
            self._world.of(Disputes).decide(product_id, decision, self._world.clock.time())
