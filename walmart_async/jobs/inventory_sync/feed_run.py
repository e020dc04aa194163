"""One feed from submission to the outcome of every row in it."""

from __future__ import annotations

import asyncio
import logging
import uuid
from typing import TYPE_CHECKING, Final

from ... import errors
from ...api.feeds.models import FeedState
from ..feed_reading import FIRST_LOOK, LAST_LOOK, read_items
from ..feeds import Feeds
from ..polling import poll
from .feed_items import mark_items
from .stock_table import RowState

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from ..._declare.modes import Async
    from ..._declare.resource import Link
    from ...api.feeds.models import FeedDetails
    from .lane import Lane, Unit
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["FeedRun"]

_log = logging.getLogger("walmart_async.jobs")

_LISTED_WITHIN: Final = 600.0  # seconds; the list of feeds lags behind


class FeedRun:
    """The feeds of one lane.

    Args:
        link: The client.
        lane: How its levels are sent.
        table: The rows.
        reporter: Reports progress.
        ends: The clock's monotonic seconds after which nothing is waited for.
        wait: Whether feeds are followed; if not, rows of those that were accepted stay pending.
    """

    def __init__(
        self, link: Link, lane: Lane, table: StockTable, reporter: Reporter, *, ends: float, wait: bool
    ) -> None:
        self._feeds: Feeds[Async] = Feeds(link)
        self._clock, self._ends, self._wait = link.sender.clock, ends, wait
        self._lane, self._table, self._reporter = lane, table, reporter

    async def run(self, feeds: Sequence[array[int]], total: int) -> None:
        """Submit one feed after the other, follow each as soon as it is accepted, and mark every row.

        Args:
            feeds: The units of each feed, by their first rows.
            total: Rows that the whole job sends.
        """
        rows = sum(len(self._lane.unit(head)) for heads in feeds for head in heads)
        accepted: list[tuple[str, Sequence[Unit]]] = []
        try:
            async with asyncio.TaskGroup() as following:
                for heads in feeds:
                    units = [self._lane.unit(head) for head in heads]
                    feed_id = await self._submit(units)
                    if feed_id is not None:
                        self._table.feeds.append(feed_id)
                    if feed_id is not None and self._wait:
                        accepted.append((feed_id, units))
                        following.create_task(self._follow(feed_id, units, rows))
                    self._reporter.add("send", sum(map(len, units)), total)
        finally:  # here, because a task that is cancelled before its first step runs no handler of its own
            for feed_id, sent in accepted:
                self._mark_pending(
                    sent, RowState.UNKNOWN, f"feed {feed_id} was accepted, but not followed: interrupted"
                )

    async def _submit(self, units: Sequence[Unit]) -> str | None:
        """Send a feed; the id that it goes by, or none where its rows are marked already."""
        mark = f"walmart-sdk-{uuid.uuid4().hex}.json"
        try:
            return (await self._lane.submit(units, mark)).feed_id
        except asyncio.CancelledError:
            self._mark_pending(units, RowState.UNKNOWN, f"interrupted while feed {mark} was being sent")
            raise
        except errors.WalmartError as error:
            if not error.sent:
                self._mark_pending(units, RowState.FAILED, str(error))
                return None
            told = str(error)
        except Exception as error:  # noqa: BLE001 - of the caller's own code, as for single updates
            _log.exception("submitting feed %s ended with an error that is not Walmart's", mark)
            told = f"it may have been sent: {type(error).__name__}: {error}"
        # It may have arrived. Sending it again could do it twice, but the list of feeds may tell.
        unidentified = f"{told}; it could not be identified in Walmart's list of feeds"
        try:
            found = await self._find(mark) if self._lane.route.is_named else None
        except asyncio.CancelledError:
            self._mark_pending(units, RowState.UNKNOWN, unidentified)
            raise
        if found is None:
            self._mark_pending(units, RowState.UNKNOWN, unidentified)
        return found

    async def _find(self, mark: str) -> str | None:
        """The feed that goes by our own file name: any other, however alike, may be another process's."""

        async def look() -> str | None:
            page = await self._feeds.list().first()
            return next((feed.feed_id for feed in page.feeds if feed.file_name == mark), None)

        try:
            return await poll(
                self._clock,
                look,
                what="the feed",
                initial_delay=FIRST_LOOK,
                max_delay=LAST_LOOK,
                timeout=min(_LISTED_WITHIN, self._time_left()),
            )
        except errors.WalmartError:  # it is told as what it is: not identified
            return None
        except Exception:  # noqa: BLE001 - of the caller's own code, as for single updates
            _log.exception("looking for feed %s ended with an error that is not Walmart's", mark)
            return None

    async def _follow(self, feed_id: str, units: Sequence[Unit], total: int) -> None:
        seen, rows = 0, sum(map(len, units))

        def report(details: FeedDetails) -> None:
            nonlocal seen
            done = min((details.items_succeeded or 0) + (details.items_failed or 0), rows)
            if done > seen:
                self._reporter.add("follow", done - seen, total)
                seen = done

        try:
            done = await self._feeds.wait(
                feed_id,
                on_progress=report,
                on_pause=lambda seconds: self._reporter.pause(feed_id, rows, seconds, total),
                timeout=self._time_left(),
            )
            self._reporter.followed(feed_id)
            items = await read_items(self._feeds, feed_id, self._clock, self._time_left())
            mark_items(self._lane, self._table, units, items, done)
        except Exception as error:  # noqa: BLE001 - as above
            if not isinstance(error, errors.WalmartError):
                _log.exception("following feed %r ended with an error that is not Walmart's", feed_id)
            over = isinstance(error, errors.TimeoutError) and not self._time_left()
            why = "the timeout of the job was over before it was done" if over else f"it could not be followed: {error}"
            self._mark_pending(units, RowState.UNKNOWN, f"feed {feed_id} was accepted, and {why}")
            self._reporter.followed(feed_id)
            return
        self._reporter.add("follow", rows - seen, total)
        name = f"feed {feed_id}" + (f" (activity {done.activity_id})" if done.activity_id else "")
        if done.feed_status == FeedState.ERROR:
            reasons = "; ".join(map(str, done.ingestion_errors.ingestion_error)) if done.ingestion_errors else ""
            self._mark_pending(units, RowState.FAILED, f"{name} ended in ERROR: {reasons or 'no reason given'}")
        self._mark_pending(units, RowState.UNKNOWN, f"{name} was processed, and does not mention the row")

    def _time_left(self) -> float:
        return max(0.0, self._ends - self._clock.monotonic())

    def _mark_pending(self, units: Sequence[Unit], state: RowState, reason: str) -> None:
        for unit in units:
            for row in unit:
                if self._table.state(row) is RowState.PENDING:
                    self._table.mark(row, state, reason)
