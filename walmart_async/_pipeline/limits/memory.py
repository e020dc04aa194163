"""The limits of one seller: every bucket, and what calls do with them.

`Limits` is what the pipeline asks for; `MemoryLimits` keeps the buckets in this process.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec

from ..._declare.limits import UNSAID, BucketState, Quota
from ..._declare.rates import Bucket
from ...clock import Clock, SystemClock
from ...errors import ConfigurationError
from .allowance import ROUNDING
from .bucket import TokenBucket
from .line import Line, Waiter, too_long

__all__ = ["MemoryLease", "MemoryLimits"]


class MemoryLimits:
    """The limits of one account in the memory of this process, for one event loop.

    Args:
        clock: Whose seconds refill them; that of the client.
        share: The part of each rate that is for this process, where several of them share an account: 0.5 for each
            of two.

    Raises:
        ConfigurationError: ``share`` is not above 0 and at most 1.
    """

    def __init__(self, clock: Clock | None = None, *, share: float = 1.0) -> None:
        if not 0 < share <= 1:
            raise ConfigurationError(f"share must be above 0 and at most 1, not {share!r}")
        self._clock = SystemClock() if clock is None else clock
        self._share = share
        self._lines: dict[str, Line] = {}

    def take_now(self, buckets: Sequence[Bucket]) -> MemoryLease | None:
        """Take a token of every bucket, or of none where those who came before need it."""
        now = self._clock.monotonic()
        found: list[Line] = []
        for bucket in buckets:
            line = self._lines.get(bucket.name) or self._meet(bucket)
            if line.waiting:
                line.serve()  # a token may be there whose timer is about to run
            if line.bucket.wait(now, len(line.waiting)) > ROUNDING:
                return None
            found.append(line)
        for line in found:
            line.bucket.draw(now)
        return MemoryLease(self._clock, found, now)

    async def take(self, buckets: Sequence[Bucket], longest: float) -> MemoryLease:
        """Take a token of every bucket, in turn.

        Raises:
            RateLimitError: It would take longer than ``longest`` seconds; raised at once, or as soon as an answer makes
                it so, and never later than that.
        """
        if lease := self.take_now(buckets):
            return lease
        import asyncio  # noqa: PLC0415 - whoever has a loop running has imported it; `import walmart_async` does not

        now, lines = self._clock.monotonic(), [self._lines.get(each.name) or self._meet(each) for each in buckets]
        slowest = max(lines, key=lambda line: line.wait(now))
        if (wait := slowest.wait(now)) > longest:
            raise too_long(slowest, wait)
        waiter = Waiter(asyncio.get_running_loop().create_future(), lines, now + longest, self._clock)
        try:
            return MemoryLease(self._clock, lines, await waiter.granted)
        except BaseException:
            # Cancelled after the grant, in the same turn of the event loop: the tokens would be lost for good.
            granted = waiter.granted
            if granted.done() and not granted.cancelled() and granted.exception() is None:
                MemoryLease(self._clock, lines, granted.result()).give_back()
            waiter.leave()
            raise

    def state(self, buckets: Sequence[Bucket]) -> Mapping[str, BucketState]:
        """The state of these buckets and of every one drawn on so far."""
        for bucket in buckets:
            if bucket.name not in self._lines:
                self._meet(bucket)
        now = self._clock.monotonic()
        return {name: _state(line, now) for name, line in self._lines.items()}

    def _meet(self, declared: Bucket) -> Line:
        bucket = TokenBucket(declared, self._clock.monotonic(), self._share)
        line = self._lines[declared.name] = Line(bucket, self._clock)
        return line


class MemoryLease(msgspec.Struct, eq=False):
    """Tokens taken from buckets in memory."""

    # A struct, because one is made for every attempt, and making a struct is no call of Python.
    clock: Clock
    lines: Sequence[Line]
    at: float

    def give_back(self) -> None:
        """Return every token."""
        for line in self.lines:
            line.bucket.undo(self.at)
        for line in self.lines:
            line.serve()

    def finish(self, quota: Quota | None, *, refused: bool = False) -> None:
        """Let the buckets learn; of several, what the answer says is taken for the one with least left."""
        now, lines, alone = self.clock.monotonic(), self.lines, len(self.lines) == 1
        told = lines[0] if alone else min(lines, key=lambda line: _scarcity(line, now), default=None)
        for line in lines:
            before = line.wait(now) if line.waiting else math.inf
            if quota is None or (refused and line is not told):
                line.bucket.in_flight -= 1  # nothing is known of it
            elif refused:
                line.bucket.refused(self.at, now, quota)
            else:
                line.bucket.answered(self.at, now, quota if line is told else UNSAID, alone=alone)
            if line.waiting and line.wait(now) > before + ROUNDING:
                line.check_soon()
        for line in lines:
            if line.waiting:
                line.serve()


def _scarcity(line: Line, now: float) -> tuple[float, float]:
    left = line.bucket.tokens(now)
    return math.inf if left is None else left, -line.bucket.wait(now)


def _state(line: Line, now: float) -> BucketState:
    bucket = line.bucket
    return BucketState(
        name=bucket.declared.name,
        rates=bucket.known_rates(),
        burst=min([rate.calls for rate in bucket.rates], default=None),
        tokens=bucket.tokens(now),
        interval=bucket.interval(),
        in_flight=bucket.in_flight,
        waiting=len(line.waiting),
        available_in=max(0.0, line.wait(now)),
        learned_share=bucket.refusals.share,
        shut_for=bucket.shut_for(now),
    )
