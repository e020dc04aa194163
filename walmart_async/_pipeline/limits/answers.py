"""What an answer teaches of a rate.

Answers only take away, and what they take comes back by itself: no header, however wrong or late, lifts a bucket above
its published rate. Answers come in any order, so what one says is bounded by the calls that may have been counted
before it was made, and by those that cannot have been.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING

from .allowance import CLOCK_ERROR, JITTER, ROUNDING

if TYPE_CHECKING:
    from .allowance import Allowance

__all__ = ["believe"]


def believe(rate: Allowance, at: float, left: int | None, more_in: float, *, rivalled: bool) -> bool:
    """Take in what the answer to a call that was sent ``at`` then says; tell whether others draw on the bucket, too.

    Args:
        rate: Brought up to now.
        at: When the call was sent.
        left: How many calls it says are left.
        more_in: Seconds until it says there will be more; 0 where it does not say.
        rivalled: Whether others are known to draw on the bucket.
    """
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
    rate.left_until, rate.window_ends = (now + more_in, True) if told else (at + rate.period / 16, False)
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
