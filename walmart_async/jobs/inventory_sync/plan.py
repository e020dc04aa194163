"""The plan of a sync, by single updates or by feeds, and carrying it out."""

from __future__ import annotations

import asyncio
from array import array
from typing import TYPE_CHECKING

import msgspec

from .feed_run import FeedRun
from .lane import Lane
from .reading_back import read_back
from .report import SyncReport
from .routes import chunks, prefers_feeds
from .sending import send_updates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._declare.limits import Limits
    from ..._declare.resource import Link
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["carry_out"]


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
        dry_run: Plan, and send nothing.
    """
    plans = [_plan(lane, rows, link.sender.limits) for lane, rows in lanes]
    total = sum(len(rows) for _, rows in lanes)
    clock, ends = link.sender.clock, began + timeout
    runs = [FeedRun(link, plan.lane, table, reporter, ends) for plan in plans]

    def in_time() -> bool:
        return clock.monotonic() < ends

    if not dry_run:
        async with asyncio.TaskGroup() as group:
            for plan, run in zip(plans, runs, strict=True):
                group.create_task(run.run(plan.feeds, total))
                group.create_task(send_updates(plan.lane, plan.updates, table, reporter, total, in_time=in_time))
        for lane, rows in lanes:
            await read_back(lane, rows, table, clock)
    return SyncReport(
        table=table,
        feeds=tuple(table.feeds),
        planned_updates=sum(len(plan.updates) for plan in plans),
        planned_feeds=sum(len(plan.feeds) for plan in plans),
        elapsed=clock.monotonic() - began,
    )
