"""The main job keeps stock at Walmart true and accounts for every row."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING

import pytest

import walmart_sync
from walmart_async import RequestInvalidError, Supplier, errors
from walmart_async.api.inventory import Availability, InTransit, SupplierLevel
from walmart_async.clock import ScaledClock
from walmart_async.emulator import Emulator
from walmart_async.events import AttemptFailed
from walmart_async.jobs import StockLevel

if TYPE_CHECKING:
    from collections.abc import Iterator


class GivenToken:
    """A token that needs no call."""

    def now(self) -> str:
        return "given"

    async def get(self, fetch: object) -> str:
        return "given"

    def reject(self, token: str) -> None:
        """It is the only one."""


def levels(count: int, quantity: int) -> list[StockLevel]:
    return [StockLevel(sku=f"SKU {number}/{{%}}", quantity=quantity) for number in range(count)]


def stocked(emulator: Emulator, rows: list[StockLevel], stock: int) -> None:
    for row in rows:
        emulator.add_item(row.sku, stock=stock)


def held(emulator: Emulator, rows: list[StockLevel]) -> list[int]:
    return [emulator.stock(row.sku)[row.ship_node or emulator.default_ship_node] for row in rows]


def paths(emulator: Emulator, method: str) -> list[str | None]:
    return [request.path for request in emulator.requests if request.method == method and request.path != "/v3/token"]


async def test_a_few_levels_travel_by_single_updates(seller, emulator):
    rows = levels(20, quantity=9)
    stocked(emulator, rows, stock=1)
    report = await seller.inventory_sync.run(rows)
    assert held(emulator, rows) == [9] * 20
    assert (report.rows, report.updated, report.unchanged, report.ok) == (20, 20, 0, True)
    assert paths(emulator, "PUT") == ["/v3/inventory"] * 20
    assert report.feeds == ()


async def test_many_levels_travel_by_feed_and_each_row_has_its_outcome(seller, emulator):
    rows = levels(2_500, quantity=9)
    stocked(emulator, rows, stock=1)
    report = await seller.inventory_sync.run([*rows, StockLevel(sku="UNHEARD OF", quantity=1)])
    assert held(emulator, rows) == [9] * 2_500
    assert len(report.feeds) == 1
    assert paths(emulator, "PUT") == []
    (failure,) = report.failures()
    assert (failure.sku, failure.line, failure.state) == ("UNHEARD OF", 2_501, "failed")
    assert failure.reason
    assert (report.updated, report.failed, report.ok) == (2_500, 1, False)


async def test_only_what_differs_is_sent(seller, emulator):
    rows = levels(30, quantity=4)
    stocked(emulator, rows[:25], stock=4)
    stocked(emulator, rows[25:], stock=3)
    report = await seller.inventory_sync.run(rows)
    assert (report.unchanged, report.updated) == (25, 5)
    assert len(paths(emulator, "PUT")) == 5


async def test_levels_are_compared_with_what_was_reported_not_with_what_is_left_to_sell(seller, emulator):
    emulator.add_item("RESERVED", stock=10, reserved=3)
    emulator.add_item("SOLD DOWN", stock=10, reserved=3)
    report = await seller.inventory_sync.run(
        [StockLevel(sku="RESERVED", quantity=10), StockLevel(sku="SOLD DOWN", quantity=7)]
    )
    assert (report.unchanged, report.updated) == (1, 1)
    assert emulator.stock("SOLD DOWN")[emulator.default_ship_node] == 7


async def test_named_ship_nodes_of_a_sku_are_updated_together_and_fail_apart(seller, emulator):
    emulator.add_item("A", stock={emulator.default_ship_node: 1, "NODE-2": 1})
    report = await seller.inventory_sync.run(
        [
            StockLevel(sku="A", quantity=5, ship_node=emulator.default_ship_node),
            StockLevel(sku="A", quantity=6, ship_node="NODE-2"),
            StockLevel(sku="A", quantity=7, ship_node="UNHEARD OF"),
        ]
    )
    assert emulator.stock("A") == {emulator.default_ship_node: 5, "NODE-2": 6}
    assert paths(emulator, "PUT") == ["/v3/inventories/{sku}"]
    (failure,) = report.failures()
    assert (failure.ship_node, failure.state) == ("UNHEARD OF", "failed")
    assert report.updated == 2


async def test_many_levels_at_named_ship_nodes_travel_by_multi_node_feeds(seller, emulator):
    rows = [StockLevel(sku=f"S{n}", quantity=8, ship_node=node) for n in range(1_500) for node in ("NODE-2",)]
    for row in rows:
        emulator.add_item(row.sku, stock={"NODE-2": 2})
    report = await seller.inventory_sync.run(rows)
    assert report.ok
    assert [feed.feed_type for feed in emulator.feeds] == ["MP_INVENTORY"] * len(report.feeds) != []
    assert held(emulator, rows) == [8] * 1_500


async def test_a_level_without_ship_node_is_sent_where_several_nodes_leave_the_default_open(seller, emulator):
    emulator.add_item("A", stock={emulator.default_ship_node: 5, "NODE-2": 5})
    report = await seller.inventory_sync.run([StockLevel(sku="A", quantity=5)])
    assert (report.unchanged, report.updated) == (0, 1)


async def test_asking_for_a_few_skus_replaces_paging_through_a_large_stock(seller, emulator):
    everything = levels(1_000, quantity=1)
    stocked(emulator, everything, stock=1)
    report = await seller.inventory_sync.run([everything[990], StockLevel(sku="NEW", quantity=2)])
    reads = paths(emulator, "GET")
    assert reads.count("/v3/inventories") == 1
    assert reads.count("/v3/inventories/{sku}") == 2
    assert (report.unchanged, report.failed) == (1, 1)


async def test_a_dry_run_compares_and_plans_and_writes_nothing(seller, emulator):
    rows = levels(40, quantity=4)
    stocked(emulator, rows, stock=3)
    report = await seller.inventory_sync.run(rows, dry_run=True)
    assert (report.pending, report.planned_updates, report.updated) == (40, 40, 0)
    assert emulator.writes == []
    assert held(emulator, rows) == [3] * 40


@pytest.mark.parametrize(
    ("wrong", "names"),
    [
        (StockLevel(sku="", quantity=1), "sku"),
        (StockLevel(sku="A", quantity=-1), "quantity"),
        (StockLevel(sku="SKU 1/{%}", quantity=1), "row"),
        ("A", "level"),
    ],
)
async def test_a_wrong_level_is_named_and_nothing_is_sent(seller, emulator, wrong, names):
    with pytest.raises(RequestInvalidError, match=f"levels, number 4: {names}"):
        await seller.inventory_sync.run([*levels(3, quantity=1), wrong])
    assert emulator.requests == []


async def test_levels_are_drawn_in_another_thread_so_that_a_blocking_source_does_no_harm(seller, emulator):
    rows = levels(3, quantity=2)
    stocked(emulator, rows, stock=1)
    drawn_in: set[int] = set()

    def source() -> Iterator[StockLevel]:
        for row in rows:
            drawn_in.add(threading.get_ident())
            yield row

    assert (await seller.inventory_sync.run(source())).ok
    assert threading.get_ident() not in drawn_in


async def test_progress_reaches_the_total_of_each_phase(seller, emulator):
    rows = levels(1_800, quantity=2)
    stocked(emulator, rows, stock=1)
    seen = []
    await seller.inventory_sync.run(rows, on_progress=seen.append)
    last = {progress.phase: (progress.done, progress.total) for progress in seen}
    assert last == {"compare": (1_800, 1_800), "send": (1_800, 1_800), "follow": (1_800, 1_800)}


async def test_an_observer_that_fails_does_not_stop_the_job(seller, emulator, caplog):
    rows = levels(3, quantity=2)
    stocked(emulator, rows, stock=1)

    def broken(_: object) -> None:
        raise ZeroDivisionError

    assert (await seller.inventory_sync.run(rows, on_progress=broken)).ok
    assert "on_progress failed" in caplog.text


async def test_what_cannot_be_read_stops_the_job_before_anything_is_sent(seller, emulator):
    stocked(emulator, levels(3, quantity=2), stock=1)
    emulator.faults.answer("GET", "/v3/inventories", status=403, times=1)
    with pytest.raises(errors.ForbiddenError):
        await seller.inventory_sync.run(levels(3, quantity=2))
    assert emulator.writes == []


async def test_an_update_without_answer_is_unknown_not_updated(seller, emulator):
    rows = levels(2, quantity=2)
    stocked(emulator, rows, stock=1)
    emulator.faults.cut("PUT", "/v3/inventory", applied=False, times=10)
    report = await seller.with_options(retries=1).inventory_sync.run(rows)
    assert report.unknown == 2
    assert not report.ok


async def test_refused_credentials_end_the_sending_and_the_rest_is_told(seller, emulator):
    rows = levels(100, quantity=2)
    stocked(emulator, rows, stock=1)
    emulator.faults.answer("PUT", "/v3/inventory", status=403, times=1000)
    report = await seller.inventory_sync.run(rows)
    assert report.failed == 100
    assert len(paths(emulator, "PUT")) < 100
    assert any("not sent" in failure.reason for failure in report.failures())


async def test_a_feed_whose_acceptance_got_lost_is_found_and_never_sent_twice(seller, emulator):
    rows = levels(2_000, quantity=3)
    stocked(emulator, rows, stock=1)
    emulator.faults.cut("POST", "/v3/feeds", applied=True, times=1)
    report = await seller.inventory_sync.run(rows)
    assert report.ok
    assert len(emulator.feeds) == 1
    assert report.feeds == (emulator.feeds[0].feed_id,)
    assert held(emulator, rows) == [3] * 2_000


async def test_a_feed_that_never_arrived_is_unknown_and_not_sent_again(seller, emulator):
    rows = levels(2_000, quantity=3)
    stocked(emulator, rows, stock=1)
    emulator.faults.gateway_failure("POST", "/v3/feeds", applied=False, times=1)
    report = await seller.inventory_sync.run(rows)
    assert (report.unknown, report.updated) == (2_000, 0)
    assert len(paths(emulator, "POST")) == 1
    assert emulator.feeds == []


async def test_a_feed_of_an_earlier_run_does_not_pass_for_the_lost_one(seller, emulator):
    rows = levels(2_000, quantity=3)
    stocked(emulator, rows, stock=1)
    await seller.inventory.bulk_update({row.sku: 1 for row in rows})
    emulator.faults.cut("POST", "/v3/feeds", applied=False, times=1)
    report = await seller.inventory_sync.run(rows)
    assert report.unknown == 2_000


async def test_a_refused_feed_fails_its_rows_with_walmarts_reason(seller, emulator):
    rows = levels(2_000, quantity=3)
    stocked(emulator, rows, stock=1)
    emulator.faults.answer("POST", "/v3/feeds", status=413, times=1)
    report = await seller.inventory_sync.run(rows)
    assert report.failed == 2_000
    assert "413" in next(report.failures()).reason


async def test_a_supplier_sends_all_levels_by_updates_when_they_are_few(supplier, emulator):
    emulator.add_item("A", gtin="00012947218283", stock=0)
    emulator.add_item("B", gtin="00097531246801", stock=0)
    report = await supplier.inventory_sync.run(
        [
            SupplierLevel(gtin="12947218283", ship_node="NODE-2", quantity=4),
            SupplierLevel(gtin="97531246801", ship_node="NODE-2", availability=Availability.INFINITE),
        ]
    )
    assert report.ok
    assert paths(emulator, "PUT") == ["/v3/inventory/update"] * 2
    assert emulator.supplier_stock("00012947218283")["NODE-2"].quantity == 4
    assert emulator.supplier_stock("00097531246801")["NODE-2"].availability_code == "AA"


async def test_a_supplier_sends_many_levels_by_feed_several_nodes_of_a_product_included(supplier, emulator):
    rows = [
        SupplierLevel(gtin=str(number), ship_node=node, quantity=number % 50)
        for number in range(1, 1_001)
        for node in (emulator.default_ship_node, "NODE-2")
    ]
    for number in range(1, 1_000):
        emulator.add_item(f"S{number}", gtin=f"{number:014}", stock=0)
    report = await supplier.inventory_sync.run(rows)
    assert (report.updated, report.failed) == (1_998, 2)
    assert {failure.sku for failure in report.failures()} == {"00000000001000"}
    assert emulator.supplier_stock("00000000000999")["NODE-2"].quantity == 49


async def test_units_on_their_way_travel_by_feed_even_when_few(supplier, emulator):
    emulator.add_item("A", gtin="00012947218283", stock=0)
    arrival = date(2027, 3, 1)
    level = SupplierLevel(
        gtin="12947218283",
        ship_node="NODE-2",
        quantity=0,
        in_transit=InTransit(quantity=40, expected_availability_date=arrival),
    )
    report = await supplier.inventory_sync.run([level])
    assert report.ok
    assert [feed.feed_type for feed in emulator.feeds] == ["DSV_INVENTORY"]
    assert emulator.supplier_stock("00012947218283")["NODE-2"].in_transit


def test_the_blocking_mode_does_the_same_job():
    clock = ScaledClock(500)
    with Emulator(seed=3, clock=clock) as emulator:
        rows = levels(60, quantity=9)
        stocked(emulator, rows, stock=1)
        with walmart_sync.Marketplace(
            client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.url, clock=clock
        ) as walmart:
            report = walmart.inventory_sync.run(iter(rows))
        assert report.ok
        assert held(emulator, rows) == [9] * 60


async def test_a_supplier_with_wrong_credentials_is_told_before_anything_is_sent(supplier, emulator):
    emulator.faults.answer("POST", "/v3/token", status=401, times=1)
    with pytest.raises(errors.CredentialsError):
        await supplier.inventory_sync.run([SupplierLevel(gtin="1", ship_node="N", quantity=1)])
    assert emulator.writes == []


async def test_an_unreachable_walmart_fails_the_rows_without_trying_each(clock, free_port):
    attempts = []
    async with Supplier(
        client_id="id",
        client_secret="secret",
        base_url=f"http://127.0.0.1:{free_port}",
        clock=clock,
        tokens=GivenToken(),
        on_event=lambda event: attempts.append(event) if isinstance(event, AttemptFailed) else None,
    ) as supplier:
        report = await supplier.inventory_sync.run(
            [SupplierLevel(gtin=str(number), ship_node="N", quantity=1) for number in range(1, 401)]
        )
    assert (report.failed, report.unknown) == (400, 0)
    assert all("not sent" in failure.reason for failure in report.failures())
    assert len(attempts) < 400
