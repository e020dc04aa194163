"""One event loop in one thread for blocking callers: started lazily, aware of forks, interruptible, silent at exit."""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
import weakref
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import TYPE_CHECKING, Final, ParamSpec, TypeAlias, TypeVar

import anyio
from anyio.from_thread import BlockingPortal

from walmart_async.errors import ClosedError, ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Close: TypeAlias = Callable[[], Awaitable[None]]

__all__ = ["LoopPortal"]

P = ParamSpec("P")
T = TypeVar("T")

_exiting: Final = threading.Event()  # of the interpreter, so one for all portals


class LoopPortal:
    """The loop of one blocking client; any thread may use it, one with a loop of its own included.

    Args:
        hang_up: Disconnects what lives in the loop; called there when the client goes away unclosed.
    """

    def __init__(self, hang_up: Close) -> None:
        self._hang_up = hang_up
        self._lock, self._pid = threading.Lock(), os.getpid()
        self._portal: BlockingPortal | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._end: weakref.finalize[[BlockingPortal, threading.Thread, Close, int], LoopPortal] | None = None
        self._closed = False

    def _opened(self) -> asyncio.AbstractEventLoop:
        if self._pid != os.getpid():  # before the lock: another thread of the parent may have held it at the fork
            self._adopt()
        with self._lock:
            if self._closed:
                raise ClosedError("the client is closed")
            if self._loop is None:
                # Not anyio's own context manager: a forked child that drops it would wait for the parent's thread.
                opened: Future[tuple[BlockingPortal, asyncio.AbstractEventLoop]] = Future()
                self._thread = threading.Thread(target=_live, args=[opened], name="walmart-sync", daemon=True)
                self._thread.start()
                self._portal, self._loop = opened.result()
                self._end = weakref.finalize(self, _end, self._portal, self._thread, self._hang_up, self._pid)
                # Run in reverse order: by the time the finalizer stops the loop, the threads that wait on it know why.
                atexit.unregister(_exiting.set)
                atexit.register(_exiting.set)
            return self._loop

    def _adopt(self) -> None:
        """Go on in a forked child, if there was no loop yet: its thread would have stayed behind in the parent."""
        if self._portal is not None:
            raise ConfigurationError("this client was used before a fork; make a new one in the child process")
        self._lock, self._pid = threading.Lock(), os.getpid()

    def start(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run in the loop; cancelling the future cancels the task there."""
        loop = self._opened()
        if threading.current_thread() is self._thread:  # an error now instead of a program that hangs
            raise RuntimeError(
                "a blocking call in the client's own event loop thread, as from a callback, would wait for itself"
            )
        task = _await(partial(func, *args, **kwargs))
        try:
            # The portal's own way in waits for the loop twice, once to begin and once for the result.
            return asyncio.run_coroutine_threadsafe(task, loop)
        except RuntimeError:  # the loop was closed meanwhile
            task.close()  # or Python warns of a coroutine that was never awaited
            _park_at_exit()
            if self._end is not None and self._end.alive:
                raise
            raise ClosedError("the client is closed") from None

    def wait(self, future: Future[T]) -> T:
        """Wait for what was started; Ctrl-C here cancels it there."""
        try:
            return future.result()
        except BaseException as error:
            future.cancel()  # Ctrl-C ends only this wait; the call would go on in the loop's thread
            _park_at_exit()
            if isinstance(error, CancelledError):
                raise ClosedError("the client was closed under this call") from None
            raise

    def run(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run in the loop and wait."""
        return self.wait(self.start(func, *args, **kwargs))

    def close(self, disconnect: Close) -> None:
        """Run ``disconnect`` in the loop, then stop it; idempotent, and nothing at all if the loop never started."""
        if self._pid != os.getpid():  # the loop is the parent's, and so are its connections
            return
        with self._lock:
            closed, self._closed = self._closed, True
        if closed or self._portal is None or self._end is None:
            return
        try:
            # Not by start(), which refuses everything from here on.
            self.wait(self._portal.start_task_soon(disconnect))
        finally:
            self._end()


def _park_at_exit() -> None:
    """Hold a daemon thread back: it ends with the interpreter, and its traceback would only alarm."""
    if _exiting.is_set() and threading.current_thread().daemon:
        threading.Event().wait()


async def _await(call: Callable[[], Awaitable[T]]) -> T:
    return await call()


def _live(opened: Future[tuple[BlockingPortal, asyncio.AbstractEventLoop]]) -> None:
    """What the loop's thread does."""

    async def serve() -> None:
        async with BlockingPortal() as portal:
            opened.set_result((portal, asyncio.get_running_loop()))
            await portal.sleep_until_stopped()

    try:
        anyio.run(serve)
    except BaseException as error:
        if opened.done():
            raise
        # The caller waits for this future; an error in this thread alone would leave it waiting for ever.
        opened.set_exception(error)


def _end(portal: BlockingPortal, thread: threading.Thread, hang_up: Close, pid: int) -> None:
    if pid != os.getpid():  # a finalizer may run in a forked child too, where the thread does not exist
        return
    if thread is threading.current_thread():  # garbage is collected anywhere, and a loop cannot wait for itself
        threading.Thread(target=_end, args=[portal, thread, hang_up, pid]).start()
        return
    portal.call(hang_up)
    portal.call(portal.stop, True)  # noqa: FBT003 - cancels what still runs; without it, exit would wait for it
    thread.join()
