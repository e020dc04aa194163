"""Waiting for feeds to be processed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .._declare.job import job
from .._declare.modes import Async, M
from ..api.feeds.both import Feeds as FeedEndpoints
from ..api.feeds.models import FeedDetails
from ..errors import NotFoundError
from .polling import poll

__all__ = ["Feeds"]

_INITIAL_DELAY: Final = 5.0
_MAX_DELAY: Final = 120.0
_KNOWN_WITHIN: Final = 300.0


class Feeds(FeedEndpoints[M]):
    """Submit feeds, and follow them."""

    @job
    async def wait(
        self: Feeds[Async], feed_id: str, *, on_progress: Callable[[FeedDetails], None] | None = None
    ) -> FeedDetails:
        """Wait until a feed is processed, polling less and less often.

        Args:
            feed_id: The feed.
            on_progress: Called after each poll, in the event loop's thread; must not block.

        Returns:
            Its final state, ``PROCESSED`` or ``ERROR``; the outcome of each item is in `items`.

        Raises:
            NotFoundError: Walmart still does not know the feed after minutes.
        """
        clock = self._link.sender.clock
        began = clock.monotonic()

        async def look() -> FeedDetails | None:
            try:
                details = await self.get(feed_id)
            except NotFoundError:
                if clock.monotonic() - began > _KNOWN_WITHIN:
                    raise
                return None
            if on_progress is not None:
                on_progress(details)
            return details if details.feed_status is not None and details.feed_status.final else None

        return await poll(clock, look, initial_delay=_INITIAL_DELAY, max_delay=_MAX_DELAY)
