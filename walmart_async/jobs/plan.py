"""Who travels how: the plan of a sync, and carrying it out."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec

from .feed_run import FeedRun
from .report import SyncReport
from .routes import chunks, prefers_feeds
from .sending import send_updates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..colour import Link
    from ..wire.limits import Limits
    from .lanes import Lane, Unit
    from .progress import Reporter
    from .stock_table import StockTable

__all__ = ["carry_out"]


class _Plan(msgspec.Struct, frozen=True):
    """How the units of one lane travel."""

    lane: Lane
    updates: Sequence[Unit]
    feeds: Sequence[Sequence[Unit]]

    @property
    def rows(self) -> int:
        """How many rows it sends."""
        return sum(map(len, self.updates)) + sum(len(unit) for units in self.feeds for unit in units)


def _plan(lane: Lane, rows: Sequence[int], limits: Limits) -> _Plan:
    units = lane.units(rows)
    feeds = chunks(units, lane.size, lane.route)
    if prefers_feeds(lane.route, len(feeds), lane.updates, len(units), limits):
        return _Plan(lane, [], feeds)
    by_feed_alone = [unit for unit in units if lane.needs_feed(unit)]
    by_update = [unit for unit in units if not lane.needs_feed(unit)]
    return _Plan(lane, by_update, chunks(by_feed_alone, lane.size, lane.route))


async def carry_out(
    link: Link,
    lanes: Sequence[tuple[Lane, Sequence[int]]],
    table: StockTable,
    reporter: Reporter,
    *,
    began: float,
    dry_run: bool,
) -> SyncReport:
    """Send the rows of each lane the faster way, all lanes at once, and report.

    Args:
        link: The client.
        lanes: Each with the rows that go its way.
        table: The rows.
        reporter: Who is told.
        began: The clock's monotonic seconds when the job began.
        dry_run: Plan, and send nothing.
    """
    plans = [_plan(lane, rows, link.sender.limits) for lane, rows in lanes]
    total = sum(plan.rows for plan in plans)
    runs = [FeedRun(link, plan.lane, table, reporter) for plan in plans]
    if not dry_run:
        async with asyncio.TaskGroup() as group:
            for plan, run in zip(plans, runs, strict=True):
                group.create_task(run.run(plan.feeds, total))
                group.create_task(send_updates(plan.lane, plan.updates, table, reporter, total))
    return SyncReport(
        table=table,
        feeds=tuple(feed for run in runs for feed in run.feed_ids),
        planned_updates=sum(len(plan.updates) for plan in plans),
        planned_feeds=sum(len(plan.feeds) for plan in plans),
        elapsed=link.sender.clock.monotonic() - began,
    )
