"""The sync in the markets besides the United States, in both modes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from support.modes import Client
from walmart_async import CredentialsError, ForbiddenError
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator
from walmart_async.jobs import StockLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MARKETS = ["ca", "mx", "cl"]


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=7, clock=ManualClock(jump=True)) as running:
        running.add_ship_node("NODE-2")
        yield running


@pytest.fixture(params=["async", "sync"])
def in_market(request, emulator: Emulator) -> Iterator[Callable[[str], Client]]:
    with asyncio.Runner() as runner:
        made: list[Client] = []

        def make(market: str) -> Client:
            made.append(Client(request.param, "Marketplace", emulator, runner, market=market))
            return made[-1]

        yield make
        for client in made:
            client.close()


def sent(emulator: Emulator, method: str) -> list[str]:
    return [each.path for each in emulator.requests if each.method == method and each.path != "/v3/token"]


@pytest.mark.parametrize("market", MARKETS)
def test_levels_that_differ_are_sent_and_the_others_are_not(in_market, emulator, market) -> None:
    for sku, stock in {"A": 1, "B": 5, "C/7": 0}.items():
        emulator.add_item(sku, stock=stock)
    rows = [StockLevel(sku=sku, quantity=quantity) for sku, quantity in {"A": 9, "B": 5, "C/7": 0}.items()]
    report = in_market(market)("inventory_sync.run", rows)
    assert (report.rows, report.updated, report.unchanged, report.ok) == (3, 1, 2, True)
    assert emulator.stock("A") == {emulator.default_ship_node: 9}
    assert sent(emulator, "PUT") == ["/v3/inventory"]
    read = set(sent(emulator, "GET"))
    assert read == ({"/v3/inventory"} if market == "mx" else {"/v3/inventories"})
    assert {each.headers["WM_MARKET"] for each in emulator.requests} == {market}


@pytest.mark.parametrize("market", MARKETS)
def test_ship_nodes(in_market, emulator, market) -> None:
    emulator.add_item("A", stock={"NODE-2": 4, emulator.default_ship_node: 2})
    nodes = {"NODE-2": 4, emulator.default_ship_node: 3}
    rows = [StockLevel(sku="A", ship_node=node, quantity=quantity) for node, quantity in nodes.items()]
    report = in_market(market)("inventory_sync.run", rows)
    assert (report.updated, report.unchanged, report.ok) == (1, 1, True)
    assert emulator.stock("A") == nodes


@pytest.mark.parametrize("market", MARKETS)
def test_a_sku_that_is_not_set_up_fails_by_itself(in_market, emulator, market) -> None:
    """Chile answers 404 to its stock until then."""
    emulator.add_item("A", stock=1)
    rows = [StockLevel(sku="A", quantity=2), StockLevel(sku="NEW", quantity=3)]
    report = in_market(market)("inventory_sync.run", rows)
    assert (report.updated, report.failed, report.ok) == (1, 1, False)
    assert emulator.stock("A") == {emulator.default_ship_node: 2}


@pytest.mark.parametrize("market", MARKETS)
def test_many_levels_travel_in_a_feed(in_market, emulator, market) -> None:
    rows = [StockLevel(sku=f"SKU {number}", quantity=7) for number in range(1_500)]
    for row in rows:
        emulator.add_item(row.sku, stock=1)
    report = in_market(market)("inventory_sync.run", rows)
    assert (report.updated, len(report.feeds), report.ok) == (1_500, 1, True)
    assert all(emulator.stock(row.sku) == {emulator.default_ship_node: 7} for row in rows)


def test_mexico_is_not_asked_for_more_rows_than_a_feed_takes_sooner(in_market, emulator) -> None:
    rows = [StockLevel(sku=f"SKU {number}", quantity=7) for number in range(2_001)]
    for row in rows:
        emulator.add_item(row.sku, stock=7)
    report = in_market("mx")("inventory_sync.run", rows)
    assert (report.updated, report.unchanged, len(report.feeds), report.ok) == (2_001, 0, 1, True)
    assert "/v3/inventory" not in sent(emulator, "GET")


def test_a_comparison_row_by_row_ends_with_the_first_that_fails(in_market, emulator) -> None:
    rows = [StockLevel(sku=f"SKU {number}", quantity=7) for number in range(150)]
    emulator.faults.answer("GET", "/v3/inventory", status=403, body={"error": []}, times=150)
    with pytest.raises(ForbiddenError):
        in_market("mx")("inventory_sync.run", rows)
    assert len(sent(emulator, "GET")) < 50
    assert emulator.writes == []


@pytest.mark.parametrize("count", [3, 2_001])
def test_wrong_credentials_are_told_before_anything_is_sent(in_market, emulator, count) -> None:
    rows = [StockLevel(sku=f"SKU {number}", quantity=7) for number in range(count)]
    emulator.faults.answer("POST", "/v3/token", status=401, body={"error": []}, times=9)
    with pytest.raises(CredentialsError):
        in_market("mx")("inventory_sync.run", rows)
    assert {request.path for request in emulator.requests} == {"/v3/token"}


def test_a_dry_run_in_mexico_sends_nothing(in_market, emulator) -> None:
    emulator.add_item("A", stock=1)
    report = in_market("mx")("inventory_sync.run", [StockLevel(sku="A", quantity=2)], dry_run=True)
    assert (report.planned_updates, emulator.writes) == (1, [])
    assert emulator.stock("A") == {emulator.default_ship_node: 1}
