"""One event loop in one thread for blocking callers: started lazily, aware of forks, interruptible, silent at exit."""

from __future__ import annotations

import atexit
import os
import threading
import weakref
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from anyio.from_thread import BlockingPortal, start_blocking_portal

from walmart_async.errors import ClosedError, ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from concurrent.futures import Future

__all__ = ["LoopPortal"]

P = ParamSpec("P")
T = TypeVar("T")

_exiting: Final = threading.Event()


class LoopPortal:
    """The loop of one blocking client; any thread may use it, one with a loop of its own included.

    Args:
        hang_up: Disconnects what lives in the loop; called there when the client goes away unclosed.
    """

    def __init__(self, hang_up: Callable[[], Awaitable[None]]) -> None:
        self._hang_up = hang_up
        self._lock = threading.Lock()
        self._portal: BlockingPortal | None = None
        self._pid = os.getpid()
        self._end: (
            weakref.finalize[[BlockingPortal, ExitStack, Callable[[], Awaitable[None]], int], LoopPortal] | None
        ) = None
        self._closed = False

    def _opened(self) -> BlockingPortal:
        if self._pid != os.getpid():
            self._adopt()
        with self._lock:
            if self._closed:
                raise ClosedError("the client is closed")
            if self._portal is None:
                stack = ExitStack()
                self._portal = stack.enter_context(start_blocking_portal("asyncio"))
                self._end = weakref.finalize(self, _end, self._portal, stack, self._hang_up, self._pid)
                # Run in reverse order: by the time the finalizer stops the loop, the threads that wait on it know why.
                atexit.unregister(_exiting.set)
                atexit.register(_exiting.set)
            return self._portal

    def _adopt(self) -> None:
        """Live on in a forked child, if there was no loop yet: its thread would have stayed behind in the parent."""
        if self._portal is not None:
            raise ConfigurationError("this client was used before a fork; make a new one in the child process")
        self._lock, self._pid = threading.Lock(), os.getpid()

    def start(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run in the loop; cancelling the future cancels the task there."""
        return self._opened().start_task_soon(partial(func, *args, **kwargs))

    def wait(self, future: Future[T]) -> T:
        """Wait for what was started; Ctrl-C here cancels it there."""
        try:
            return future.result()
        except BaseException:
            future.cancel()
            if _exiting.is_set() and threading.current_thread().daemon:
                threading.Event().wait()  # a daemon thread ends with the interpreter, and has nobody left to tell
            raise

    def run(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run in the loop and wait."""
        return self.wait(self.start(func, *args, **kwargs))

    def close(self, close: Callable[[], Awaitable[None]]) -> None:
        """Run ``close`` in the loop, then stop it; idempotent, and nothing at all if the loop never started."""
        if self._pid != os.getpid():
            return
        with self._lock:
            running = self._portal is not None and not self._closed
            self._closed = True
        if running and self._portal is not None:
            self.wait(self._portal.start_task_soon(close))
        if self._end is not None:
            self._end()


def _end(portal: BlockingPortal, stack: ExitStack, hang_up: Callable[[], Awaitable[None]], pid: int) -> None:
    if pid == os.getpid():
        portal.call(hang_up)
        portal.call(portal.stop, True)  # noqa: FBT003 - cancels what still runs; without it, exit would wait for it
        stack.close()
