"""One feed: its records, and what has become of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

from ...gateway.validation import Problem
from ...world import World

__all__ = ["Feed", "FeedError", "FeedType"]


@dataclass(frozen=True)
class FeedError:
    """Why a whole feed was refused."""

    code: str
    description: str


class FeedType(Protocol):
    """What is particular to a type of feed."""

    @property
    def name(self) -> str:
        """As the query names it."""
        ...

    @property
    def request_type(self) -> str:
        """What the query names besides, where one name has several types; empty for all others."""
        ...

    @property
    def surface(self) -> str:
        """Where it is taken."""
        ...

    @property
    def number(self) -> int:
        """Where the feed id tells it."""
        ...

    @property
    def listed_as(self) -> str:
        """As the list of feeds names it."""
        ...

    def parse(self, file: bytes, most: int | None) -> tuple[Sequence[Any], FeedError | None]:
        """The records of a file, ``most`` of them at most, or why there are none."""
        ...

    def product_of(self, record: Any) -> str | None:
        """The SKU of a record, or the GTIN in a supplier's feed; None where it names none."""
        ...

    def apply(self, record: Any, feed: Feed, world: World) -> list[Problem]:
        """Apply one record; what is wrong with it, if anything is."""
        ...


@dataclass
class Feed:
    """One submitted feed."""

    feed_id: str
    type: FeedType
    submitted: float
    """Seconds since the Unix epoch."""
    started: float
    """When work on it begins, on the monotonic clock."""
    queued: float
    """Seconds from its submission until work on it begins."""
    per_item: float
    """Seconds that a record takes."""
    records: Sequence[Any] = field(repr=False)
    error: FeedError | None
    file_name: str | None = None
    ship_node: str | None = None
    market: str = "us"
    """Where its items are sold."""
    began: bool = False
    outcomes: list[list[Problem]] = field(default_factory=list["list[Problem]"], repr=False)
    """Of every record that is done, what was wrong with it."""
    seen: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]], repr=False)
    """Product and ship node of the records before, for a feed must not name one twice."""

    @property
    def surface(self) -> str:
        """``marketplace`` or ``supplier``."""
        return self.type.surface

    @property
    def feed_type(self) -> str:
        """Its type as Walmart lists it."""
        return self.type.listed_as

    @property
    def status(self) -> str:
        """RECEIVED, INPROGRESS, PROCESSED, or ERROR."""
        if not self.began:
            return "RECEIVED"
        if self.error is not None:
            return "ERROR"
        return "PROCESSED" if len(self.outcomes) == len(self.records) else "INPROGRESS"

    @property
    def succeeded(self) -> int:
        """Items that were applied."""
        return sum(not problems for problems in self.outcomes)

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
        worked = self.queued + len(self.outcomes) * self.per_item if self.began else 0.0
        return datetime.fromtimestamp(self.submitted + worked, UTC)

    def due(self, index: int) -> float:
        """When the record at ``index`` is done, on the monotonic clock."""
        return self.started + (index + 1) * self.per_item

    def once(self, product: str, ship_node: str = "") -> None:
        """Refuse a product that this feed has named before at the same ship node."""
        if (product, ship_node) in self.seen:
            if ship_node:
                raise Problem(f"shipNode {ship_node}", "is named twice for this item in one feed")
            raise Problem("sku", "is named twice in one feed")
        self.seen.add((product, ship_node))
