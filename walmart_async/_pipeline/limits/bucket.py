"""One token bucket in memory, with a queue that is first come, first served.

Take or queue: a free token is taken at once while nobody waits; otherwise callers queue, and only the first of them has
a timer. A caller that is cancelled leaves the queue, and the others keep their places.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Final

from ...errors import RateLimitError
from .levels import Levels

if TYPE_CHECKING:
    from ..._declare.limits import Quota
    from ..._declare.rates import Bucket
    from ...clock import Clock, Timer

__all__ = ["TokenBucket"]

# A server's time is rounded and already old when it is read; only what exceeds our own estimate by more is news.
_SLOWER: Final = 1.0


class _Waiter:
    __slots__ = ("granted", "latest")

    def __init__(self, granted: asyncio.Future[None], latest: float) -> None:
        # A moment, not a duration: each correction of the level asks again whether the wait still ends in time.
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
        """Calls that took a token and are not answered yet."""
        self.started = 0
        """Tokens that were ever handed out."""
        self._refused_until = 0
        self._clock = clock
        self._closed_until = clock.monotonic()
        self._levels = Levels(declared.rates, self._closed_until)
        self._waiters: deque[_Waiter] = deque()
        self._timer: Timer | None = None

    @property
    def waiting(self) -> int:
        """How many callers are in the queue."""
        return len(self._waiters)

    @property
    def tokens(self) -> float | None:
        """Calls that could go out now; ``None`` where no limit is known."""
        self._levels.refill(self._clock.monotonic())
        return self._levels.left()

    def wait_of(self, place: int) -> float:
        """Seconds until the caller at ``place`` in the queue, counted from 0, gets a token."""
        now = self._clock.monotonic()
        self._levels.refill(now)
        return max(self._levels.seconds_to(place + 1), self._closed_until - now, 0.0)

    def take_now(self) -> bool:
        """Take a token if one is free and nobody waits for it."""
        now = self._clock.monotonic()
        # Not past the queue, even with a token free: it belongs to the first in it, whose timer is about to run.
        if self._waiters or now < self._closed_until or not self._levels.take(now):
            return False
        self.in_flight += 1
        self.started += 1
        return True

    async def take(self, longest: float) -> None:
        """Take a token, in turn.

        Args:
            longest: Seconds the caller is ready to wait.

        Raises:
            RateLimitError: It would take longer; raised at once, or as soon as an answer of the server shows it.
        """
        if self.take_now():
            return
        self.refuse_beyond(longest)
        waiter = _Waiter(asyncio.get_running_loop().create_future(), self._clock.monotonic() + longest)
        self._waiters.append(waiter)
        self._arm()
        try:
            await waiter.granted
        except BaseException:
            # Cancelled after the grant, in the same turn of the event loop: the token would be lost for good.
            if waiter.granted.done() and not waiter.granted.cancelled() and waiter.granted.exception() is None:
                self.give_back()
            elif waiter in self._waiters:
                self._waiters.remove(waiter)
                self._arm()  # it may have been the first, whose timer runs for the next one now
            raise

    def refuse_beyond(self, longest: float) -> None:
        """Refuse a caller that would have to wait for more than ``longest`` seconds.

        Raises:
            RateLimitError: Coming now, one would.
        """
        if (wait := self.wait_of(len(self._waiters))) > longest:
            raise self._too_long(wait)

    def give_back(self) -> None:
        """Return a token that was not used."""
        self.in_flight -= 1
        self._levels.give_back()
        self._grant()

    def finish(self, quota: Quota, *, alone_since: int) -> None:
        """A call that took a token is answered; believe what the answer says of the tokens left.

        Args:
            quota: What its headers said.
            alone_since: `started` when the call took its token: if no other call started since and none is in flight,
                the count is the present truth; otherwise it can only be too high, and lowers but never raises.
        """
        self.in_flight -= 1
        # Not a 429, so the pace is not too fast.
        self._levels.recover()
        if quota.remaining is None:
            return
        # Calls still out may reach the server after this count was made, and will take their tokens from it.
        left = quota.remaining - self.in_flight
        if left <= 0:
            self._levels.learn(left, quota.replenished_in)
        # The server rounds its count down, and tokens have refilled since; more of them if calls are in flight.
        self._lower_to(left + (1.0 if self.in_flight else 0.5))
        if self.in_flight == 0 and alone_since == self.started:
            self._levels.raise_to(left)
        if left <= 0 and quota.replenished_in and quota.replenished_in > self.wait_of(0) + _SLOWER:
            self.close_for(quota.replenished_in)
        self._arm()

    def throttle(self, seconds: float, *, explained: bool, since: int) -> None:
        """A call that took a token was answered 429: nothing is left, and nothing will be for ``seconds``.

        Args:
            seconds: How long to hand out nothing.
            explained: Whether the answer itself said how long.
            since: `started` when the call took its token: calls that were out together count as one refusal.
        """
        self.in_flight -= 1
        self._levels.learn(0.0, seconds if explained else None)
        # Calls that were out together are refused together; only one sent after the last refusal says anything new.
        if not explained and since > self._refused_until:
            self._levels.slow_down()
            self._refused_until = self.started
        self._lower_to(0.0)
        self.close_for(seconds)

    def close_for(self, seconds: float) -> None:
        """Hand out nothing for ``seconds``."""
        until = self._clock.monotonic() + seconds
        if until > self._closed_until:  # an answer that arrives late must not cut a longer pause short
            self._closed_until = until
            self._turn_away()
        self._arm()

    def _lower_to(self, left: float) -> None:
        self._levels.refill(self._clock.monotonic())
        if self._levels.lower_to(left):
            self._turn_away()

    def _turn_away(self) -> None:
        """Tell those whose wait has become too long, instead of letting them find out at the end of it."""
        kept: deque[_Waiter] = deque()
        now = self._clock.monotonic()
        for waiter in self._waiters:
            if waiter.granted.done():
                continue
            wait = self.wait_of(len(kept))
            if now + wait <= waiter.latest:
                kept.append(waiter)
            else:
                waiter.granted.set_exception(self._too_long(wait))
        self._waiters = kept

    def _too_long(self, wait: float) -> RateLimitError:
        name = self.declared.name
        return RateLimitError(
            f"the limit of {name} allows the next call in {wait:.1f} s", retry_after=wait, bucket=name
        )

    def _spend(self) -> None:
        self._levels.spend()
        self.in_flight += 1
        self.started += 1

    def _grant(self) -> None:
        while self._waiters and self.wait_of(0) <= 0:
            waiter = self._waiters.popleft()
            if not waiter.granted.done():
                # Spent here, not when the waiter resumes: a newcomer could take it in between.
                self._spend()
                waiter.granted.set_result(None)
        self._arm()

    def _arm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._waiters:
            self._timer = self._clock.call_later(self.wait_of(0), self._grant)
