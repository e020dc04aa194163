"""One feed from submission to the outcome of every row in it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from ... import errors
from ...api.feeds.models import FeedState, IngestionState
from ...clock import sleep
from ..feeds import Feeds
from .stock_table import RowState

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from ..._declare.modes import Async
    from ..._declare.resource import Link
    from ...api.feeds.models import FeedDetails, FeedItem
    from ...clock import Clock
    from .lane import Lane, Unit
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["FeedRun"]

_LISTED_AFTER: Final = (30.0, 60.0, 120.0)  # seconds; the list of feeds lags behind
_CLOCKS_DIFFER: Final = 5.0  # seconds; with more, feeds of an earlier run could be taken for ours


class FeedRun:
    """The feeds of one lane.

    Args:
        link: The client.
        lane: How its levels are sent.
        table: The rows.
        reporter: Reports progress.
    """

    def __init__(self, link: Link, lane: Lane, table: StockTable, reporter: Reporter) -> None:
        self._feeds: Feeds[Async] = Feeds(link)
        self._clock: Clock = link.sender.clock
        self._lane, self._table, self._reporter = lane, table, reporter
        self._foreign: set[str] | None = None
        self.feed_ids: list[str] = []
        """Every feed that was accepted, in order."""

    async def run(self, feeds: Sequence[array[int]], total: int) -> None:
        """Submit one feed after the other, follow each as soon as it is accepted, and mark every row.

        Args:
            feeds: The units of each feed, by their first rows.
            total: Rows that the whole job sends.
        """
        rows = sum(len(self._lane.unit(head)) for heads in feeds for head in heads)
        async with asyncio.TaskGroup() as following:
            for heads in feeds:
                units = [self._lane.unit(head) for head in heads]
                feed_id = await self._submit_or_mark(units)
                self._reporter.add("send", sum(map(len, units)), total)
                if feed_id is not None:
                    self.feed_ids.append(feed_id)
                    following.create_task(self._follow_or_mark(feed_id, units, rows))

    async def _submit_or_mark(self, units: Sequence[Unit]) -> str | None:
        try:
            return await self._submit(units)
        except errors.OutcomeUnknownError as error:
            self._mark(units, RowState.UNKNOWN, f"{error}; it could not be identified in Walmart's list of feeds")
        except errors.WalmartError as error:
            self._mark(units, RowState.FAILED, str(error))
        return None

    async def _submit(self, units: Sequence[Unit]) -> str:
        if self._foreign is None:
            self._foreign = {feed.feed_id for feed in (await self._feeds.list().first()).feeds}
        before = self._clock.time()
        try:
            return (await self._lane.submit(units)).feed_id
        except errors.OutcomeUnknownError:
            # It may have arrived. Sending it again could do it twice, but the list of feeds can tell.
            for delay in _LISTED_AFTER:
                await sleep(self._clock, delay)
                if found := await self._find(len(units), before, self._foreign):
                    return found
            raise

    async def _find(self, items: int, since: float, foreign: set[str]) -> str | None:
        """The one feed in the list that can only be ours; if two look alike, neither."""
        page = await self._feeds.list().first()
        found = [
            feed.feed_id
            for feed in page.feeds
            if (feed.feed_type or "").upper() == self._lane.route.feed_type.name.upper()
            and feed.items_received == items
            and feed.feed_id not in foreign
            and feed.feed_id not in self.feed_ids
            and feed.feed_date is not None
            and feed.feed_date.timestamp() >= since - _CLOCKS_DIFFER
        ]
        return found[0] if len(found) == 1 else None

    async def _follow_or_mark(self, feed_id: str, units: Sequence[Unit], total: int) -> None:
        try:
            await self._follow(feed_id, units, total)
        except errors.WalmartError as error:
            self._mark_pending(units, RowState.UNKNOWN, f"feed {feed_id} was accepted, but not followed: {error}")

    async def _follow(self, feed_id: str, units: Sequence[Unit], total: int) -> None:
        seen, rows = 0, sum(map(len, units))

        def report(details: FeedDetails) -> None:
            nonlocal seen
            done = min(details.items_succeeded + details.items_failed, rows)
            if done > seen:
                self._reporter.add("follow", done - seen, total)
                seen = done

        details = await self._feeds.wait(feed_id, on_progress=report)
        waiting: dict[str, list[Unit]] = {}
        for unit in units:
            waiting.setdefault(self._table[unit[0]].product, []).append(unit)
        async for item in self._feeds.items(feed_id):
            for row in self._unit_of(item, units, waiting):
                self._mark_item(row, item)
        self._reporter.add("follow", rows - seen, total)
        name = f"feed {feed_id}" + (f" (activity {details.activity_id})" if details.activity_id else "")
        if details.feed_status == FeedState.ERROR:
            reasons = "; ".join(map(str, details.ingestion_errors.ingestion_error)) if details.ingestion_errors else ""
            self._mark_pending(units, RowState.FAILED, f"{name} ended in ERROR: {reasons or 'no reason given'}")
        self._mark_pending(units, RowState.UNKNOWN, f"{name} was processed, and does not mention the row")

    def _unit_of(self, item: FeedItem, units: Sequence[Unit], waiting: dict[str, list[Unit]]) -> Unit:
        """The unit of an item: the one at its place in the feed if the name agrees, else the next of that name."""
        name = self._lane.name_of(item)
        if item.index is not None and 0 <= item.index < len(units):
            unit = units[item.index]
            product = self._table[unit[0]].product
            if name in {None, product}:
                if unit in waiting[product]:
                    waiting[product].remove(unit)
                return unit
        same = waiting.get(name or "")
        return same.pop(0) if same else ()

    def _mark_item(self, row: int, item: FeedItem) -> None:
        if item.ingestion_status == IngestionState.SUCCESS:
            self._table.mark(row, RowState.UPDATED)
        elif item.ingestion_status in {IngestionState.INPROGRESS, IngestionState.IN_REVIEW, None}:
            self._table.mark(row, RowState.UNKNOWN, f"Walmart is not done with it: {item.ingestion_status}")
        else:
            self._table.mark(row, RowState.FAILED, "; ".join(map(str, item.errors)) or str(item.ingestion_status))

    def _mark_pending(self, units: Sequence[Unit], state: RowState, reason: str) -> None:
        pending = (row for unit in units for row in unit if self._table.state(row) is RowState.PENDING)
        self._mark([(row,) for row in pending], state, reason)

    def _mark(self, units: Sequence[Unit], state: RowState, reason: str) -> None:
        for unit in units:
            for row in unit:
                self._table.mark(row, state, reason)
