"""Feeds: received, then worked through record by record as time passes, then processed.

Nothing runs in the background. Whoever is about to look at the state settles the feeds first, and everything that
has fallen due by then is applied in the order in which it fell due.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .ingestion import FeedError, Outcome, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from walmart_async.clock import Clock

    from .ids import Ids
    from .ingestion import FeedKind
    from .state import State

__all__ = ["Feed", "Feeds"]

QUEUE_SECONDS = 15.0
SECONDS_PER_ITEM = 0.03


@dataclass
class Feed:
    """One submitted feed."""

    feed_id: str
    surface: str
    kind: FeedKind
    submitted: float
    """Seconds since the Unix epoch."""
    started: float
    """When work on it begins, on the monotonic clock."""
    records: Sequence[Any] = field(repr=False)
    error: FeedError | None
    file_name: str | None = None
    ship_node: str | None = None
    began: bool = False
    outcomes: list[Outcome] = field(default_factory=list[Outcome], repr=False)
    succeeded: int = 0
    """Items that were applied."""
    seen: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]], repr=False)
    """Product and ship node of the records before, for a feed must not name one twice."""

    @property
    def feed_type(self) -> str:
        """Its type as Walmart spells it."""
        return self.kind.listed_as or self.kind.name

    @property
    def status(self) -> str:
        """RECEIVED, INPROGRESS, PROCESSED, or ERROR."""
        if not self.began:
            return "RECEIVED"
        if self.error is not None:
            return "ERROR"
        return "PROCESSED" if len(self.outcomes) == len(self.records) else "INPROGRESS"

    @property
    def failed(self) -> int:
        """Items that were refused."""
        return len(self.outcomes) - self.succeeded

    @property
    def submitted_at(self) -> datetime:
        """When it was submitted."""
        return datetime.fromtimestamp(self.submitted, UTC)

    @property
    def modified_at(self) -> datetime:
        """When its status or counts last changed."""
        worked = QUEUE_SECONDS + len(self.outcomes) * SECONDS_PER_ITEM if self.began else 0.0
        return datetime.fromtimestamp(self.submitted + worked, UTC)

    def due(self, index: int) -> float:
        """When the record at ``index`` is done, on the monotonic clock."""
        return self.started + (index + 1) * SECONDS_PER_ITEM


class Feeds:
    """The feeds of both surfaces.

    Args:
        state: What they are applied to.
        clock: What brings them forward.
        ids: Where feed ids come from.
    """

    def __init__(self, state: State, clock: Clock, ids: Ids) -> None:
        self._state, self._clock, self._ids = state, clock, ids
        self._feeds: dict[str, Feed] = {}

    def submit(
        self, surface: str, kind: FeedKind, body: bytes, *, file_name: str | None, ship_node: str | None
    ) -> Feed:
        """Take a feed in; whether it can be read shows in its status later."""
        records, error = parse(kind, body)
        feed = Feed(
            self._ids.feed_id(kind.number),
            surface,
            kind,
            self._clock.time(),
            self._clock.monotonic() + QUEUE_SECONDS,
            records,
            error,
            file_name,
            ship_node,
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

    def settle(self) -> None:
        """Apply every record that has fallen due."""
        for _, feed in sorted(self._due(), key=lambda moment: moment[0]):
            outcome = feed.kind.apply(feed.records[len(feed.outcomes)], feed, self._state)
            feed.outcomes.append(outcome)
            feed.succeeded += outcome.succeeded

    def _due(self) -> Iterator[tuple[float, Feed]]:
        now = self._clock.monotonic()
        for feed in self._feeds.values():
            if feed.status in {"PROCESSED", "ERROR"} or now < feed.started:
                continue
            feed.began = True
            for index in range(len(feed.outcomes), len(feed.records)):
                if feed.due(index) > now:
                    break
                yield feed.due(index), feed
