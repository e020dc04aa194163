"""Stopping a sync with Ctrl-C or SIGTERM: what is known by then is reported, and nothing more is sent."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING, Final

from ..jobs.inventory_sync.report import SyncReport

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from ..jobs.inventory_sync.stock_table import StockTable

__all__ = ["interruptible"]

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


async def interruptible(run: Coroutine[Any, Any, SyncReport], levels: StockTable) -> tuple[SyncReport, int | None]:
    """The report of a run, and the number of the signal that stopped it, if one did.

    Args:
        run: The run.
        levels: Its rows, which have their outcomes also when it is stopped.
    """
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(run)
    began, received = loop.time(), list[int]()

    def stop(number: int) -> None:
        received.append(number)
        task.cancel()

    for number in _SIGNALS:
        try:
            loop.add_signal_handler(number, stop, number)
        except (NotImplementedError, RuntimeError):  # Windows has Ctrl-C alone, which cancels this coroutine
            continue
    try:
        return await task, None
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.wait([task])
        levels.close("the job was interrupted")  # also what it had not come to
        report = SyncReport(
            table=levels,
            feeds=tuple(levels.feeds),
            planned_updates=0,
            planned_feeds=len(levels.feeds),
            elapsed=loop.time() - began,
        )
        return report, received[0] if received else int(signal.SIGINT)
    finally:
        for number in _SIGNALS:
            try:
                loop.remove_signal_handler(number)
            except NotImplementedError:
                continue
