"""Locks by key: absolute writes of one SKU go one at a time, so that a late repeat never undoes a newer value."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["KeyedLocks"]


class KeyedLocks:
    """A lock for each key that is held: a client that runs for months meets every SKU of a catalogue."""

    def __init__(self) -> None:
        self._lines: dict[Hashable, deque[asyncio.Future[None]]] = {}

    def take_now(self, key: Hashable) -> bool:
        """Hold the lock of ``key``, if nobody does; nearly always."""
        if key in self._lines:
            return False
        self._lines[key] = deque()
        return True

    async def take(self, key: Hashable, longest: float, too_long: Callable[[], Exception]) -> None:
        """Hold the lock of ``key``, which somebody else holds, first come, first served.

        Args:
            key: What is written.
            longest: Seconds to wait for it.
            too_long: Makes the exception for when others held it for longer.
        """
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[None] = loop.create_future()
        line = self._lines[key]
        line.append(turn)

        def expire() -> None:
            if not turn.done():
                turn.set_exception(too_long())

        timer = None if math.isinf(longest) else loop.call_later(longest, expire)
        try:
            await turn
        except BaseException:
            with suppress(ValueError):
                line.remove(turn)
            # Cancelled in the same turn of the event loop in which it was handed over: nobody else would get it.
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                self.release(key)
            raise
        finally:
            if timer is not None:
                timer.cancel()

    def release(self, key: Hashable) -> None:
        """Hand the lock of ``key`` to the next in line."""
        line = self._lines[key]
        while line:
            turn = line.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        del self._lines[key]
