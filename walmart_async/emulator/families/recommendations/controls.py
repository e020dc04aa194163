"""What users of the emulator may do in this family: recommend items, and see what is recommended."""

from __future__ import annotations

from ...world import Controls
from .recommendations import Recommendations, Recommended

__all__ = ["RecommendationControls"]


class RecommendationControls(Controls):
    """Recommend items, and see what is recommended."""

    @property
    def recommendations(self) -> list[Recommended]:
        """The recommendations that were not rejected, in the order in which they are listed."""
        with self._lock:
            return self._world.of(Recommendations).all()

    def add_recommendation(self, recommended: Recommended) -> str:
        """Recommend an item to the seller; returns the id by which it can be rejected."""
        with self._lock:
            return self._world.of(Recommendations).add(self._world.ids.uuid(), recommended)
