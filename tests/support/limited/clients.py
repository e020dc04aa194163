"""Clients that keep to limits, as a trial drives them: the library's limits, and a client that only retries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from walmart_async import Bucket, MemoryLimits, Quota, Rate
from walmart_async._pipeline.limits.quota import read_quota, read_retry_after

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping

    from walmart_async.clock import Clock

__all__ = ["Client", "Naive", "OfLibrary"]


class Client(Protocol):
    """What a trial asks of a client."""

    def take_now(self) -> Any: ...
    async def take(self, longest: float) -> Any: ...
    def finish(self, lease: Any, headers: Mapping[str, str] | None, *, refused: bool, attempt: int) -> float:
        """An attempt is over, without an answer if there are no headers; seconds before the next attempt."""
        ...


class OfLibrary:
    """The limits of this library, told what the pipeline would tell them."""

    def __init__(self, clock: Clock, rates: tuple[tuple[int, float], ...], share: float = 1.0) -> None:
        self._clock = clock
        self.limits = MemoryLimits(clock, share=share)
        self._buckets = (Bucket("x", tuple(Rate(calls, int(seconds)) for calls, seconds in rates)),)

    def take_now(self) -> Any:
        return self.limits.take_now(self._buckets)

    async def take(self, longest: float) -> Any:
        return await self.limits.take(self._buckets, longest)

    def finish(self, lease: Any, headers: Mapping[str, str] | None, *, refused: bool, attempt: int) -> float:
        if headers is None:
            lease.finish(None)
            return 0.0
        quota = read_quota(headers, self._clock.time())
        if refused and (asked := read_retry_after(headers, self._clock.time())) is not None:
            quota = Quota(quota.remaining, asked)
        lease.finish(quota, refused=refused)
        return 0.0


class Naive:
    """Sends at once, and after a refusal again: exponentially later, with jitter, up to a minute."""

    def __init__(self, random: random.Random) -> None:
        self._random = random

    def take_now(self) -> Any:
        return self

    async def take(self, longest: float) -> Any:
        return self

    def finish(self, lease: Any, headers: Mapping[str, str] | None, *, refused: bool, attempt: int) -> float:
        return self._random.uniform(0, min(60.0, 2.0**attempt)) if refused else 0.0
