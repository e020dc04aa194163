"""What users of the emulator may do in this family: see the feeds that were submitted."""

from __future__ import annotations

from ...world import Controls
from .feed import Feed
from .feeds import Feeds

__all__ = ["FeedControls"]


class FeedControls(Controls):
    """See the feeds that were submitted."""

    @property
    def feeds(self) -> list[Feed]:
        """The feeds that were submitted to either surface, oldest first, as they stand now."""
        with self._lock:
            self._world.settle()
            return self._world.of(Feeds).all()
