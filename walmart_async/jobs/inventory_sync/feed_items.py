"""Which rows the items of a processed feed are about, and what became of them."""

from __future__ import annotations

from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from ...api.feeds.models import FeedState
from .stock_table import RowState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    for unit, item in _matched(lane, table, units, items):
        outcome = _outcome(item)
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


def _matched(
    lane: Lane, table: StockTable, units: Sequence[Unit], items: Iterable[FeedItem]
) -> Iterator[tuple[Unit, FeedItem]]:
    """Each item with the unit at its place, if the name agrees or there is none; else with the only one of its name.

    Names agree in whatever case, and escaped or not.
    """
    placed: set[Unit] = set()
    others: list[FeedItem] = []
    for item in items:
        name, place = lane.name_of(item), item.index
        unit = units[place] if place is not None and 0 <= place < len(units) else None
        if unit is not None and (name is None or _folded(name) == _folded(_product(table, unit))):
            placed.add(unit)
            yield unit, item
        else:
            others.append(item)
    yield from _by_name(lane, table, units, placed, others)


def _by_name(
    lane: Lane, table: StockTable, units: Sequence[Unit], placed: set[Unit], items: Sequence[FeedItem]
) -> Iterator[tuple[Unit, FeedItem]]:
    """Items without a place. Of several units that go by a name, the last one left is the last item's."""
    named = [(name, item) for item in items if (name := lane.name_of(item)) is not None]
    by_name: dict[str, list[Unit]] = {}
    for unit in units if named else ():
        by_name.setdefault(_folded(_product(table, unit)), []).append(unit)
    items_of = Counter(_folded(name) for name, _ in named)
    for name, item in named:
        alike = by_name.get(_folded(name), [])
        alike = [unit for unit in alike if _product(table, unit) == name] or alike
        left = [unit for unit in alike if unit not in placed]
        if len(alike) == 1:
            yield alike[0], item
        elif len(left) == items_of[_folded(name)] == 1:
            yield left[0], item


def _product(table: StockTable, unit: Unit) -> str:
    return table[unit[0]].sku


def _folded(name: str) -> str:
    return unescape(name).strip().casefold()
