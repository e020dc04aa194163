"""The limits of one seller: every bucket, and what calls do with them.

`Limits` is what the pipeline asks for; `MemoryLimits` keeps the buckets in this process. Processes that share a seller
can share buckets by giving the client another `Limits`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..._declare.limits import BucketState
from .bucket import TokenBucket

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..._declare.limits import Quota
    from ..._declare.rates import Bucket
    from ...clock import Clock

__all__ = ["MemoryLimits"]


class MemoryLimits:
    """Buckets in the memory of this process, for one event loop.

    Args:
        clock: Whose seconds refill them.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._buckets: dict[str, TokenBucket] = {}

    def _bucket(self, declared: Bucket) -> TokenBucket:
        found = self._buckets.get(declared.name)
        if found is None:
            found = self._buckets[declared.name] = TokenBucket(declared, self._clock)
        return found

    def take_now(self, buckets: Sequence[Bucket]) -> MemoryLease | None:
        """Take a token from every bucket if none of them makes it wait."""
        taken: list[TokenBucket] = []
        for declared in buckets:
            bucket = self._bucket(declared)
            if not bucket.take_now():
                # Not kept for the wait that follows, which begins with the bucket that takes longest.
                for other in taken:
                    other.give_back()
                return None
            taken.append(bucket)
        return MemoryLease(taken)

    async def take(self, buckets: Sequence[Bucket], longest: float) -> MemoryLease:
        """Take a token from every bucket in turn; on any way out but success the taken ones are returned."""
        latest = self._clock.monotonic() + longest
        # The longest wait first: a token held while waiting for another counts as spent too early.
        wanted = sorted(map(self._bucket, buckets), key=lambda bucket: bucket.wait_of(bucket.waiting), reverse=True)
        # Before anything is taken: a call that cannot make it must not cost the others a place.
        for bucket in wanted:
            bucket.refuse_beyond(longest)
        taken: list[TokenBucket] = []
        try:
            for bucket in wanted:
                await bucket.take(latest - self._clock.monotonic() if math.isfinite(longest) else math.inf)
                taken.append(bucket)
        except BaseException:
            for bucket in taken:
                bucket.give_back()
            raise
        return MemoryLease(taken)

    def state(self, buckets: Sequence[Bucket]) -> Mapping[str, BucketState]:
        """The state of these buckets and of every one drawn on so far."""
        for declared in buckets:
            self._bucket(declared)
        return {
            name: BucketState(
                name=name,
                rates=bucket.declared.rates,
                tokens=bucket.tokens,
                in_flight=bucket.in_flight,
                waiting=bucket.waiting,
                available_in=bucket.wait_of(bucket.waiting),
            )
            for name, bucket in self._buckets.items()
        }


class MemoryLease:
    """Tokens taken from buckets in memory."""

    __slots__ = ("_taken",)

    def __init__(self, buckets: list[TokenBucket]) -> None:
        self._taken = [(bucket, bucket.started) for bucket in buckets]

    def give_back(self) -> None:
        """Return every token."""
        for bucket, _ in self._taken:
            bucket.give_back()

    def finish(self, quota: Quota) -> None:
        """Believe the answer; with several buckets its count is of one of them, so it can only lower."""
        # -1 equals no count of started calls, so that no bucket takes the call for the only one.
        alone = len(self._taken) == 1
        for bucket, since in self._taken:
            bucket.finish(quota, alone_since=since if alone else -1)

    def throttled(self, seconds: float, *, explained: bool) -> None:
        """Empty every bucket and close it for ``seconds``."""
        # A 429 does not name its bucket: closing one too many costs some time, closing the wrong one more refusals.
        for bucket, since in self._taken:
            bucket.throttle(seconds, explained=explained, since=since)
