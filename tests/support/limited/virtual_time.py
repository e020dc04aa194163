"""An event loop that never sleeps: what would have been slept is added to its clock."""

from __future__ import annotations

import asyncio
import selectors
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

__all__ = ["VirtualClock", "run"]

T = TypeVar("T")


class _Sleepless(selectors.SelectSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        assert timeout is not None, "somebody waits, and nothing is scheduled"
        self.now += max(0.0, timeout)
        return []


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._sleepless = _Sleepless()
        super().__init__(self._sleepless)
        self._clock_resolution = 1e-9

    def time(self) -> float:
        return self._sleepless.now


class VirtualClock:
    """The time of such a loop; ``skew`` is how wrong the machine's own clock is."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.skew = 0.0
        self.epoch = 1_780_000_000.0
        self._loop = loop

    def monotonic(self) -> float:
        return self._loop.time()

    def time(self) -> float:
        return self.epoch + self.skew + self._loop.time()

    def call_later(self, delay: float, callback: Callable[[], None]) -> asyncio.TimerHandle:
        return self._loop.call_later(delay, callback)


def run(main: Callable[[VirtualClock], Coroutine[Any, Any, T]]) -> T:
    """Run something that takes a clock, in no time."""
    loop = _Loop()
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(main(VirtualClock(loop)))
