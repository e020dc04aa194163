"""One event loop in one thread for blocking callers: started lazily, aware of forks, interruptible, silent at exit."""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
import weakref
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Final, ParamSpec, TypeAlias, TypeVar

import anyio
from anyio.from_thread import BlockingPortal

from walmart_async.errors import ClosedError, ConfigurationError

from .crossing import Crossing

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from walmart_async._declare.resource import Started

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
        # Reentrant: a signal handler may close the client while this very thread opens it.
        self._lock, self._pid = threading.RLock(), os.getpid()
        self._portal: BlockingPortal | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._ident: int | None = None
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
                self._ident = self._thread.ident
                self._end = weakref.finalize(self, _end, self._portal, self._thread, self._hang_up, self._pid)
                # Run in reverse order: by the time the finalizer stops the loop, the threads that wait on it know why.
                atexit.unregister(_exiting.set)
                atexit.register(_exiting.set)
            if self._closed:  # by a signal handler, meanwhile
                self._end_now()
                raise ClosedError("the client is closed")
            return self._loop

    def _adopt(self) -> None:
        """Go on in a forked child, if there was no loop yet: its thread would have stayed behind in the parent."""
        if self._portal is not None:
            raise ConfigurationError("this client was used before a fork; make a new one in the child process")
        self._lock, self._pid = threading.RLock(), os.getpid()

    def start(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> Crossing[T]:
        """Run in the loop; cancelling what is returned cancels the task there."""
        crossing = self._crossing(partial(func, *args, **kwargs))
        self._send(crossing)
        return crossing

    def wait(self, started: Started[T], /) -> T:
        """Wait for what was started; Ctrl-C here cancels it there."""
        try:
            return started.result()
        except BaseException as error:
            self._give_up(started, error)
            raise

    def run(self, func: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run in the loop and wait."""
        crossing = self._crossing(partial(func, *args, **kwargs))
        try:  # from before it begins: an interrupt in between would leave it running
            self._send(crossing)
            return crossing.result()
        except BaseException as error:
            self._give_up(crossing, error)
            raise

    def _crossing(self, call: Callable[[], Awaitable[T]]) -> Crossing[T]:
        loop = self._loop
        if loop is None or self._closed or self._pid != os.getpid():
            loop = self._opened()
        if threading.get_ident() == self._ident:  # an error now instead of a program that hangs
            raise RuntimeError(
                "a blocking call in the client's own event loop thread, as from a callback, would wait for itself"
            )
        return Crossing(call, loop)

    def _send(self, crossing: Crossing[T]) -> None:
        assert self._loop is not None, "it is open"
        try:
            self._loop.call_soon_threadsafe(crossing.begin)
        except RuntimeError:  # the loop was closed meanwhile
            _park_at_exit()
            if self._end is not None and self._end.alive:
                raise
            raise ClosedError("the client is closed") from None

    @staticmethod
    def _give_up(crossing: Started[T], error: BaseException) -> None:
        crossing.cancel()
        _park_at_exit()
        if isinstance(error, asyncio.CancelledError):
            raise ClosedError("the client was closed under this call") from None

    def close(self, disconnect: Close) -> None:
        """Run ``disconnect`` in the loop, then stop it; idempotent, and nothing at all if the loop never started."""
        if self._pid != os.getpid():  # the loop is the parent's, and so are its connections
            return
        with self._lock:
            closed, self._closed = self._closed, True
        if closed or self._portal is None or self._end is None or self._loop is None:
            return
        crossing = Crossing(disconnect, self._loop)  # not by start(), which refuses everything from here on
        try:
            self._send(crossing)
            crossing.result()
        except BaseException as error:
            self._give_up(crossing, error)
            raise
        finally:
            self._end()

    def _end_now(self) -> None:
        assert self._end is not None, "it is open"
        self._end()


def _park_at_exit() -> None:
    """Hold a daemon thread back: it ends with the interpreter, and its traceback would only alarm."""
    if _exiting.is_set() and threading.current_thread().daemon:
        threading.Event().wait()


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
