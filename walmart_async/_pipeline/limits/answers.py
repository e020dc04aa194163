"""What answers teach of a bucket.

Answers only take away, and what they take comes back by itself: no header, however wrong or late, lifts a bucket above
its published rate. Answers come in any order, so what one says is bounded by the calls that may have been counted
before it was made, and by those that cannot have been.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from .allowance import CLOCK_ERROR, JITTER, ROUNDING, Allowance

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Answers"]

_STUCK: Final = 16  # answers in a row with the same count, after which it is taken for none
_ONE_IN: Final = 16  # a count without a time is believed for this part of the period
_HOUR: Final = 3_600.0


class Answers:
    """The numbers that answers leave.

    Args:
        published: Whether the rates are, or were found out.
    """

    def __init__(self, *, published: bool) -> None:
        self._published = published
        self.newest = -math.inf
        """When the call was sent whose answer was the last one believed."""
        self.told_until = -math.inf
        """Until when answers count as having told lately what is left."""
        self.rivalled_until = -math.inf
        """Until when others are taken to draw on the bucket, too."""
        self.settled_until = -math.inf
        """Until when an answer after which the bucket is full tells nothing new."""
        self._count: int | None = None
        self._same = 0

    def learn(
        self, rates: Sequence[Allowance], at: float, left: int | None, more_in: float, *, refused: bool = False
    ) -> int | None:
        """Take in what an answer says; tell how many calls it may be believed are left.

        Args:
            rates: Those of the bucket, at least one, refilled up to now.
            at: When the call was sent.
            left: How many calls the answer says are left.
            more_in: Seconds until it says there will be more; 0 where it does not say.
            refused: Whether it is a refusal.
        """
        tight = rates[0] if len(rates) == 1 else min(rates, key=Allowance.unsent)
        now = tight.updated
        if at < self.newest or now - at >= tight.period:  # history
            return left
        self._same = self._same + 1 if left == self._count else 0
        self.newest, self._count = at, left
        if self._same > _STUCK:
            left = None
        if left is not None:
            self.told_until = at + tight.period / _ONE_IN
            if not self._published:
                tight.fit(max(tight.calls, left + 1), max(tight.period, min(more_in, _HOUR)))
        if len(rates) > 1 and not _is_of(tight, rates, left):
            more_in = 0.0
        others = _believe(tight, at, left, more_in, rivalled=now < self.rivalled_until)
        if others or (refused and left == 0):
            self.rivalled_until = now + tight.period
        elif tight.evenly and len(rates) == 1:
            self.settled_until = at + tight.period / (2 * _ONE_IN)
        return left


def _is_of(tight: Allowance, rates: Sequence[Allowance], left: int | None) -> bool:
    """Whether it is clear which of several rates an answer is about: of the others there must be more left."""
    return left is not None and all(rate is tight or left + 1 < rate.unsent() for rate in rates)


def _believe(rate: Allowance, at: float, left: int | None, more_in: float, *, rivalled: bool) -> bool:
    """Take in what an answer says of one rate; tell whether it shows that others draw on the bucket."""
    told = 0 < more_in <= rate.cycle + CLOCK_ERROR
    if told:
        _compare_with_refill(rate, at, more_in)
    if left is None:
        return False
    now, sent = rate.updated, rate.sent
    # The calls that this answer cannot have counted, and those that it may not have counted.
    later, maybe = len(sent) - bisect_right(sent, at + JITTER), len(sent) - bisect_right(sent, at - JITTER)
    if rate.evenly:
        most = max(0.0, left + 1 + (now - at) / rate.interval - later)
        others = rate.level > most + ROUNDING
        rate.level = min(rate.level, most)
        return others
    known = rate.left if now < rate.left_until else -math.inf if rivalled else math.inf
    rate.left = min(max(known, left + 1 - maybe), left - later)
    rate.left_until, rate.window_ends = (now + more_in, True) if told else (at + rate.period / _ONE_IN, False)
    return rate.calls - left - len(sent) >= 2  # noqa: PLR2004 - one is how far two counts may be apart


def _compare_with_refill(rate: Allowance, at: float, more_in: float) -> None:
    """An even refill always has one more soon; a window has not, except at its end."""
    if more_in > rate.soon:
        rate.evenly, rate.hinted = False, -math.inf
    elif more_in + rate.updated - at <= rate.soon:
        since, between_ends = at - rate.hinted, rate.period - rate.soon
        # Seen twice: too far apart for the end of one window, too near for the ends of two.
        rate.evenly = rate.evenly or rate.soon + JITTER < since < between_ends - JITTER
        if since >= between_ends:
            rate.hinted = at
        rate.next_at = rate.updated + more_in
