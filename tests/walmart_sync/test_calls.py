"""What is the twin's own in pagers, generic requests, ``map`` and views."""

from __future__ import annotations

import itertools
import threading
from functools import partial
from typing import Any

import pytest

from walmart_async.api.inventory import SkuInventory
from walmart_async.clock import ManualClock
from walmart_async.events import CallEnded, CallStarted
from walmart_sync import Marketplace, NotFoundError, RateLimitError, RequestInvalidError, Response, Supplier

LIST = "/v3/inventories"


@pytest.fixture
def many(emulator: Any) -> list[str]:
    skus = [f"SKU-{number:03}" for number in range(25)]
    for sku in skus:
        emulator.add_item(sku)
    return ["SKU-1", *skus]


def asked(emulator: Any, path: str = LIST) -> int:
    return sum(request.path == path for request in emulator.requests)


def test_a_pager_gives_every_item_and_asks_once_a_page(emulator: Any, walmart: Marketplace, many: list[str]) -> None:
    assert sorted(node.sku for node in walmart.inventory.list(limit=10)) == sorted(many)
    assert asked(emulator) == 3


def test_pages_and_a_saved_cursor(walmart: Marketplace, many: list[str]) -> None:
    pager = walmart.inventory.list(limit=10)
    pages = pager.pages()
    first = next(pages)
    rest = walmart.inventory.list(limit=10, cursor=pager.cursor)
    assert len(first.elements.inventories) == 10
    assert {node.sku for node in rest} == set(many) - {node.sku for node in first.elements.inventories}
    assert sum(len(page.elements.inventories) for page in pages) == 16
    assert pager.cursor is None


def test_the_first_page_alone(emulator: Any, walmart: Marketplace, many: list[str]) -> None:
    assert len(walmart.inventory.list(limit=10).first().elements.inventories) == 10
    assert asked(emulator) == 1


def test_the_next_page_is_on_its_way_while_this_one_is_worked_on(make_client: Any, many: list[str]) -> None:
    started = threading.Semaphore(0)
    walmart = make_client(
        on_event=lambda event: isinstance(event, CallStarted) and event.operation == f"GET {LIST}" and started.release()
    )
    items = iter(walmart.inventory.list(limit=10))
    next(items)
    assert started.acquire(timeout=30)
    assert started.acquire(timeout=30), "the second page was asked for before the first one was used up"
    assert len(list(items)) == 25


def test_leaving_a_pager_early_cancels_the_prefetch(emulator: Any, make_client: Any, many: list[str]) -> None:
    cancelled, started = threading.Event(), threading.Semaphore(0)

    def hear(event: Any) -> None:
        if isinstance(event, CallStarted) and event.operation.endswith(LIST):
            started.release()
        if isinstance(event, CallEnded) and event.error == "CancelledError":
            cancelled.set()

    walmart = make_client(on_event=hear)
    emulator.faults.delay("GET", LIST, seconds=0.001)
    emulator.faults.delay("GET", LIST, seconds=3600)
    for _ in walmart.inventory.list(limit=10):
        assert started.acquire(timeout=30)
        assert started.acquire(timeout=30), "the second page is on its way"
        break
    assert cancelled.wait(30)
    assert walmart.limits[f"GET {LIST}"].in_flight == 0


def test_a_failed_prefetch_is_raised_where_its_page_begins(emulator: Any, make_client: Any, many: list[str]) -> None:
    def refuse_the_next(event: object) -> None:
        if isinstance(event, CallEnded) and event.operation == f"GET {LIST}":
            emulator.faults.answer("GET", LIST, status=404)

    items = iter(make_client(on_event=refuse_the_next).inventory.list(limit=10))
    assert len([next(items) for _ in range(10)]) == 10
    with pytest.raises(NotFoundError):
        next(items)


def test_a_request_of_any_kind(walmart: Marketplace) -> None:
    known = walmart.request("GET", "/v3/inventory", query={"sku": "SKU-1"}, into=SkuInventory)
    assert known == walmart.inventory.get("SKU-1")
    plain = walmart.request("GET", "/v3/inventories/{sku}", path_values={"sku": "SKU-1"})
    assert plain["sku"] == "SKU-1"
    with pytest.raises(RequestInvalidError):
        walmart.request("GET", "no path")


