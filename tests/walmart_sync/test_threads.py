"""One client in many threads, in a running event loop, and under a close from elsewhere."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

import walmart_async
from walmart_async.clock import ManualClock
from walmart_async.events import CallEnded, CallStarted
from walmart_sync import ClosedError, Marketplace
from walmart_sync.portal import LoopPortal


def test_one_client_serves_many_threads(emulator: Any, walmart: Marketplace) -> None:
    for number in range(32):
        emulator.add_item(f"SKU-{number}", stock=number)
    together = threading.Barrier(32)

    def ask(number: int) -> list[int | None]:
        together.wait()
        answers = [walmart.inventory.get(f"SKU-{number}") for _ in range(4)]
        return [answer.quantity.amount for answer in answers if answer.quantity]

    with ThreadPoolExecutor(32) as threads:
        assert list(threads.map(ask, range(32))) == [[number] * 4 for number in range(32)]
    assert sum(request.path == "/v3/token" for request in emulator.requests) == 1


async def test_it_blocks_inside_a_running_loop_as_in_a_notebook(walmart: Marketplace) -> None:
    assert walmart.inventory.get("SKU-1").sku == "SKU-1"
    assert len(list(walmart.inventory.list())) == 1
    assert asyncio.get_running_loop().is_running()


async def test_both_packages_live_in_one_loop(emulator: Any, walmart: Marketplace) -> None:
    async with walmart_async.Marketplace(
        client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.url
    ) as awaited:
        assert await awaited.inventory.get("SKU-1") == walmart.inventory.get("SKU-1")


def test_context_variables_reach_the_call(make_client: Any) -> None:
    shop: contextvars.ContextVar[str] = contextvars.ContextVar("shop")
    seen: list[str] = []
    walmart = make_client(on_event=lambda event: isinstance(event, CallStarted) and seen.append(shop.get("nobody")))
    calls = [
        walmart.authentication.token_detail,
        lambda: walmart.inventory.list().first(),
        lambda: walmart.map(walmart.inventory.get, ["SKU-1"]),
        lambda: walmart.map(partial(walmart.inventory.get, ship_node=None), ["SKU-1"]),
        lambda: walmart.request("GET", "/v3/inventory", query={"sku": "SKU-1"}),
    ]
    walmart.authentication.token()
    seen.clear()
    for number, call in enumerate(calls):
        context = contextvars.copy_context()
        context.run(shop.set, str(number))
        context.run(call)
    assert [name for name in seen if name != "nobody"] == sorted(seen)
    assert set(seen) == {"0", "1", "2", "3", "4"}


def test_a_blocking_call_from_the_loop_itself_is_refused_and_does_not_hang(make_client: Any) -> None:
    refused: list[str] = []

    def call_again(event: object) -> None:
        if isinstance(event, CallEnded):
            try:
                walmart.inventory.get("SKU-1")
            except RuntimeError as error:
                refused.append(str(error))

    walmart = make_client(on_event=call_again)
    assert walmart.inventory.get("SKU-1").sku == "SKU-1"
    assert refused
    assert "event loop thread" in refused[0]


@pytest.mark.parametrize("call", ["get", "first", "map", "request"])
def test_closing_from_another_thread_ends_calls_under_way(silent: Any, make_client: Any, call: str) -> None:
    walmart = make_client(base_url=silent.url)
    calls = {
        "get": lambda: walmart.inventory.get("SKU-1"),
        "first": lambda: walmart.inventory.list().first(),
        "map": lambda: walmart.map(walmart.inventory.get, ["SKU-1"])[0].value,
        "request": lambda: walmart.request("GET", "/v3/inventory"),
    }
    with ThreadPoolExecutor(1) as thread:
        calling = thread.submit(calls[call])
        assert silent.asked.wait(30)
        walmart.close(grace=0)
        with pytest.raises(ClosedError):
            calling.result(30)
    assert silent.hung_up.wait(30)


def test_closing_from_another_thread_ends_a_job_between_two_looks(make_client: Any) -> None:
    waits = threading.Event()

    class Standing(ManualClock):
        def call_later(self, delay: float, callback: Any) -> Any:
            waits.set()
            return super().call_later(delay, callback)

    walmart = make_client(clock=Standing())
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(walmart.feeds.wait, "feed")
        assert waits.wait(30)
        walmart.close(grace=0)
        with pytest.raises(ClosedError, match="closed under this call"):
            waiting.result(30)


def test_closing_lets_calls_under_way_end_within_the_grace(emulator: Any, walmart: Marketplace) -> None:
    walmart.authentication.token_detail()
    emulator.faults.delay("GET", "/v3/inventory", seconds=0.2)
    with ThreadPoolExecutor(1) as thread:
        calling = thread.submit(walmart.inventory.get, "SKU-1")
        while not walmart.limits["GET /v3/inventory"].in_flight:
            pass
        walmart.close(grace=30)
        assert calling.result(30).sku == "SKU-1"


def test_the_with_statement_closes(emulator: Any, loop_threads: Any) -> None:
    with Marketplace(
        client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.url
    ) as walmart:
        walmart.inventory.get("SKU-1")
        assert len(loop_threads()) == 1
    assert loop_threads() == []
    with pytest.raises(ClosedError):
        walmart.inventory.get("SKU-1")


def test_closing_twice_or_before_any_use_does_nothing(
    walmart: Marketplace, make_client: Any, loop_threads: Any
) -> None:
    walmart.close()
    walmart.close()
    assert loop_threads() == []
    used = make_client()
    used.inventory.get("SKU-1")
    used.close()
    used.close()
    assert loop_threads() == []


def test_a_closed_client_refuses_every_use(walmart: Marketplace) -> None:
    walmart.inventory.get("SKU-1")
    view, raw, pager = walmart.with_options(retries=0), walmart.raw, walmart.inventory.list()
    walmart.close()
    for use in (
        lambda: walmart.inventory.get("SKU-1"),
        lambda: view.inventory.get("SKU-1"),
        lambda: raw.inventory.get("SKU-1"),
        lambda: list(pager),
        lambda: walmart.request("GET", "/v3/x"),
        lambda: walmart.map(walmart.inventory.get, ["SKU-1"]),
        lambda: walmart.limits,
    ):
        with pytest.raises(ClosedError):
            use()


def test_a_view_closes_the_client(walmart: Marketplace, loop_threads: Any) -> None:
    view = walmart.with_options(retries=0)
    view.inventory.get("SKU-1")
    assert len(loop_threads()) == 1
    view.close()
    assert loop_threads() == []
    with pytest.raises(ClosedError):
        walmart.inventory.get("SKU-1")


def test_an_unused_client_has_no_thread(walmart: Marketplace, loop_threads: Any) -> None:
    assert repr(walmart.inventory)
    assert loop_threads() == []


LEFT = {
    "client": lambda walmart: walmart,
    "view": lambda walmart: walmart.with_options(retries=0),
    "family": lambda walmart: walmart.inventory,
    "pager": lambda walmart: walmart.inventory.list(),
}


@pytest.mark.parametrize("left", LEFT)
def test_a_client_that_nobody_holds_stops_its_thread(emulator: Any, loop_threads: Any, left: str) -> None:
    walmart = Marketplace(client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.url)
    walmart.inventory.get("SKU-1")
    held = LEFT[left](walmart)
    del walmart
    gc.collect()
    assert len(loop_threads()) == 1, "what is left still works"
    del held
    gc.collect()
    assert loop_threads() == []


def test_a_portal_collected_in_its_own_loop_stops_its_thread(loop_threads: Any) -> None:
    hung_up = threading.Event()

    async def hang_up() -> None:
        hung_up.set()

    async def drop() -> None:
        held.clear()
        gc.collect()

    held = [LoopPortal(hang_up)]
    held[0].run(asyncio.sleep, 0)
    threads = loop_threads()
    held[0].start(drop).result()
    for thread in threads:
        thread.join(30)
    assert hung_up.is_set()
    assert loop_threads() == []
