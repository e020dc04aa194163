"""What a sync says while Walmart works on its feeds, and a sync that does not wait for them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from walmart_async import RequestInvalidError
from walmart_async.api.inventory import InTransit, SupplierLevel
from walmart_async.errors import TimeoutError as WaitTimeoutError
from walmart_async.jobs import StockLevel, StockTable

COUNT = 1_800


@pytest.fixture
def rows(emulator):
    found = [StockLevel(sku=f"SKU {number}", quantity=2) for number in range(COUNT)]
    for row in found:
        emulator.add_item(row.sku, stock=1)
    return found


async def test_progress_tells_the_feeds_their_rows_and_the_next_look(seller, rows):
    seen = []
    report = await seller.inventory_sync.run(rows, on_progress=seen.append)
    assert report.ok
    looks = [each for each in seen if each.next_look is not None]
    assert {each.phase for each in looks} == {"follow"}
    assert {(each.feeds, each.feed_rows) for each in looks} == {(len(report.feeds), COUNT - report.planned_updates)}
    announced = [each.next_look for each in looks if each.done == 0]
    assert announced[:3] == [5.0, 10.0, 20.0]
    assert max(each.next_look for each in looks) <= 120
    assert (seen[-1].feeds, seen[-1].next_look) == (0, None) or seen[-1].phase != "follow"


async def test_a_wait_for_a_feed_tells_its_pauses(seller, emulator, rows, clock):
    pauses, times = [], []
    feed = await seller.inventory.bulk_update({row.sku: 3 for row in rows})

    def note(seconds: float) -> None:
        pauses.append(seconds)
        times.append(clock.monotonic())

    await seller.feeds.wait(feed.feed_id, on_pause=note)
    assert pauses[:4] == [5.0, 10.0, 20.0, 40.0][: len(pauses)]
    assert [after - before for before, after in pairwise(times)] == pytest.approx(pauses[:-1])


@pytest.mark.parametrize("seconds", [1, 600, None])
@pytest.mark.parametrize("state", ["RECEIVED", "INPROGRESS", "COMPLETED", None])
async def test_a_wait_for_a_feed_ends_with_its_time(seller, emulator, state, seconds):
    body = {"feedId": "F", "feedStatus": state}
    emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body=body, times=5_000)
    with pytest.raises(WaitTimeoutError, match="feed F"):
        await (seller.feeds.wait("F") if seconds is None else seller.feeds.wait("F", timeout=seconds))


async def test_a_sync_that_does_not_wait_leaves_the_rows_of_its_feeds_pending(seller, emulator, rows):
    table = StockTable()
    for line, row in enumerate(rows, start=2):
        table.add(row.sku, None, row.quantity, line=line)
    report = await seller.inventory_sync.run(table, wait=False)
    assert report.pending > 0
    assert report.pending + report.updated == COUNT
    assert (report.failed, report.unknown, list(report.failures())) == (0, 0, [])
    assert not report.ok
    assert not [request for request in emulator.requests if request.method == "GET" and "/feeds" in request.path]
    for feed in report.feeds:
        done = await seller.feeds.wait(feed)
        assert done.items_succeeded == done.items_received
    assert {emulator.stock(row.sku)[emulator.default_ship_node] for row in rows} == {2}


async def test_a_feed_that_is_refused_is_told_without_waiting_too(seller, emulator, rows):
    emulator.faults.answer("POST", "/v3/feeds", status=400, times=5)
    report = await seller.inventory_sync.run(rows, wait=False)
    assert (report.pending, report.feeds) == (0, ())
    assert report.failed == COUNT - report.updated > 0


@pytest.mark.parametrize("count", [1, 5, 40])
async def test_single_updates_are_awaited_in_any_case(seller, rows, count):
    report = await seller.inventory_sync.run(rows[:count], wait=False)
    assert (report.ok, report.updated, report.pending) == (True, count, 0)


async def test_a_supplier_need_not_wait_either(supplier, emulator):
    under_way = InTransit(quantity=5, expected_availability_date=date(2030, 1, 1))  # which a feed alone can say
    levels = [
        SupplierLevel(gtin=str(number).zfill(14), ship_node="721407", quantity=2, in_transit=under_way)
        for number in range(1, 30)
    ]
    for level in levels:
        emulator.add_item(f"S{level.gtin}", gtin=level.gtin, stock={"721407": 1})
    report = await supplier.inventory_sync.run(levels, wait=False)
    assert report.pending == len(levels) - report.updated > 0
    assert report.feeds


@pytest.mark.parametrize("seconds", [1, 60, 3_600])
async def test_nothing_is_waited_for_longer_than_the_time_of_the_job(seller, emulator, rows, clock, seconds):
    body = {"feedId": "F", "feedStatus": "INPROGRESS", "itemsReceived": COUNT, "itemsSucceeded": 0, "itemsFailed": 0}
    emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body=body, times=5_000)
    began = clock.monotonic()
    report = await seller.inventory_sync.run(rows, timeout=seconds)
    assert report.unknown + report.failed + report.updated == COUNT
    assert report.unknown > 0
    assert clock.monotonic() - began < seconds + 60  # and what was under way then


@pytest.mark.parametrize("resends", [-1, 11])
async def test_other_options_are_checked_as_before(seller, rows, resends):
    with pytest.raises(RequestInvalidError):
        await seller.inventory_sync.run(rows, wait=False, resends=resends)
