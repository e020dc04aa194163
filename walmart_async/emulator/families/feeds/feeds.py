"""Feeds: received, then worked through record by record as time passes, then processed.

Nothing runs in the background. Whoever is about to look at the world settles it first, and everything that has fallen
due by then is applied in the order in which it fell due.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .feed import Feed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...world import World
    from .feed import FeedType

__all__ = ["Feeds"]

QUEUE_SECONDS = 15.0
SECONDS_PER_ITEM = 0.03


class Feeds:
    """The feeds of both surfaces, and the types of feeds that families take.

    Args:
        world: What they are applied to.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._types: dict[tuple[str, str, str], FeedType] = {}
        self._feeds: dict[str, Feed] = {}
        world.on_settle(self._settle)

    def take(self, types: Iterable[FeedType]) -> None:
        """Take feeds of these types."""
        self._types |= {(each.surface, each.name.lower(), each.request_type.lower()): each for each in types}

    def type_of(self, surface: str, name: str, request_type: str = "") -> FeedType | None:
        """The feed type of this name on one surface; upper and lower case are the same to Walmart."""
        kind = (surface, name.lower())
        return self._types.get((*kind, request_type.lower())) or self._types.get((*kind, ""))

    def submit(
        self,
        feed_type: FeedType,
        file: bytes,
        most: int | None,
        *,
        file_name: str | None,
        ship_node: str | None,
        market: str,
    ) -> Feed:
        """Take a feed in; whether it can be read shows in its status later."""
        records, error = feed_type.parse(file, most)
        world, clock = self._world, self._world.clock
        queued = world.hastened(QUEUE_SECONDS)
        feed = Feed(
            world.ids.feed_id(feed_type.number),
            feed_type,
            clock.time(),
            clock.monotonic() + queued,
            queued,
            world.hastened(SECONDS_PER_ITEM),
            records,
            error,
            file_name,
            ship_node,
            market,
        )
        self._feeds[feed.feed_id] = feed
        return feed

    def of(self, surface: str) -> list[Feed]:
        """The feeds of one surface, newest first."""
        return [feed for feed in reversed(self._feeds.values()) if feed.surface == surface]

    def all(self) -> list[Feed]:
        """Every feed, oldest first."""
        return list(self._feeds.values())

    def find(self, surface: str, feed_id: str) -> Feed | None:
        """One feed of one surface."""
        feed = self._feeds.get(feed_id)
        return feed if feed is not None and feed.surface == surface else None

    def _settle(self) -> None:
        for _, feed in sorted(self._due(), key=lambda moment: moment[0]):
            feed.outcomes.append(feed.type.apply(feed.records[len(feed.outcomes)], feed, self._world))

    def _due(self) -> Iterator[tuple[float, Feed]]:
        now = self._world.clock.monotonic()
        for feed in self._feeds.values():
            if feed.status in {"PROCESSED", "ERROR"} or now < feed.started:
                continue
            feed.began = True
            for index in range(len(feed.outcomes), len(feed.records)):
                if feed.due(index) > now:
                    break
                yield feed.due(index), feed
