"""Locks by key: absolute writes of one SKU go one at a time, so that a late repeat never undoes a newer value."""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Hashable

__all__ = ["KeyedLocks"]


class KeyedLocks:
    """A lock for each key that is held or waited for."""

    def __init__(self) -> None:
        self._locks: dict[Hashable, asyncio.Lock] = {}
        # Counted, because a client that runs for months meets every SKU of a catalogue: an unused lock has to go.
        self._users: Counter[Hashable] = Counter()

    @asynccontextmanager
    async def hold(self, key: Hashable, longest: float, too_long: Callable[[], Exception]) -> AsyncGenerator[None]:
        """Hold the lock of ``key``, first come, first served.

        Args:
            key: What is written.
            longest: Seconds to wait for it.
            too_long: Makes the exception for when others held it for longer.
        """
        lock = self._locks.setdefault(key, asyncio.Lock())
        self._users[key] += 1
        try:
            try:
                await self._acquire(lock, longest)
            except TimeoutError:
                raise too_long() from None
            try:
                yield
            finally:
                lock.release()
        finally:
            self._users[key] -= 1
            if not self._users[key]:
                del self._users[key], self._locks[key]

    @staticmethod
    async def _acquire(lock: asyncio.Lock, longest: float) -> None:
        if not lock.locked():  # nearly always; a timeout costs more than the lock
            await lock.acquire()
            return
        async with asyncio.timeout(None if math.isinf(longest) else longest):
            await lock.acquire()
