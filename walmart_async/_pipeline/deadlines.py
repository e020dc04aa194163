"""Ends what takes too long, with one timer for everybody.

Nearly every attempt ends long before its time is up, and a timer each would cost it more than all the limits together:
this one is set for the earliest end only, and looks for the next when it rings.
"""

from __future__ import annotations

import asyncio
import math
import time

import msgspec

__all__ = ["Deadlines", "Within"]


class Deadlines:
    """The ends of what is under way in one event loop, in seconds of the machine's own clock."""

    def __init__(self) -> None:
        self.watched: set[Within] = set()
        self.rings_at = math.inf
        self._timer: asyncio.TimerHandle | None = None

    def ring_at(self, moment: float) -> None:
        """Ring then, which is earlier than what was set so far."""
        self.close()
        self.rings_at = moment
        self._timer = asyncio.get_running_loop().call_later(max(0.0, moment - time.monotonic()), self._ring)

    def close(self) -> None:
        """Ring no more."""
        self.rings_at = math.inf
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _ring(self) -> None:
        self.close()
        now = time.monotonic()
        for each in [each for each in self.watched if each.ends <= now]:
            self.watched.discard(each)
            each.end()
        if self.watched:
            self.ring_at(min(each.ends for each in self.watched))


class Within(msgspec.Struct, eq=False):
    """`asyncio.timeout` by the shared timer: at its end the task is cancelled, and leaves with a `TimeoutError`."""

    # A struct, because one is made for every attempt, and making a struct is quick.
    deadlines: Deadlines
    task: asyncio.Task[object] | None
    ends: float
    cancelling: int = 0
    passed: bool = False

    def end(self) -> None:
        """The time is up."""
        assert self.task is not None, "a coroutine runs in a task"
        self.passed = True
        self.task.cancel()

    def __enter__(self) -> None:
        assert self.task is not None, "as above"
        self.cancelling = self.task.cancelling()
        self.deadlines.watched.add(self)
        if self.ends < self.deadlines.rings_at:
            self.deadlines.ring_at(self.ends)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.deadlines.watched.discard(self)
        if not self.passed or self.task is None:
            return
        # Somebody else may have cancelled the task as well, and that must go on.
        if self.task.uncancel() <= self.cancelling and kind is asyncio.CancelledError:
            raise TimeoutError  # its context is the cancellation, which tells where it struck
