"""One feed: its type, its records, and what has become of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from ...gateway.validation import Problem, mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ...world import World

__all__ = ["Feed", "FeedError", "FeedType", "Outcome"]

QUEUE_SECONDS = 15.0
SECONDS_PER_ITEM = 0.03


@dataclass(frozen=True)
class FeedError:
    """Why a whole feed was refused."""

    code: str
    description: str


@dataclass(frozen=True)
class Outcome:
    """What became of one record."""

    problems: list[Problem]

    @property
    def succeeded(self) -> bool:
        """Whether all of it was applied."""
        return not self.problems


@dataclass(frozen=True)
class FeedType:
    """A feed type, with what is particular to it."""

    name: str
    surface: str
    number: int
    """Where the feed id tells it."""
    array: str | None
    """The key under which the records are; None for a zip archive."""
    header: str = ""
    header_fields: tuple[str, ...] = ()
    change: Callable[[Mapping[str, Any], Feed, World], list[Problem]] | None = None
    product_key: str = "sku"
    listed_as: str = ""
    """Its name in the list of feeds, where that is another one."""
    find_product: Callable[[Mapping[str, Any], str], Any] | None = None
    """Finds the product of a record by ``product_key``, where it is not on top."""
    also: tuple[str, str] = ("", "")
    """Header and array, as older files name them."""

    def product_of(self, record: Any) -> str | None:
        """The SKU of a record, or the GTIN in a supplier's feed; None where it names none."""
        if not isinstance(record, dict):
            return None
        fields = cast("dict[str, Any]", record)
        product = self.find_product(fields, self.product_key) if self.find_product else fields.get(self.product_key)
        return product if isinstance(product, str) else None

    def apply(self, record: Any, feed: Feed, world: World) -> Outcome:
        """Apply one record, and say what came of it."""
        try:
            return Outcome(self.change(mapping(record, "record"), feed, world) if self.change else [])
        except Problem as problem:
            return Outcome([problem])


@dataclass
class Feed:
    """One submitted feed."""

    feed_id: str
    surface: str
    type: FeedType
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
        return self.type.listed_as or self.type.name

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

    def once(self, product: str, ship_node: str) -> None:
        """Refuse a product that this feed has named before at the same ship node."""
        if (product, ship_node) in self.seen:
            raise Problem(f"shipNode {ship_node}", "is named twice for this item in one feed")
        self.seen.add((product, ship_node))
