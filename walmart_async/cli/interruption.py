"""Stopping a sync with Ctrl-C, SIGTERM or SIGHUP: what is known by then is reported, and nothing more is sent."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from types import FrameType, TracebackType
    from typing import Any, Self

__all__ = ["Interruption"]

T = TypeVar("T")

_SIGNALS: Final = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Interruption:
    """Notes signals for as long as its context lasts; the first one stops the run, and later ones do nothing.

    A second Ctrl-C would otherwise come while the outcomes are being written.
    """

    def __init__(self) -> None:
        self.number: int | None = None
        """The first signal that came."""
        self._stop: Callable[[], object] | None = None
        self._handlers: dict[int, Any] = {}

    async def run(self, run: Coroutine[Any, Any, T]) -> T:
        """Run to the end, or to the first signal.

        Raises:
            CancelledError: A signal came.
        """
        loop, task = asyncio.get_running_loop(), asyncio.ensure_future(run)
        self._stop = lambda: loop.call_soon_threadsafe(task.cancel)
        if self.number is not None:
            task.cancel()
        try:
            return await task
        finally:
            self._stop = None

    def __enter__(self) -> Self:
        for number in _SIGNALS:
            if signal.getsignal(number) != signal.SIG_IGN:  # as under nohup
                self._handlers[number] = signal.signal(number, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for number, handler in self._handlers.items():
            # A process that was stopped is about to exit, with a code that another signal must not change.
            signal.signal(number, handler if self.number is None else signal.SIG_IGN)

    def _note(self, number: int, _: FrameType | None) -> None:
        if self.number is None:
            self.number = number
            if self._stop is not None:
                self._stop()
