"""One call on its way from a thread into the event loop and back."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["Crossing"]

T = TypeVar("T")

_LOOKS_EVERY: Final = 1.0  # seconds


class Crossing(Generic[T]):
    """A coroutine that runs in the loop for a thread that waits.

    A lock holds the thread, and the coroutine itself lets go of it: a future, or a callback of the task, would be heard
    of a turn of the loop later.

    Args:
        call: Makes what is awaited.
        loop: The loop.
    """

    __slots__ = ("_call", "_cancelled", "_error", "_loop", "_over", "_task", "_value")

    def __init__(self, call: Callable[[], Awaitable[T]], loop: asyncio.AbstractEventLoop) -> None:
        self._call: Callable[[], Awaitable[T]] | None = call
        self._loop = loop
        self._over = threading.Lock()
        self._over.acquire()
        self._task: asyncio.Task[None] | None = None
        self._value: tuple[T] | None = None
        self._error: BaseException | None = None
        self._cancelled = False

    def begin(self) -> None:
        """Start it; runs in the loop."""
        if self._cancelled:  # interrupted before it began: nothing is sent
            self._over.release()
            return
        self._task = self._loop.create_task(self._run())

    async def _run(self) -> None:
        call, self._call = self._call, None
        assert call is not None, "it runs once"
        try:
            self._value = (await call(),)
        except BaseException as error:
            self._error = error
            if not isinstance(error, Exception):  # the loop's own business too
                raise
        finally:
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
        if self._value is not None:
            return self._value[0]
        raise asyncio.CancelledError if self._error is None else self._error

    def cancel(self) -> None:
        """Cancel it there; from any thread, and also before it began."""
        self._cancelled = True
        with suppress(RuntimeError):  # the loop is closed, and so it is over
            self._loop.call_soon_threadsafe(self._cancel)

    def _cancel(self) -> None:
        if self._task is None:
            return
        self._task.cancel()
        if self._call is not None and self._over.locked():  # cancelled before its first step, it takes none
            self._over.release()
