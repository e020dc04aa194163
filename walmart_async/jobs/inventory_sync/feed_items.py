"""Which rows the items of a processed feed are about, and what became of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ...api.feeds.models import FeedState
from ..feed_matching import matched
from .stock_table import RowState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...api.feeds.models import FeedDetails, FeedItem
    from .lane import Lane, Unit
    from .stock_table import StockTable

__all__ = ["mark_items"]


def mark_items(
    lane: Lane, table: StockTable, units: Sequence[Unit], items: Iterable[FeedItem], done: FeedDetails
) -> None:
    """Mark every row that an item is about, unless Walmart contradicts itself.

    Args:
        lane: How the levels were sent.
        table: The rows.
        units: The units of the feed, in its order.
        items: Its items.
        done: Its final state.
    """
    outcomes: dict[Unit, tuple[RowState, str, bool]] = {}
    names = [table[unit[0]].sku for unit in units]
    for place, item in matched(names, items, lane.name_of):
        unit, outcome = units[place], _outcome(item)
        former = outcomes.setdefault(unit, outcome)
        if former[0] is not outcome[0]:
            outcomes[unit] = RowState.UNKNOWN, f"Walmart lists it as {former[0]} and as {outcome[0]}", False
    told = _contradiction(Counter(state for state, _, _ in outcomes.values()), len(units), done)
    for unit, (state, reason, passing) in outcomes.items():
        for row in unit:
            if told:
                table.mark(row, RowState.UNKNOWN, "; ".join(filter(None, (told, reason))))
            else:
                table.mark(row, state, reason, passing=passing)


def _contradiction(listed: Counter[RowState], units: int, done: FeedDetails) -> str:
    """In what the list of items differs from the feed as a whole, if it does."""
    succeeded, failed = listed[RowState.UPDATED], listed[RowState.FAILED]
    undecided = units - succeeded - failed  # may be counted as anything
    for name, counted, least in (
        ("succeeded", done.items_succeeded, succeeded),
        ("failed", done.items_failed, failed),
        ("being processed", done.items_processing, 0),
    ):
        if counted is not None and not least <= counted <= least + undecided:
            return f"Walmart lists {least} items of the feed as {name}; it counts {counted}"
    if done.feed_status == FeedState.ERROR and succeeded:
        return f"Walmart lists {succeeded} items of the feed as succeeded; it says that the feed ended in ERROR"
    return ""


def _outcome(item: FeedItem) -> tuple[RowState, str, bool]:
    """What became of an item, why, and whether it may succeed later."""
    status, reasons = item.ingestion_status, "; ".join(map(str, item.errors))
    if status is not None and status.succeeded:
        return RowState.UPDATED, "", False
    if status is None or not status.failed:
        return RowState.UNKNOWN, f"Walmart is not done with it: {status}" + (f": {reasons}" if reasons else ""), False
    later = "; it failed at Walmart's side and may succeed in an hour" if status.worth_retrying else ""
    return RowState.FAILED, f"{reasons or status}{later}", status.worth_retrying
