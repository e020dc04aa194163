"""One bucket: its rates, what is out, and what answers and refusals have shown.

A few numbers and one sorted list for each rate, without callers and timers: what a store that several processes share
would keep.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from ..._declare.rates import Rate
from .allowance import CLOCK_ERROR, JITTER, ROUNDING, Allowance
from .answers import Answers
from .refusals import Refusals

if TYPE_CHECKING:
    from ..._declare.limits import Quota
    from ..._declare.rates import Bucket

__all__ = ["TokenBucket"]

_UNTOLD_AT_ONCE: Final = 8  # calls out at once while no answer has told lately how many are left
_LAST: Final = 2  # less than this is one call
_MINUTE: Final = 60.0  # the period assumed of a limit that nobody published


class TokenBucket:
    """The numbers of one bucket.

    Args:
        declared: Its name and published rates.
        now: The clock's monotonic seconds.
        part: How much of the rates is for this process.
    """

    def __init__(self, declared: Bucket, now: float, part: float = 1.0) -> None:
        self.declared = declared
        self.rates = [Allowance(rate.calls * part, rate.seconds, now) for rate in declared.rates]
        self.answers = Answers(published=bool(declared.rates))
        self.refusals = Refusals(max((rate.cycle for rate in self.rates), default=None))
        self.in_flight = 0
        """Calls that took a token and are not over yet."""
        self._last_sent = -math.inf

    def wait(self, now: float, place: int = 0) -> float:
        """Seconds until the call at ``place`` in line may go; 0 or less is now."""
        wait, gap, share = 0.0, self.refusals.gap, self.refusals.share
        for rate in self.rates:
            if rate.refill(now, share) < place + 1 - ROUNDING:
                wait = max(wait, rate.wait(place, share))
        if len(self.rates) > 1 and not place and self.answers.newest > -math.inf:
            wait = max(wait, self._wait_to_learn(share))
        if not gap:
            if now < self.answers.rivalled_until or share < 1:
                gap = max([rate.gap() for rate in self.rates], default=JITTER) / share
            elif self.in_flight >= _UNTOLD_AT_ONCE and now >= self.answers.told_until and not self._is_proven():
                gap = self._interval()
        return max(wait, self._last_sent + gap - now) if gap else wait

    def _wait_to_learn(self, share: float) -> float:
        """Seconds until the last call that a slow rate is known to allow shows whether it refills evenly.

        An answer counts the rate that has least left; so the others must have more by then.
        """
        return max(
            (
                other.wait(int(slow.level) + 2, share)
                for slow in self.rates
                for other in self.rates
                if not slow.evenly
                and slow.unsent() < _LAST
                and other.calls < slow.calls
                and slow.level + 3 < other.burst
            ),
            default=0.0,
        )

    def _is_proven(self) -> bool:
        # Without a rate to keep to, each answer that is no refusal is a reason to dare one more at once.
        return not self.rates and self.in_flight < _UNTOLD_AT_ONCE + self.refusals.passed

    def _interval(self) -> float:
        longest = 0.0 if self.rates else JITTER
        for rate in self.rates:  # many calls at once pass here
            longest = max(longest, rate.interval)
        return longest

    def tokens(self, now: float) -> float | None:
        """Calls that could go out at once; ``None`` where no limit is known."""
        if self.refusals.gap:
            return 1.0 if self.wait(now) <= 0 else 0.0
        return min([max(0.0, rate.refill(now, self.refusals.share)) for rate in self.rates], default=None)

    def interval(self) -> float | None:
        """Seconds from one call to the next, as far as known."""
        return self._interval() / self.refusals.share if self.rates else None

    def shut_for(self, now: float) -> float:
        """Seconds until the next call tries whether a refusal is over; 0 where none is known."""
        return max(0.0, self._last_sent + self.refusals.gap - now) if self.refusals.gap else 0.0

    def known_rates(self) -> tuple[Rate, ...]:
        """The published rates, or what was found out in their place."""
        if self.declared.rates:
            return self.declared.rates
        share = self.refusals.share
        return tuple(Rate(max(1, round(rate.calls * share)), round(rate.period)) for rate in self.rates)

    def draw(self, now: float) -> None:
        """One call is sent."""
        self._last_sent = now
        self.in_flight += 1
        for rate in self.rates:
            rate.level -= 1
            rate.left -= 1
            rate.next_at = math.inf
            rate.sent.append(now)

    def undo(self, at: float) -> None:
        """The call drawn ``at`` then was not sent after all."""
        self.in_flight -= 1
        if self._last_sent == at:  # if it was to try whether a refusal is over, the next one may try
            self._last_sent = at - self.refusals.gap
        for rate in self.rates:
            rate.undo(at)

    def answered(self, at: float, now: float, quota: Quota, *, alone: bool = True) -> None:
        """A call that was drawn ``at`` then is answered, and not refused.

        Args:
            at: When it was drawn.
            now: The clock's monotonic seconds.
            quota: What the answer said.
            alone: Whether it drew on no other bucket, whose time the answer may tell.
        """
        self.in_flight -= 1
        left, more_in = quota.remaining, quota.replenished_in or 0.0
        self.refusals.passed += 1
        if at > self.refusals.last:
            self.refusals.gap = 0.0
        full = (
            left is not None and now < self.answers.settled_until and left + 1 - self.in_flight >= self.rates[0].burst
        )
        if not full and (left is not None or (more_in and self.rates)):
            self._learn(at, now, left, more_in if alone else 0.0)
            if left == 0 and alone and at >= self.answers.newest and at > self.refusals.last:
                self._shut_if_later(now, more_in)
        if self.refusals.reduced:
            counted = bool(self.declared.rates) or now < self.answers.told_until
            self.refusals.rise(now, self._interval(), max(rate.period for rate in self.rates), counted=counted)

    def _shut_if_later(self, now: float, more_in: float) -> None:
        # Later than even a full refill would take, and still a time that can be meant.
        if max(rate.cycle for rate in self.rates) + CLOCK_ERROR < more_in <= self.refusals.longest:
            self.refusals.shut(now, more_in)
            self._last_sent = now

    def refused(self, at: float, now: float, quota: Quota) -> None:
        """A call that was drawn ``at`` then is answered 429; ``quota`` has the time that it asks to wait."""
        self.in_flight -= 1
        more_in = quota.replenished_in or 0.0
        left = self._learn(at, now, quota.remaining, more_in, refused=True)
        if at > self.refusals.last:  # one refusal speaks for all that were out with it
            interval, cycle = self._interval(), max(rate.cycle for rate in self.rates)
            self.refusals.retreat(now, interval, cycle, more_in, explained=left == 0)
            self._last_sent = now

    def _learn(self, at: float, now: float, left: int | None, more_in: float, *, refused: bool = False) -> int | None:
        if not self.rates:
            self._find(now, left)
        for rate in self.rates:
            rate.refill(now, self.refusals.share)
        return self.answers.learn(self.rates, at, left, more_in, refused=refused)

    def _find(self, now: float, left: int | None) -> None:
        """A limit shows itself where none was published."""
        found = Allowance(max(1, self.refusals.passed) if left is None else left + 1, _MINUTE, now)
        found.sent.extend([now] * (int(found.calls) if left is None else self.in_flight + 1))
        self.rates.append(found)
