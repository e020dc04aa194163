"""Ctrl-C: it reaches the caller, and what it waited for is cancelled in the loop."""

from __future__ import annotations

import signal
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C alone")

CODE = """
from walmart_async.clock import ManualClock
ended = []
errors = threading.Event()
def watch(event):
    if type(event).__name__ == "CallEnded" and event.error:
        ended.append(event.error)
        errors.set()
walmart = client(clock=ManualClock(jump=True), on_event=watch)
try:
    {call}
except KeyboardInterrupt:
    print("interrupted")
errors.wait()
print(*ended)
"""


@pytest.mark.parametrize(
    "call",
    [
        'walmart.inventory.get("SKU-1")',
        'walmart.raw.inventory.get("SKU-1")',
        "list(walmart.inventory.list())",
        "walmart.inventory.list().first()",
        'walmart.request("POST", "/v3/feeds")',
        'walmart.map(walmart.inventory.get, ["SKU-1"])',
        'walmart.feeds.wait("feed")',
    ],
)
def test_an_interrupt_cancels_the_call(silent: Any, program: Any, call: str) -> None:
    started = program(silent.url, CODE.format(call=call))
    assert silent.asked.wait(30)
    started.process.send_signal(signal.SIGINT)
    assert started.end() == (0, ["interrupted", "CancelledError"], "")
    assert silent.hung_up.wait(30)


def test_an_interrupt_that_nobody_catches_ends_the_process(silent: Any, program: Any) -> None:
    started = program(silent.url, 'with client() as walmart:\n    walmart.inventory.get("SKU-1")')
    assert silent.asked.wait(30)
    started.process.send_signal(signal.SIGINT)
    code, printed, complaints = started.end()
    assert (code, printed) == (-signal.SIGINT, [])
    assert complaints.rstrip().endswith("KeyboardInterrupt")
    assert "ResourceWarning" not in complaints


def test_an_interrupted_client_goes_on(silent: Any, emulator: Any, program: Any) -> None:
    started = program(
        silent.url,
        f"""
        walmart = client()
        try:
            walmart.inventory.get("SKU-1")
        except KeyboardInterrupt:
            pass
        sys.argv[1] = {emulator.url!r}
        with client() as other:
            print(other.inventory.get("SKU-1").sku)
        print(walmart.limits["GET /v3/inventory"].in_flight)
        """,
    )
    assert silent.asked.wait(30)
    started.process.send_signal(signal.SIGINT)
    assert started.end() == (0, ["SKU-1", "0"], "")
