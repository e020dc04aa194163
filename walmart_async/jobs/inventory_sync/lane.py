"""What a plan needs to know of each way to send levels."""

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
"""Rows that are sent together: what one update, or one item of a feed, is about.

Plans for a million rows keep only the first row of each unit; the tuple is made when the unit is sent.
"""


class FeedRoute(msgspec.Struct, frozen=True):
    """A feed type that takes levels."""

    feed_type: FeedType
    """Its facts."""
    uploads: Operation
    """The call that sends it."""
    is_named: bool = True
    """Whether it is sent as a file, by whose name Walmart's list of feeds shows it."""


class Lane(Protocol):
    """One way to send the levels of a table."""

    route: FeedRoute
    updates: Operation

    def heads(self, rows: Iterable[int]) -> Iterator[int]:
        """The first row of each unit, which represents it."""
        ...

    def unit(self, head: int) -> Unit:
        """The rows that are sent with ``head``, and itself."""
        ...

    def size(self, unit: Unit) -> int:
        """Bytes of a unit in a feed, rounded up."""
        ...

    def needs_feed(self, unit: Unit) -> bool:
        """Whether only a feed can express it."""
        ...

    async def update(self, unit: Unit) -> None:
        """Send a unit by itself and mark its rows as updated; raises what its call raises."""
        ...

    async def submit(self, units: Sequence[Unit], filename: str) -> FeedAcknowledgement:
        """Send many in one feed, under this name where it is sent as a file."""
        ...

    async def held(self, rows: Unit) -> Sequence[int]:
        """Those of the rows of one product that Walmart has as they were sent, as it says now."""
        ...

    def name_of(self, item: FeedItem) -> str | None:
        """The product that an item of a processed feed is about."""
        ...
