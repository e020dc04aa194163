"""Work with files in a thread, so that a slow disk never holds up the event loop."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["in_thread"]

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Run ``work`` in a thread; a caller that is cancelled meanwhile still waits for its end.

    `asyncio.to_thread` and `anyio.to_thread.run_sync` return at once when their task is cancelled, and the thread goes
    on: its file would be closed under it, or left open behind it.
    """
    # A future, not a task: whoever cancels every task of a loop would cancel that one too.
    working = asyncio.get_running_loop().run_in_executor(None, partial(work, *args, **kwargs))
    cancelled: asyncio.CancelledError | None = None
    while not working.done():
        try:
            await asyncio.wait([working])
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        working.exception()  # or asyncio warns that nobody looked at it
        raise cancelled
    return working.result()
