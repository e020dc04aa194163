"""One token bucket in memory: continuous refill, several rates at once, a queue that is first come, first served.

Take or queue: a free token is taken at once while nobody waits; otherwise callers line up and the first of them alone
has a timer. Whoever is cancelled leaves the line, and nobody's place is lost.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Final

from ..errors import RateLimitError

if TYPE_CHECKING:
    from ..clock import Clock, Timer
    from .quota import Quota
    from .rates import Bucket, Rate

__all__ = ["TokenBucket"]

_ROUNDING: Final = 1e-6
_SLOWER: Final = 1.0  # seconds by which the server's word must differ from the published rate to count


class _Waiter:
    __slots__ = ("granted", "latest")

    def __init__(self, granted: asyncio.Future[None], latest: float) -> None:
        self.granted, self.latest = granted, latest


class TokenBucket:
    """The tokens of one bucket, and who waits for them.

    Args:
        declared: Its name and published rates.
        clock: Whose seconds refill it.
    """

    def __init__(self, declared: Bucket, clock: Clock) -> None:
        self.declared = declared
        self.in_flight = 0
        self._clock = clock
        self._levels: list[float] = [float(rate.calls) for rate in declared.rates]
        self._updated = self._closed_until = clock.monotonic()
        self._waiters: deque[_Waiter] = deque()
        self._timer: Timer | None = None
        self._started = 0

    @property
    def waiting(self) -> int:
        """How many callers stand in line."""
        return len(self._waiters)

    @property
    def tokens(self) -> float | None:
        """Calls that could go out now; ``None`` where no limit is known."""
        self._refill()
        return max(0.0, min(self._levels)) if self._levels else None

    def wait_of(self, place: int) -> float:
        """Seconds until the caller at ``place`` in line (0 is its head) gets a token."""
        now = self._refill()
        refill = max(
            map(self._seconds_to, self._levels, self.declared.rates, [place + 1] * len(self._levels)), default=0.0
        )
        return max(refill, self._closed_until - now, 0.0)

    @staticmethod
    def _seconds_to(level: float, rate: Rate, wanted: int) -> float:
        missing = wanted - level
        return missing * rate.interval if missing > _ROUNDING else 0.0

    def take_now(self) -> bool:
        """Take a token if one is free and nobody waits for it."""
        if self._waiters or self.wait_of(0) > 0:
            return False
        self._spend()
        return True

    async def take(self, longest: float) -> None:
        """Take a token, in turn.

        Args:
            longest: Seconds the caller is ready to wait.

        Raises:
            RateLimitError: It would take longer; raised at once, or as soon as the server's word makes it so.
        """
        if self.take_now():
            return
        if (wait := self.wait_of(len(self._waiters))) > longest:
            raise self._too_long(wait)
        waiter = _Waiter(asyncio.get_running_loop().create_future(), self._clock.monotonic() + longest)
        self._waiters.append(waiter)
        self._arm()
        try:
            await waiter.granted
        except BaseException:
            if waiter.granted.done() and not waiter.granted.cancelled() and waiter.granted.exception() is None:
                self.give_back()
            elif waiter in self._waiters:
                self._waiters.remove(waiter)
                self._arm()
            raise

    def give_back(self) -> None:
        """Return a token that was not used."""
        self.in_flight -= 1
        self._levels = [
            min(rate.calls, level + 1) for level, rate in zip(self._levels, self.declared.rates, strict=True)
        ]
        self._grant()

    def finish(self, quota: Quota, *, alone_since: int) -> None:
        """A call that took a token is answered; believe what the answer says of the tokens left.

        Args:
            quota: What its headers said.
            alone_since: `started` when the call took its token: if no other call started since and none is in flight,
                the count is the present truth; otherwise it can only be too high, and lowers but never raises.
        """
        self.in_flight -= 1
        if quota.remaining is None:
            return
        left = quota.remaining - self.in_flight
        self._correct(left, exact=self.in_flight == 0 and alone_since == self._started)
        if left <= 0 and quota.replenished_in and quota.replenished_in > self.wait_of(0) + _SLOWER:
            self.close_for(quota.replenished_in)

    @property
    def started(self) -> int:
        """How many tokens were ever handed out."""
        return self._started

    def close_for(self, seconds: float) -> None:
        """Hand out nothing for ``seconds``: the server said so, or answered 429."""
        until = self._clock.monotonic() + seconds
        if until > self._closed_until:
            self._closed_until = until
            self._turn_away()
            self._arm()

    def throttle(self, seconds: float) -> None:
        """A call that took a token was answered 429: nothing is left, and nothing will be for ``seconds``."""
        self.in_flight -= 1
        self._correct(-1, exact=False)
        self.close_for(seconds)

    def _correct(self, left: int, *, exact: bool) -> None:
        """Believe a whole number of tokens: it stands for anything up to the next one, which has no bearing here."""
        self._refill()
        before = self._levels
        self._levels = [min(level, left + 1.0) for level in before]
        if exact and len(before) == 1:
            self._levels = [max(self._levels[0], float(min(left, self.declared.rates[0].calls)))]
        if any(was - now >= 1 for was, now in zip(before, self._levels, strict=True)):
            self._turn_away()
        if self._waiters:
            self._arm()

    def _turn_away(self) -> None:
        """Tell those whose wait has become too long, instead of letting them find out at the end of it."""
        kept: deque[_Waiter] = deque()
        now = self._clock.monotonic()
        for waiter in self._waiters:
            wait = self.wait_of(len(kept))
            if waiter.granted.done() or now + wait <= waiter.latest:
                kept.append(waiter)
            else:
                waiter.granted.set_exception(self._too_long(wait))
        self._waiters = kept

    def _too_long(self, wait: float) -> RateLimitError:
        name = self.declared.name
        return RateLimitError(
            f"the limit of {name} allows the next call in {wait:.1f} s", retry_after=wait, bucket=name
        )

    def _refill(self) -> float:
        now = self._clock.monotonic()
        if (passed := now - self._updated) > 0:
            self._updated = now
            rates = self.declared.rates
            self._levels = [
                min(rate.calls, level + passed / rate.interval) for level, rate in zip(self._levels, rates, strict=True)
            ]
        return now

    def _spend(self) -> None:
        self._levels = [level - 1 for level in self._levels]
        self.in_flight += 1
        self._started += 1

    def _grant(self) -> None:
        while self._waiters and self.wait_of(0) <= 0:
            waiter = self._waiters.popleft()
            if not waiter.granted.done():
                self._spend()
                waiter.granted.set_result(None)
        self._arm()

    def _arm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._waiters:
            self._timer = self._clock.call_later(self.wait_of(0), self._grant)
