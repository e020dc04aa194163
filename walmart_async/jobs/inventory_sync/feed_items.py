"""Which rows the items of a processed feed are about, and what became of them."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

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
    places = _Places(lane, table, units)
    marked = [(unit, item) for item in items if (unit := places.unit_of(item))]
    succeeded = sum(_succeeded(item) for _, item in marked)
    told = "" if done.items_succeeded in {None, succeeded} else f"; it counts {done.items_succeeded} that succeeded"
    for unit, item in marked:
        state, reason = _outcome(item)
        if told and state is RowState.UPDATED:
            state, reason = RowState.UNKNOWN, f"Walmart lists {succeeded} items of the feed as succeeded{told}"
        for row in unit:
            table.mark(row, state, reason)


def _succeeded(item: FeedItem) -> bool:
    return item.ingestion_status is not None and item.ingestion_status.succeeded


def _outcome(item: FeedItem) -> tuple[RowState, str]:
    status, reasons = item.ingestion_status, "; ".join(map(str, item.errors))
    if status is not None and status.succeeded:
        return RowState.UPDATED, ""
    if status is None or not status.failed:
        return RowState.UNKNOWN, f"Walmart is not done with it: {status}" + (f": {reasons}" if reasons else "")
    later = "; it failed at Walmart's side and may succeed in an hour" if status.worth_retrying else ""
    return RowState.FAILED, f"{reasons or status}{later}"


class _Places:
    """Units by their place and by their name; each is given out once."""

    def __init__(self, lane: Lane, table: StockTable, units: Sequence[Unit]) -> None:
        self._lane, self._table, self._units = lane, table, units
        self._by_name: dict[str, dict[int, Unit]] = {}
        for place, unit in enumerate(units):
            self._by_name.setdefault(_folded(self._product(unit)), {})[place] = unit

    def unit_of(self, item: FeedItem) -> Unit | None:
        """The unit at the item's place, if the name agrees or there is none; else the only one of that name.

        Names agree in whatever case, and escaped or not. Where several units go by the name, none is given out.
        """
        name, place = self._lane.name_of(item), item.index
        folded = None if name is None else _folded(name)
        if place is not None and 0 <= place < len(self._units):
            own = _folded(self._product(self._units[place]))
            if folded in {None, own}:
                return self._by_name[own].pop(place, None)
        alike = self._by_name.get(folded or "", {})
        exact = [place for place, unit in alike.items() if self._product(unit) == name] or list(alike)
        return alike.pop(exact[0]) if len(exact) == 1 else None

    def _product(self, unit: Unit) -> str:
        return self._table[unit[0]].product


def _folded(name: str) -> str:
    return unescape(name).strip().casefold()
