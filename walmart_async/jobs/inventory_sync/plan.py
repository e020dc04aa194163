"""The plan of a sync, by single updates or by feeds, and carrying it out."""

from __future__ import annotations

import asyncio
from array import array
from typing import TYPE_CHECKING, Final

import msgspec

from ...clock import sleep
from .feed_run import FeedRun
from .lane import Lane
from .reading_back import read_back
from .report import SyncReport
from .routes import chunks, prefers_feeds
from .sending import send_updates
from .stock_table import RowState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._declare.limits import Limits
    from ..._declare.resource import Link
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["carry_out"]

_LATER: Final = 3_600.0  # seconds after which Walmart asks to try again what failed at its side


class _Plan(msgspec.Struct, frozen=True):
    """How the units of one lane are sent; each is represented by its first row."""

    lane: Lane
    updates: array[int]
    feeds: list[array[int]]


def _plan(lane: Lane, rows: array[int], limits: Limits) -> _Plan:
    heads = array("i", lane.heads(rows))
    feeds = chunks(lane, heads)
    if prefers_feeds(lane.route, len(feeds), lane.updates, len(heads), limits):
        return _Plan(lane, array("i"), feeds)
    by_update = array("i", (head for head in heads if not lane.needs_feed(lane.unit(head))))
    return _Plan(lane, by_update, chunks(lane, (head for head in heads if lane.needs_feed(lane.unit(head)))))


async def carry_out(
    link: Link,
    lanes: Sequence[tuple[Lane, array[int]]],
    table: StockTable,
    reporter: Reporter,
    *,
    began: float,
    timeout: float,  # noqa: ASYNC109 - seconds of the client's clock
    resends: int,
    wait: bool,
    dry_run: bool,
) -> SyncReport:
    """Send the rows of each lane the faster way, all lanes at once, look up what is unknown, and report.

    Args:
        link: The client.
        lanes: Each with the rows it sends.
        table: The rows.
        reporter: Reports progress.
        began: The clock's monotonic seconds when the job began.
        timeout: Seconds after which nothing more is sent or waited for.
        resends: How often rows that failed at Walmart's side are sent again, each time after an hour.
        wait: Whether feeds are followed to the outcome of their rows.
        dry_run: Plan, and send nothing.
    """
    clock, ends, updates, feeds = link.sender.clock, began + timeout, 0, 0
    for resends_left in range(resends, -1, -1):
        plans = [_plan(lane, rows, link.sender.limits) for lane, rows in lanes]
        updates += sum(len(plan.updates) for plan in plans)
        feeds += sum(len(plan.feeds) for plan in plans)
        if dry_run:
            break
        await _send(link, plans, table, reporter, total=sum(len(rows) for _, rows in lanes), ends=ends, wait=wait)
        for lane, rows in lanes:
            await read_back(lane, rows, table, clock, ends)
        lanes = [(lane, array("i", filter(table.may_succeed_later, rows))) for lane, rows in lanes]
        if not resends_left or not any(rows for _, rows in lanes) or clock.monotonic() + _LATER >= ends:
            break
        await sleep(clock, _LATER)
        reporter.restart("send")
        reporter.restart("follow")
        for _, rows in lanes:
            for row in rows:
                table.mark(row, RowState.PENDING)
    return SyncReport(
        table=table,
        feeds=tuple(table.feeds),
        planned_updates=updates,
        planned_feeds=feeds,
        elapsed=clock.monotonic() - began,
    )


async def _send(
    link: Link, plans: Sequence[_Plan], table: StockTable, reporter: Reporter, *, total: int, ends: float, wait: bool
) -> None:
    def in_time() -> bool:
        return link.sender.clock.monotonic() < ends

    async with asyncio.TaskGroup() as group:
        for plan in plans:
            run = FeedRun(link, plan.lane, table, reporter, ends=ends, wait=wait)
            group.create_task(run.run(plan.feeds, total))
            group.create_task(send_updates(plan.lane, plan.updates, table, reporter, total, in_time=in_time))
