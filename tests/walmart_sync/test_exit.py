"""The end of the process: without closing, whatever is in flight, it is silent and prompt."""

from __future__ import annotations

from typing import Any

import pytest

SILENT_END = (0, [], "")


def test_an_unused_client_ends_with_the_interpreter(emulator: Any, program: Any) -> None:
    assert program(emulator.url, "walmart = client()").end() == SILENT_END


def test_an_idle_client_ends_with_the_interpreter(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        walmart = client()
        walmart.inventory.get("SKU-1")
        """,
    )
    assert started.end() == SILENT_END


def test_several_clients_end_with_the_interpreter(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        clients = [client() for _ in range(3)]
        for walmart in clients:
            walmart.inventory.get("SKU-1")
        """,
    )
    assert started.end() == SILENT_END


@pytest.mark.parametrize(
    "call",
    [
        'walmart.inventory.get, "SKU-1"',
        "walmart.inventory.list().first",
        "list, walmart.inventory.list()",
        'walmart.map, walmart.inventory.get, ["SKU-1", "SKU-2"]',
        'walmart.request, "GET", "/v3/inventory"',
    ],
)
def test_a_call_in_flight_ends_with_the_interpreter(silent: Any, program: Any, call: str) -> None:
    started = program(
        silent.url,
        f"""
        walmart = client()
        in_background({call})
        sys.stdin.readline()
        """,
    )
    assert silent.asked.wait(30)
    assert started.end() == SILENT_END
    assert silent.hung_up.wait(30)


def test_a_wait_for_a_limit_ends_with_the_interpreter(emulator: Any, program: Any) -> None:
    emulator.faults.rate_limited("GET", "/v3/inventory", retry_in=3600)
    started = program(
        emulator.url,
        """
        waiting = threading.Event()
        walmart = client(on_event=lambda event: type(event).__name__ == "WaitingForLimit" and waiting.set())
        in_background(walmart.inventory.get, "SKU-1")
        waiting.wait()
        """,
    )
    assert started.end() == SILENT_END


def test_a_pause_before_a_retry_ends_with_the_interpreter(emulator: Any, program: Any) -> None:
    emulator.faults.answer("GET", "/v3/inventory", status=503, headers={"Retry-After": "3600"})
    started = program(
        emulator.url,
        """
        pausing = threading.Event()
        walmart = client(on_event=lambda event: type(event).__name__ == "Retrying" and pausing.set())
        in_background(walmart.inventory.get, "SKU-1")
        pausing.wait()
        """,
    )
    assert started.end() == SILENT_END


def test_a_job_between_two_looks_ends_with_the_interpreter(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        from walmart_async.clock import ManualClock
        walmart = client(clock=ManualClock())
        walmart.inventory.get("SKU-1")
        in_background(walmart.feeds.wait, "feed")
        sys.stdin.readline()
        """,
    )
    assert started.end() == SILENT_END


def test_a_prefetch_in_flight_ends_with_the_interpreter(emulator: Any, program: Any) -> None:
    for number in range(60):
        emulator.add_item(f"SKU-{number}")
    emulator.faults.delay("GET", "/v3/inventories", seconds=0.001)
    emulator.faults.delay("GET", "/v3/inventories", seconds=3600)
    started = program(
        emulator.url,
        """
        walmart = client()
        pager = iter(walmart.inventory.list(limit=50))
        print(next(pager).sku != "")
        sys.stdin.readline()
        """,
    )
    assert started.line() == "True"
    assert started.end() == SILENT_END


def test_a_thread_that_keeps_calling_ends_with_the_interpreter(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        walmart = client()
        called = threading.Event()
        def keep_calling():
            while True:
                walmart.authentication.token_detail()
                called.set()
        for _ in range(8):
            in_background(keep_calling)
        called.wait()
        """,
    )
    assert started.end() == SILENT_END


def test_a_client_used_while_the_interpreter_exits_tells_its_caller(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        import atexit
        walmart = client()
        def last_words():
            try:
                walmart.inventory.get("SKU-1")
            except ClosedError as error:
                print(error)
        atexit.register(last_words)
        walmart.inventory.get("SKU-1")
        """,
    )
    assert started.end() == (0, ["the client is closed"], "")
