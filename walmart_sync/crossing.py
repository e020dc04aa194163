"""One call on its way from a thread into the event loop and back."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["Crossing"]

T = TypeVar("T")

_LOOKS_EVERY: Final = 1.0  # seconds


class Crossing(Generic[T]):
    """A coroutine that runs in the loop for a thread that waits.

    A lock holds the thread, and no future does: that would hear of the task by callbacks, each a turn of the loop more.

    Args:
        call: Makes what is awaited.
        loop: The loop.
    """

    __slots__ = ("_call", "_cancelled", "_loop", "_over", "_task")

    def __init__(self, call: Callable[[], Awaitable[T]], loop: asyncio.AbstractEventLoop) -> None:
        self._call, self._loop = call, loop
        self._over = threading.Lock()
        self._over.acquire()
        self._task: asyncio.Task[T] | None = None
        self._cancelled = False

    def begin(self) -> None:
        """Start it; runs in the loop."""
        if self._cancelled:  # interrupted before it began: nothing is sent
            self._over.release()
            return
        self._task = self._loop.create_task(_awaited(self._call))
        self._task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[Any]) -> None:
        if not task.cancelled():
            task.exception()  # looked at, though an interrupt may have ended the wait for it
        self._over.release()

    def result(self) -> T:
        """What came of it, as soon as it is over.

        Raises:
            CancelledError: It was cancelled in the loop, or the loop was closed before it came to it.
        """
        # A loop that was closed from a signal handler or another thread may never have come to it.
        while not self._over.acquire(timeout=_LOOKS_EVERY) and not self._loop.is_closed():
            pass
        if self._over.locked():
            self._over.release()  # it may be asked for again
        if self._task is None or not self._task.done():
            raise asyncio.CancelledError
        return self._task.result()

    def cancel(self) -> None:
        """Cancel it there; from any thread, and also before it began."""
        self._cancelled = True
        with suppress(RuntimeError):  # the loop is closed, and so it is over
            self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()


async def _awaited(call: Callable[[], Awaitable[T]]) -> T:
    return await call()
