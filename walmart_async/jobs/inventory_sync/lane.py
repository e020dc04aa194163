"""What a plan asks of the ways that levels travel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

import msgspec

from ..._declare.operation import Operation
from ...api.feeds.types import FeedType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...api.feeds.models import FeedAcknowledgement, FeedItem

__all__ = ["FeedRoute", "Lane", "Unit"]

Unit: TypeAlias = tuple[int, ...]
"""Rows that travel together: what one update, or one item of a feed, is about.

Among a million rows a unit is a number, its first row; the tuple is made when its turn comes.
"""


class FeedRoute(msgspec.Struct, frozen=True):
    """A feed type as a way for levels."""

    feed_type: FeedType
    """What it takes."""
    uploads: Operation
    """The call that takes it."""


class Lane(Protocol):
    """One way for the levels of a table."""

    route: FeedRoute
    updates: Operation

    def heads(self, rows: Iterable[int]) -> Iterator[int]:
        """The first row of each unit, which stands for it."""
        ...

    def unit(self, head: int) -> Unit:
        """The rows that travel with ``head``, and itself."""
        ...

    def size(self, unit: Unit) -> int:
        """Bytes of a unit in a feed, or a little more."""
        ...

    def needs_feed(self, unit: Unit) -> bool:
        """Whether a feed alone can say it."""
        ...

    async def update(self, unit: Unit) -> None:
        """Send a unit by itself and mark its rows as updated; raises what its call raises."""
        ...

    async def submit(self, units: Sequence[Unit]) -> FeedAcknowledgement:
        """Send many in one feed."""
        ...

    def name_of(self, item: FeedItem) -> str | None:
        """The product that an item of a processed feed is about."""
        ...
