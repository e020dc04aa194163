"""A clock that stands still, and a line of callers of one bucket."""

from __future__ import annotations

import asyncio
import math
from typing import TYPE_CHECKING

import pytest

from support.standstill import clock, settle
from walmart_async import BucketState, MemoryLimits, Quota
from walmart_async._declare.rates import bucket

if TYPE_CHECKING:
    from walmart_async.clock import ManualClock

__all__ = ["clock", "settle"]


class One:
    """One bucket, who took of it, and in which order they were served."""

    def __init__(self, clock: ManualClock, *rates: str) -> None:
        self.clock, self.limits, self.buckets = clock, MemoryLimits(clock), (bucket("x", *rates),)
        self.served: list[int] = []
        self.callers: list[asyncio.Task] = []
        self.leases: list = []

    @property
    def state(self) -> BucketState:
        return self.limits.state(self.buckets)["x"]

    def take_now(self):
        return self.limits.take_now(self.buckets)

    def drain(self, at_most: int = 10_000) -> int:
        """Take what there is, and have it answered without a word."""
        taken = 0
        while taken < at_most and (lease := self.take_now()):
            lease.finish(Quota())
            taken += 1
        return taken

    async def _call(self, number: int, longest: float) -> None:
        lease = self.take_now() or await self.limits.take(self.buckets, longest)
        self.served.append(number)
        self.leases.append(lease)
        lease.finish(Quota())

    async def join(self, longest: float = math.inf) -> asyncio.Task:
        task = asyncio.create_task(self._call(len(self.callers), longest))
        self.callers.append(task)
        for _ in range(5):
            await asyncio.sleep(0)
        return task

    async def leave(self) -> None:
        for caller in self.callers:
            caller.cancel()
        await asyncio.gather(*self.callers, return_exceptions=True)


@pytest.fixture
def make(clock):
    """A bucket from its rates."""
    return lambda *rates: One(clock, *rates)