@pytest.mark.parametrize("plain", [False, True], ids=["endpoint in the loop", "function in threads"])
def test_map_keeps_order_and_failures(walmart: Marketplace, many: list[str], plain: bool) -> None:
    skus = [*many, "no such SKU", ""]
    call = partial(walmart.inventory.get, ship_node=None) if plain else walmart.inventory.get
    outcomes = walmart.map(call, iter(skus), concurrency=4)
    assert [outcome.argument for outcome in outcomes] == skus
    assert [outcome.value.sku for outcome in outcomes[: len(many)]] == many
    assert isinstance(outcomes[-2].error, NotFoundError)
    with pytest.raises(RequestInvalidError):
        _ = outcomes[-1].value


def test_map_runs_an_endpoint_in_the_loop_and_a_function_in_threads(walmart: Marketplace) -> None:
    before = set(threading.enumerate())
    seen: set[str] = set()

    def function(sku: str) -> None:
        seen.add(threading.current_thread().name)

    walmart.map(function, ["a", "b"])
    assert "walmart-sync" not in seen
    assert threading.current_thread().name not in seen
    walmart.map(walmart.inventory.get, ["SKU-1"] * 40)
    assert {each.name for each in set(threading.enumerate()) - before if each.is_alive()} <= {"walmart-sync"} | seen


def test_map_of_raw_endpoints_and_of_another_clients(walmart: Marketplace, make_client: Any) -> None:
    other = make_client()
    (raw,) = walmart.map(walmart.raw.inventory.get, ["SKU-1"])
    assert raw.value.status == 200
    (foreign,) = walmart.map(other.inventory.get, ["SKU-1"])
    assert foreign.value.sku == other.inventory.get("SKU-1").sku


@pytest.mark.parametrize("plain", [False, True])
def test_map_makes_so_many_calls_at_once_and_no_more(make_client: Any, plain: bool) -> None:
    under_way = most = 0

    def watch(event: object) -> None:
        nonlocal under_way, most
        under_way += isinstance(event, CallStarted) - isinstance(event, CallEnded)
        most = max(most, under_way)

    walmart = make_client(on_event=watch)
    walmart.authentication.token_detail()
    most = 0
    call = partial(walmart.inventory.get, ship_node=None) if plain else walmart.inventory.get
    walmart.map(call, itertools.repeat("SKU-1", 30), concurrency=3)
    assert most == 3
    with pytest.raises(RequestInvalidError, match="concurrency"):
        walmart.map(call, ["SKU-1"], concurrency=0)


def test_a_view_shares_the_token_and_limits_and_differs_in_its_options(emulator: Any, make_client: Any) -> None:
    walmart = make_client(clock=ManualClock())  # which stands still, so that no token comes back meanwhile
    impatient = walmart.with_options(on_limit="raise", headers={"X-Trace": "1"})
    for _ in range(200):
        walmart.inventory.get("SKU-1")
    with pytest.raises(RateLimitError):
        impatient.inventory.get("SKU-1")
    impatient.inventory.list().first()
    assert emulator.requests[-1].headers["X-Trace"] == "1"
    assert asked(emulator, "/v3/token") == 1
    assert "X-Trace" not in emulator.requests[-2].headers


def test_the_raw_mode_answers_everything_around(walmart: Marketplace) -> None:
    answer = walmart.raw.inventory.get("SKU-1")
    assert isinstance(answer, Response)
    assert (answer.status, answer.attempts, answer.data.sku) == (200, 1, "SKU-1")
    assert answer.correlation_id
    assert answer.quota.remaining is not None
    page = walmart.raw.inventory.list().first()
    assert page.data.elements.inventories[0].sku == "SKU-1"
    assert [node.sku for node in walmart.raw.inventory.list()] == ["SKU-1"]
    with pytest.raises(AttributeError):
        _ = walmart.raw.feeds.wait  # type: ignore[call-overload]


def test_suppliers_block_too(emulator: Any) -> None:
    emulator.add_item("DSV-1", gtin="00012947218283")
    with Supplier(
        client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.supplier_url
    ) as supplier:
        node = emulator.default_ship_node
        supplier.inventory.update("12947218283", 7, ship_node=node)
        assert supplier.inventory.get(gtin="12947218283", ship_node=node).quantity.amount == 7  # type: ignore[union-attr]


def test_both_packages_have_the_same_names() -> None:
    import walmart_async
    import walmart_sync

    assert walmart_sync.__all__ == walmart_async.__all__
    assert walmart_sync.errors is walmart_async.errors
    assert walmart_sync.NotFoundError is walmart_async.NotFoundError
    assert walmart_sync.Marketplace is not walmart_async.Marketplace
