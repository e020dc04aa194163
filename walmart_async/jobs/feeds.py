"""Waiting for feeds to be processed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .._declare.checks import identifier
from .._declare.job import job
from .._declare.job_checks import function, seconds
from .._declare.modes import Async, M
from ..api.feeds.both import Feeds as FeedEndpoints
from ..api.feeds.models import FeedDetails, FeedState
from ..errors import NotFoundError
from .about import about
from .polling import PASSING, poll

__all__ = ["Feeds"]

_INITIAL_DELAY: Final = 5.0
_MAX_DELAY: Final = 120.0
_KNOWN_WITHIN: Final = 300.0
_DONE_WITHIN: Final = 4 * 3600.0  # the longest that Walmart's pages name


class Feeds(FeedEndpoints[M]):
    """Submit feeds, and follow them."""

    @job
    async def wait(
        self: Feeds[Async],
        feed_id: str,
        *,
        on_progress: Callable[[FeedDetails], None] | None = None,
        on_pause: Callable[[float], None] | None = None,
        timeout: float = _DONE_WITHIN,  # noqa: ASYNC109 - one word for it in all jobs
    ) -> FeedDetails:
        """Wait until a feed is processed, polling less and less often; a poll that fails is made up for by the next.

        Args:
            feed_id: The feed.
            on_progress: Called after each poll, in the event loop's thread; must not block.
            on_pause: Called before each poll with the seconds until then, likewise.
            timeout: Seconds to wait.

        Returns:
            Its final state, ``PROCESSED`` or ``ERROR``, or one that is not known yet whose counts add up. If items of
            it failed, it has the first page of its items; the outcome of each is in `items`.

        Raises:
            NotFoundError: Walmart still does not know the feed after minutes.
            TimeoutError: It was not processed in time.
        """
        function("on_progress", on_progress)
        function("on_pause", on_pause)
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
            return details if details.finished else None

        with about({"feedId": identifier("feed_id", feed_id)}):
            done = await poll(
                clock,
                look,
                what=f"feed {feed_id}",
                initial_delay=_INITIAL_DELAY,
                max_delay=_MAX_DELAY,
                timeout=seconds("timeout", timeout),
                on_pause=on_pause,
            )
        if done.items_failed or done.feed_status == FeedState.ERROR:
            try:
                return await self.items(feed_id).first()
            except PASSING:  # its state is known all the same
                return done
        return done
