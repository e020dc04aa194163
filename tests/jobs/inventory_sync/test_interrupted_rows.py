"""Whatever ends a sync early, each row tells the truth: what Walmart may have is not called unsent."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from support.scripted_server import Scripted, Seen
from walmart_async import Marketplace, MemoryLimits, Quota
from walmart_async.clock import ManualClock
from walmart_async.jobs import StockLevel, StockTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walmart_async import Bucket, BucketState, Lease

BEFORE, WANTED = 1, 250


class Walmart:
    """A seller's stock; reads can be down for a while."""

    def __init__(self, rows: int) -> None:
        self.stock = {f"S{number}": BEFORE for number in range(rows)}
        self.reads_that_fail = 0
        self.named: str | None = None
        self.acknowledges_writes = True

    def __call__(self, seen: Seen) -> tuple[int, Any] | None:
        url = urlsplit(seen.target)
        sku = parse_qs(url.query).get("sku", [""])[0]
        if seen.method == "PUT":
            self.stock[sku] = seen.data["quantity"]["amount"]
            return (200, seen.data) if self.acknowledges_writes else (200, b"")
        if url.path == "/v3/inventory":
            if self.reads_that_fail:
                self.reads_that_fail -= 1
                return 503, b""
            return 200, {"sku": self.named or sku, "quantity": {"amount": self.stock[sku]}}
        if url.path == "/v3/inventories":
            rows = [{"sku": each, "nodes": [{"shipNode": "N", "inputQty": {"amount": 0}}]} for each in ("X", "Y", "Z")]
            return 200, {"meta": {"totalCount": 3}, "elements": {"inventories": rows}}
        raise AssertionError(seen.target)


class FailingLease:
    """A lease whose end the store of limits does not survive."""

    def __init__(self, lease: Lease, error: Exception) -> None:
        self._lease, self._error = lease, error

    def give_back(self) -> None:
        self._lease.give_back()

    def finish(self, quota: Quota | None, *, refused: bool = False) -> None:
        self._lease.finish(quota, refused=refused)
        raise self._error


class FailingLimits:
    """Limits in a store that goes away after so many calls."""

    def __init__(self, clock: ManualClock, after: int, error: Exception) -> None:
        self._limits, self._left, self._error = MemoryLimits(clock=clock), after, error

    def _leased(self, lease: Lease | None, buckets: Sequence[Bucket]) -> Any:
        if lease is None or not any("inventory" in bucket.name or "feeds" in bucket.name for bucket in buckets):
            return lease
        self._left -= 1
        return lease if self._left >= 0 else FailingLease(lease, self._error)

    def take_now(self, buckets: Sequence[Bucket]) -> Any:
        return self._leased(self._limits.take_now(buckets), buckets)

    async def take(self, buckets: Sequence[Bucket], longest: float) -> Any:
        return self._leased(await self._limits.take(buckets, longest), buckets)

    def state(self, buckets: Sequence[Bucket]) -> dict[str, BucketState]:
        return self._limits.state(buckets)


def table_of(walmart: Walmart) -> StockTable:
    table = StockTable()
    for line, sku in enumerate(walmart.stock, start=1):
        table.add(sku, None, WANTED, line=line)
    return table


def wrong(table: StockTable, walmart: Walmart) -> list[str]:
    """What rows are said to be that are not so."""
    outcomes = map(table.outcome, range(len(table)))
    return [
        f"{row.sku}: {row.state} ({row.reason}), and Walmart has {walmart.stock[row.sku]}"
        for row in outcomes
        if row.state == "pending"
        or (row.state == "updated" and walmart.stock[row.sku] != WANTED)
        or (row.state == "failed" and walmart.stock[row.sku] == WANTED)
    ]


ERRORS = [OSError("the store is gone"), RuntimeError("a bug"), KeyError("quota"), ValueError("")]


