"""What refusals teach of a bucket: for how long it is shut, and how much of its rate others seem to leave.

After a refusal one call at a time tries whether it is over. Where no answer counts what is left, refusals alone show
that others draw on the bucket: the share that is tried goes down with each, and up again by itself.
"""

from __future__ import annotations

import math
from typing import Final

__all__ = ["Refusals"]

_CUT: Final = 0.9  # what is tried of the rate that was found to get through
_RISE: Final = 0.05  # and how much more a period later, then ever faster
_FASTEST_RISE: Final = 8.0
_MOST_LEARNED: Final = 8.0  # times a limit that nobody published, as it was first found
_PATIENCE: Final = 4  # times the longest wait believed, for a server that keeps asking for more
_QUARTER: Final = 900.0  # seconds: such waits were seen where a full refill takes a minute
_HOUR: Final = 3_600.0


class Refusals:
    """The numbers that refusals leave.

    Args:
        period: Seconds of a full refill, where one is published.
    """

    def __init__(self, period: float | None) -> None:
        self._period = period
        self.longest = _HOUR if period is None else max(period, _QUARTER)
        """The longest wait believed, in seconds."""
        self.last = -math.inf
        """When the last refusal came."""
        self.gap = 0.0
        """Seconds from one try to the next, until one gets through; 0 while the bucket is open."""
        self.share = 1.0
        """Of the rate, what others seem to leave."""
        self.passed = 0
        """Calls that got through since the last refusal that nothing explained."""
        self.reduced = False
        """Whether the share was ever estimated; it may be above 1 since."""
        self._estimated = -math.inf

    def shut(self, now: float, seconds: float) -> None:
        """Let nobody through for that long."""
        self.gap, self.last = seconds, now

    def rise(self, now: float, interval: float, period: float, *, counted: bool) -> None:
        """Try a little more of the rate with each call that gets through."""
        rise = _RISE * interval / period * min(_FASTEST_RISE, (now - self._estimated) / period)
        self.share = min(1.0 if counted else _MOST_LEARNED, self.share * (1 + rise))

    def retreat(self, now: float, interval: float, cycle: float, asked: float, *, explained: bool) -> None:
        """A call was refused.

        Args:
            now: The clock's monotonic seconds.
            interval: Seconds a call, of the slowest rate.
            cycle: Seconds of the longest period.
            asked: Seconds that the refusal asks to wait; 0 if it does not.
            explained: Whether it counts, and says that nothing is left.
        """
        if not explained and not self.gap:
            self._estimate(now, interval, cycle if self._period else _HOUR)
        if asked:
            # Beyond what is believed only for a server that repeats it each time it is tried.
            seconds = min(asked, max(self.longest, min(2 * self.gap, _PATIENCE * self.longest)))
        else:
            seconds = min(self.longest, max(2 * self.gap, interval / self.share, cycle / 8))
        self.shut(now, seconds)

    def _estimate(self, now: float, interval: float, period: float) -> None:
        """How much has got through since the last time is what there is."""
        if (passed := now - self._estimated) < 8 * period:
            found = (self.passed + self.passed**0.5) * interval / passed if passed < 2 * period else 1.0
            self.share = max(interval / period, _CUT * min(self.share, found))
        self.reduced, self._estimated, self.passed = True, now, 0
