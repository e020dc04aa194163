"""Reading every item of a processed feed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .polling import PASSING, poll

if TYPE_CHECKING:
    from .._declare.modes import Async
    from ..api.feeds.both import Feeds
    from ..api.feeds.models import FeedItem
    from ..clock import Clock

__all__ = ["FIRST_LOOK", "LAST_LOOK", "read_items"]

_WITHIN: Final = 3_600.0
FIRST_LOOK: Final = 30.0
LAST_LOOK: Final = 120.0


async def read_items(feeds: Feeds[Async], feed_id: str, clock: Clock, longest: float) -> list[FeedItem]:
    """Every item of a processed feed; a walk that breaks off begins again.

    Args:
        feeds: The calls.
        feed_id: The feed.
        clock: Whose seconds pass between walks.
        longest: Seconds after which no other walk begins; an hour at most.
    """

    async def look() -> list[FeedItem] | None:
        return [item async for item in feeds.items(feed_id)]

    try:
        return await look() or []
    except PASSING:
        return await poll(
            clock,
            look,
            what=f"reading the items of feed {feed_id}",
            initial_delay=FIRST_LOOK,
            max_delay=LAST_LOOK,
            timeout=min(_WITHIN, longest),
        )
