"""Signals that arrive at any moment: nothing hangs, and what was interrupted does not go on."""

from __future__ import annotations

import signal
import threading
from typing import Any

import pytest

from walmart_async.errors import ClosedError
from walmart_sync.portal import LoopPortal


async def nothing() -> None:
    """Hang up."""


def test_a_handler_that_closes_the_client_during_its_first_call(emulator: Any, program: Any) -> None:
    """The signal comes while the loop is opened, by this very thread; repeated, so as to come at many moments."""
    started = program(
        emulator.url,
        """
        import os, signal, threading, time
        from walmart_async import ClosedError
        for round in range(30):
            walmart = client()
            signal.signal(signal.SIGALRM, lambda *_: walmart.close())
            signal.setitimer(signal.ITIMER_REAL, 0.0002 * (round + 1))
            try:
                for _ in range(50):
                    walmart.inventory.get("SKU-1")
            except (ClosedError, RuntimeError):
                pass
            signal.setitimer(signal.ITIMER_REAL, 0)
            walmart.close()
        """,
        "-X",
        "dev",
    )
    assert started.end()[0] == 0


def test_ctrl_c_during_a_map_over_a_plain_function_ends_the_program_at_once(silent: Any, program: Any) -> None:
    started = program(
        silent.url,
        """
        walmart = client()
        try:
            walmart.map(lambda sku: walmart.inventory.get(sku), [f"SKU-{n}" for n in range(500)], concurrency=4)
        except KeyboardInterrupt:
            print("interrupted", flush=True)
        """,
        "-X",
        "dev",
    )
    assert silent.asked.wait(30)
    started.process.send_signal(signal.SIGINT)
    code, told, errors = started.end()
    assert (code, told) == (0, ["interrupted"]), errors


def test_an_interrupt_before_a_call_begins_lets_it_never_begin() -> None:
    portal, ran = LoopPortal(nothing), threading.Event()
    portal.run(nothing)

    async def work() -> None:
        ran.set()

    def interrupted(crossing: Any) -> None:
        raise KeyboardInterrupt

    send, portal._send = portal._send, interrupted  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        portal.run(work)
    portal._send = send  # type: ignore[method-assign]
    portal.run(nothing)
    assert not ran.is_set()
    portal.close(nothing)


def test_an_interrupt_between_beginning_and_waiting_cancels_the_call() -> None:
    portal, cancelled = LoopPortal(nothing), threading.Event()
    portal.run(nothing)

    async def work() -> None:
        import asyncio

        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    send = portal._send

    def interrupted(crossing: Any) -> None:
        send(crossing)
        portal_began.wait(30)
        raise KeyboardInterrupt

    portal_began = threading.Event()

    async def began() -> None:
        portal_began.set()
        await work()

    portal._send = interrupted  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        portal.run(began)
    assert cancelled.wait(30)
    portal._send = send  # type: ignore[method-assign]
    portal.close(nothing)
    with pytest.raises(ClosedError):
        portal.run(nothing)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers that signal")
def test_many_interrupts_leave_no_call_behind(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        import signal
        # An interrupt that comes within a weak reference's callback, the interpreter reports and drops by itself.
        sys.unraisablehook = lambda each: each.exc_type is KeyboardInterrupt or sys.__unraisablehook__(each)
        walmart = client()
        walmart.inventory.get("SKU-1")
        def interrupt(*_):
            raise KeyboardInterrupt
        signal.signal(signal.SIGALRM, interrupt)
        for round in range(100):
            try:
                signal.setitimer(signal.ITIMER_REAL, 0.00002 * (round + 1))
                walmart.inventory.update("SKU-1", round)
                signal.setitimer(signal.ITIMER_REAL, 0)
            except KeyboardInterrupt:
                pass
        signal.setitimer(signal.ITIMER_REAL, 0)
        walmart.inventory.get("SKU-1")
        assert all(state.in_flight == 0 for state in walmart.limits.values()), walmart.limits
        walmart.close()
        """,
        "-X",
        "dev",
    )
    assert started.end() == (0, [], "")