@pytest.mark.parametrize("after", [1, 2, 3, 4])
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
async def test_code_of_the_callers_that_raises_costs_no_row_its_outcome(error, after, caplog) -> None:
    walmart, clock = Walmart(rows=3), ManualClock(jump=True)
    table = table_of(walmart)
    async with Scripted() as server:
        server.handler = walmart
        limits = FailingLimits(clock, after, error)
        async with Marketplace(
            client_id="id", client_secret="secret", base_url=server.url, clock=clock, limits=limits
        ) as seller:
            report = await seller.inventory_sync.run(table)
    assert wrong(table, walmart) == []
    assert report.updated + report.unknown + report.failed == 3
    if report.unknown:
        assert type(error).__name__ in "".join(row.reason for row in report.failures())
        assert "not Walmart's" in caplog.text


async def test_a_row_is_not_taken_for_updated_by_what_is_said_of_another_sku() -> None:
    walmart = Walmart(rows=2)
    walmart.acknowledges_writes, walmart.named = False, "OTHER"
    report = await synced(walmart, table_of(walmart))
    assert (report.updated, report.unknown) == (0, 2)


@pytest.mark.parametrize("reads", [1, 9, 24])
async def test_an_outage_while_rows_are_looked_up_is_waited_out(reads) -> None:
    walmart = Walmart(rows=3)
    walmart.acknowledges_writes, walmart.reads_that_fail = False, reads
    assert (await synced(walmart, table_of(walmart))).updated == 3


async def test_an_outage_without_end_is_not_waited_for() -> None:
    walmart = Walmart(rows=3)
    walmart.acknowledges_writes, walmart.reads_that_fail = False, 100_000
    report = await synced(walmart, table_of(walmart))
    assert (report.unknown, report.elapsed < 3_600) == (3, True)


async def synced(walmart: Walmart, table: StockTable) -> Any:
    async with Scripted() as server:
        server.handler = walmart
        async with Marketplace(
            client_id="id", client_secret="secret", base_url=server.url, clock=ManualClock(jump=True), retries=1
        ) as seller:
            report = await seller.inventory_sync.run(table)
    assert wrong(table, walmart) == []
    return report


@pytest.mark.parametrize("phase", ["compare", "send", "follow"])
async def test_a_run_that_is_cancelled_from_its_progress(phase) -> None:
    rows = 1_500  # so many that a feed is faster
    accepted: list[Seen] = []

    def answer(seen: Seen) -> tuple[int, Any]:
        if seen.method == "POST":
            accepted.append(seen)
            return 200, {"feedId": "F@1"}
        if seen.target.startswith("/v3/feeds/"):
            return 200, {"feedId": "F@1", "feedStatus": "INPROGRESS", "itemsReceived": rows, "itemsSucceeded": 7}
        return Walmart(rows=0)(seen) or (500, b"")

    table = table_of(Walmart(rows))
    async with Scripted() as server:
        server.handler = answer
        async with Marketplace(
            client_id="id", client_secret="secret", base_url=server.url, clock=ManualClock(jump=True)
        ) as seller:

            def watch(progress: Any) -> None:
                if progress.phase == phase:
                    run.cancel()

            run = asyncio.ensure_future(seller.inventory_sync.run(table, on_progress=watch))
            await asyncio.wait([run])
    states = Counter(table.outcome(row).state for row in range(rows))
    assert run.cancelled()
    assert states in ({"unknown": rows}, {} if accepted else {"failed": rows})
    assert table.feeds == (["F@1"] if accepted and phase != "compare" else [])


async def test_levels_that_are_no_table_are_reported_all_the_same() -> None:
    walmart, clock = Walmart(rows=3), ManualClock(jump=True)
    async with Scripted() as server:
        server.handler = walmart
        async with Marketplace(
            client_id="id",
            client_secret="secret",
            base_url=server.url,
            clock=clock,
            limits=FailingLimits(clock, 2, OSError("the store is gone")),
        ) as seller:
            report = await seller.inventory_sync.run([StockLevel(sku=sku, quantity=WANTED) for sku in walmart.stock])
    assert wrong(report.table, walmart) == []
