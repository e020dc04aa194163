"""Time as something that is passed in, so that a client and an emulator can share one clock and no test waits."""

from __future__ import annotations

import heapq
import itertools
import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import asyncio

__all__ = ["Clock", "ManualClock", "ScaledClock", "SystemClock", "Timer", "sleep"]


class Timer(Protocol):
    """A scheduled callback that can be called off."""

    def cancel(self) -> None:
        """Call it off; calling it off twice, or after it ran, does nothing."""


class Clock(Protocol):
    """What the pipeline and the emulator ask of time, in seconds."""

    def monotonic(self) -> float:
        """Seconds since some fixed moment; never goes back."""
        ...

    def time(self) -> float:
        """Seconds since the Unix epoch."""
        ...

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run ``callback`` in the running event loop after ``delay`` seconds of this clock."""
        ...


def _running_loop() -> asyncio.AbstractEventLoop:
    # Everything imports this module, and asyncio takes longer to import than all of this library: whoever has a loop
    # running has imported it already.
    import asyncio  # noqa: PLC0415

    return asyncio.get_running_loop()


async def sleep(clock: Clock, seconds: float) -> None:
    """Let ``seconds`` of ``clock`` pass; for none of them, let others have a turn."""
    import asyncio  # noqa: PLC0415 - see `_running_loop`

    if seconds <= 0:
        await asyncio.sleep(0)
        return
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    timer = clock.call_later(seconds, lambda: None if done.done() else done.set_result(None))
    try:
        await done
    finally:
        timer.cancel()


class SystemClock:
    """The machine's own clock."""

    def __init__(self) -> None:
        # The machine's functions themselves: every call asks for the time several times.
        self.monotonic: Callable[[], float] = time.monotonic
        self.time: Callable[[], float] = time.time

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run ``callback`` in the running event loop after ``delay`` real seconds."""
        return _running_loop().call_later(delay, callback)


class ScaledClock:
    """The machine's clock, ``speed`` times faster: an hour of feed processing in seconds.

    Args:
        speed: How many seconds of this clock pass in one real second; above 0.
    """

    def __init__(self, speed: float) -> None:
        if speed <= 0:
            raise ValueError(f"speed must be above 0, not {speed!r}")
        self.speed = speed
        self._monotonic, self._time = time.monotonic(), time.time()

    def monotonic(self) -> float:
        """Seconds of this clock since some fixed moment."""
        return self._monotonic + (time.monotonic() - self._monotonic) * self.speed

    def time(self) -> float:
        """Seconds since the Unix epoch, running away from the machine's by ``speed``."""
        return self._time + (time.monotonic() - self._monotonic) * self.speed

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run ``callback`` in the running event loop after ``delay`` seconds of this clock."""
        return _running_loop().call_later(delay / self.speed, callback)


class _ManualTimer:
    def __init__(self, callback: Callable[[], None]) -> None:
        self.callback: Callable[[], None] | None = callback

    def cancel(self) -> None:
        self.callback = None


class ManualClock:
    """A clock that stands still until it is told to advance.

    Args:
        start: Seconds since the Unix epoch at which it stands.
        jump: Advance by itself to the next timer as soon as the event loop comes round, so that whoever sleeps
            on this clock is woken at once and time passes only as far as somebody waits for it.
    """

    def __init__(self, start: float = 1_700_000_000.0, *, jump: bool = False) -> None:
        # Counted from 0: a float that counts from 1970 is too coarse for the refill of fast buckets.
        self._start, self._passed, self._jump = start, 0.0, jump
        self._timers: list[tuple[float, int, _ManualTimer]] = []
        self._order = itertools.count()

    def monotonic(self) -> float:
        """Seconds that have passed on this clock."""
        return self._passed

    def time(self) -> float:
        """Seconds since the Unix epoch."""
        return self._start + self._passed

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run ``callback`` when the clock was advanced by ``delay`` seconds."""
        timer = _ManualTimer(callback)
        heapq.heappush(self._timers, (self._passed + max(0.0, delay), next(self._order), timer))
        if self._jump:
            _running_loop().call_soon(self._fire_next)
        return timer

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass, running in order every callback that falls due."""
        until = self._passed + seconds
        while self._timers and self._timers[0][0] <= until:
            self._fire_next(until)
        self._passed = max(self._passed, until)

    def _fire_next(self, until: float = math.inf) -> None:
        while self._timers and self._timers[0][0] <= until:
            due, _, timer = heapq.heappop(self._timers)
            if timer.callback is not None:
                self._passed = max(self._passed, due)
                timer.callback()
                return
