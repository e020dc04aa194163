"""The outcome of every row of a sync."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ...models.base import Record
from .stock_table import RowOutcome, RowState, StockTable

__all__ = ["SyncReport"]

_TOTALS: Final = ("rows", "unchanged", "updated", "failed", "unknown")


class SyncReport(Record, frozen=True, kw_only=True):
    """The outcome of every row."""

    table: StockTable
    """The rows with their outcomes."""
    feeds: tuple[str, ...]
    """The feeds that were submitted."""
    planned_updates: int
    """Single updates in the plan; a dry run makes the plan only."""
    planned_feeds: int
    """Feeds in the plan."""
    elapsed: float
    """Seconds it took."""

    @property
    def calls(self) -> int:
        """Writes in the plan: single updates and feeds."""
        return self.planned_updates + self.planned_feeds

    @property
    def rows(self) -> int:
        """How many rows there were."""
        return len(self.table)

    @property
    def pending(self) -> int:
        """Rows that a dry run left to send, or that are in feeds that were not waited for."""
        return self.table.count(RowState.PENDING)

    @property
    def unchanged(self) -> int:
        """Rows that Walmart had already."""
        return self.table.count(RowState.UNCHANGED)

    @property
    def updated(self) -> int:
        """Rows that Walmart accepted."""
        return self.table.count(RowState.UPDATED)

    @property
    def failed(self) -> int:
        """Rows that Walmart refused, or that were not sent."""
        return self.table.count(RowState.FAILED)

    @property
    def unknown(self) -> int:
        """Rows that were sent, and whose outcome could not be determined."""
        return self.table.count(RowState.UNKNOWN)

    @property
    def ok(self) -> bool:
        """Whether Walmart now has the level of every row."""
        return self.unchanged + self.updated == self.rows

    def outcomes(self) -> Iterator[RowOutcome]:
        """Every row with its outcome, in the order of the rows."""
        return map(self.table.outcome, range(len(self.table)))

    def updates(self) -> Iterator[RowOutcome]:
        """The rows that Walmart accepted, with the units it had before where they were read."""
        return self.table.updates()

    def failures(self) -> Iterator[RowOutcome]:
        """The rows that failed or whose outcome is unknown, with the reasons."""
        return self.table.failures()

    def to_dict(self, *, python_names: bool = False) -> dict[str, Any]:
        """The totals, the feeds, and the rows of `failures`; for all rows there is `outcomes`.

        Args:
            python_names: Makes no difference: Walmart has no names for these.
        """
        return {
            "ok": self.ok,
            **{name: getattr(self, name) for name in _TOTALS},
            "pending": self.pending,
            "feeds": list(self.feeds),
            "planned_updates": self.planned_updates,
            "planned_feeds": self.planned_feeds,
            "elapsed": self.elapsed,
            "failures": [each.to_dict(python_names=python_names) for each in self.failures()],
        }

    def __repr__(self) -> str:
        """The totals."""
        totals = ", ".join(f"{name}={getattr(self, name)}" for name in _TOTALS)
        return f"SyncReport({totals}, feeds={len(self.feeds)}, elapsed={self.elapsed:.1f})"
