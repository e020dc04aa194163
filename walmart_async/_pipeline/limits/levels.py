"""The arithmetic of a token bucket: how full it is for each of its rates, and how long until the next token.

A bucket without a published rate has no level until an answer shows that there is a limit; then it gets one, paced
by what that answer said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._declare.rates import Rate

__all__ = ["Levels"]

_ROUNDING: Final = 1e-6  # a timer for exactly one token may find a hair less, and would be set again for ever
_SLOWEST: Final = 64.0  # still lets a call through now and then, so that a mistake can be noticed
_RECOVERY: Final = 0.9  # slower than the doubling that it takes back, or the two would swing
_FIRST_PACE: Final = 0.1  # seconds between calls, where a 429 is all that is known


class Levels:
    """The levels of one bucket, each with its capacity in calls and its seconds a call.

    Args:
        rates: The published rates.
        now: The clock's monotonic seconds.
    """

    def __init__(self, rates: Sequence[Rate], now: float) -> None:
        self._capacities = [float(rate.calls) for rate in rates]
        self._intervals = [rate.interval for rate in rates]
        self._levels = list(self._capacities)
        self._slowdown = 1.0
        self._learned = False
        self._refused = False
        self._updated = now

    def refill(self, now: float) -> None:
        """Let time pass."""
        # Computed when asked for, not by a timer: an idle bucket then costs nothing.
        passed = (now - self._updated) / self._slowdown
        if passed > 0:
            self._updated = now
            for place, level in enumerate(self._levels):
                if level < (most := self._capacities[place]):
                    self._levels[place] = min(most, level + passed / self._intervals[place])

    def take(self, now: float) -> bool:
        """Take one token of each, if every one has it."""
        self.refill(now)
        for level in self._levels:
            if level < 1 - _ROUNDING:
                return False
        self.spend()
        return True

    def left(self) -> float | None:
        """Calls that could go out; ``None`` where no limit is known."""
        return max(0.0, min(self._levels)) if self._levels else None

    def seconds_to(self, wanted: int) -> float:
        """Seconds until ``wanted`` calls could have gone out."""
        # The slowest of the rates decides, and which one that is depends on how many calls are wanted.
        longest = 0.0
        for place, level in enumerate(self._levels):
            if (missing := wanted - level) > _ROUNDING:
                longest = max(longest, missing * self._intervals[place] * self._slowdown)
        return longest

    def spend(self) -> None:
        """Take one token of each."""
        for place in range(len(self._levels)):
            self._levels[place] -= 1

    def give_back(self) -> None:
        """Return one token to each."""
        self._levels = [min(most, level + 1) for level, most in zip(self._levels, self._capacities, strict=True)]

    def lower_to(self, left: float) -> bool:
        """Believe that no more than ``left`` are there; whether that makes anybody wait a second or more longer."""
        # Every rate is lowered: the server's count is what all of them allow together.
        before = self._levels
        self._levels = [min(level, left) for level in before]
        return any(
            (was - now) * interval * self._slowdown >= 1
            for was, now, interval in zip(before, self._levels, self._intervals, strict=True)
        )

    def raise_to(self, left: float) -> None:
        """Believe that ``left`` are there, if there is one rate that it can be said of."""
        # Of several rates the count is the smallest, and says nothing of the others.
        if len(self._levels) == 1:
            if self._learned:  # a published capacity is the truth; one that was learned is a guess from below
                self._capacities[0] = max(self._capacities[0], left)
            self._levels[0] = max(self._levels[0], min(left, self._capacities[0]))

    def learn(self, left: float, pace: float | None) -> None:
        """A limit shows itself where none was published: ``left`` calls, then one each ``pace`` seconds."""
        if not self._levels:
            self._learned = True
            # At least one token: a bucket that can never fill would never let a call through to find out more.
            self._capacities, self._intervals, self._levels = [max(left, 1.0)], [pace or _FIRST_PACE], [left]
        elif self._learned and pace is not None:
            # An answer names what is left of an interval; the longest seen is the nearest to all of it.
            self._intervals[0] = max(self._intervals[0], pace)

    def slow_down(self) -> None:
        """A 429 that nothing explains; a second one, after waiting, says that the rate is lower than it was thought."""
        if self._refused:
            self._slowdown = min(_SLOWEST, self._slowdown * 2)
        self._refused = True

    def recover(self) -> None:
        """A call was let through."""
        self._refused = False
        if self._slowdown > 1:
            self._slowdown = max(1.0, self._slowdown * _RECOVERY)
