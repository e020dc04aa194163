"""What one rate still allows, by either way of counting.

Nobody outside Walmart knows whether a rate is a bucket that refills evenly or a number of calls in each window of time.
So two things are kept: a level that refills evenly, and a log of what was sent. By the log, "200 in any 60 s" is right
for both, whenever a window begins; calls go by it until the server's own words show that it refills evenly. Then they
go by the level, which lets the refill be used as it comes.
"""

from __future__ import annotations

import math
from collections import deque
from typing import Final

__all__ = ["CLOCK_ERROR", "JITTER", "ROUNDING", "Allowance"]

JITTER: Final = 0.5
"""Seconds by which the network may squeeze calls together, or swap two of them."""
CLOCK_ERROR: Final = 1.0
"""Seconds by which a time that is held against a ``Date`` header may be too late: it tells whole seconds."""
ROUNDING: Final = 1e-6
"""A timer for exactly one token may find a hair less, and would be set again for ever."""


class Allowance:
    """The numbers of one rate.

    Args:
        calls: How many calls, at most, in a period; may be a fraction.
        period: Its seconds.
        now: The clock's monotonic seconds.
    """

    __slots__ = (
        "burst", "calls", "cycle", "evenly", "hinted", "interval", "left",
        "left_until", "level", "next_at", "period", "sent", "soon", "updated", "window_ends",
    )  # fmt: skip

    def __init__(self, calls: float, period: float, now: float) -> None:
        self.fit(calls, period)
        self.sent: deque[float] = deque()
        self.level, self.updated = self.burst, now
        self.evenly = False
        """Whether the server has shown that it refills evenly."""
        self.hinted = -math.inf
        """When an answer first looked like that."""
        self.left, self.left_until, self.window_ends = math.inf, now, False
        """What the server said is left, how long that is believed, and whether a window ends then."""
        self.next_at = math.inf
        """When it says there will be one more."""

    def fit(self, calls: float, period: float) -> None:
        """Take another rate for the right one."""
        if calls < 1:
            calls, period = 1.0, period / calls
        self.calls, self.period, self.cycle = calls, period, period + JITTER
        self.interval = period / calls
        self.burst = max(1.0, calls - JITTER / self.interval)
        self.soon = self.interval + JITTER + CLOCK_ERROR

    def refill(self, now: float, share: float) -> float:
        """Let time pass; tell how many calls could go out at once if ``share`` of the rate is ours."""
        sent, past = self.sent, now - self.cycle + ROUNDING
        while sent and sent[0] <= past:
            sent.popleft()
        level, most = self.level + (now - self.updated) * share / self.interval, self.burst * share
        self.level, self.updated = min(level, most if most > 1 else 1.0), now
        if self.evenly:
            return self.level
        by_log = self.calls * share if self.calls * share > 1 else 1.0
        by_log -= len(sent)
        return by_log if now >= self.left_until or by_log < self.left else self.left

    def wait(self, place: int, share: float) -> float:
        """Seconds until the call at ``place`` in line could go, from the last refill on."""
        to_refill = (place + 1 - self.level) * self.interval / share
        if self.evenly:
            return to_refill
        wait = self.left_until - self.updated if place + 1 > self.left else 0.0
        if (missing := place + 1 + len(self.sent) - max(1.0, self.calls * share)) > ROUNDING:
            wait = max(wait, self._wait_by_log(math.ceil(missing - ROUNDING), share))
        # One at a time may go as the server says, or the first would wait for a window that there may not be.
        return wait if place else min(wait, max(to_refill, self.next_at - self.updated))

    def _wait_by_log(self, missing: int, share: float) -> float:
        rounds, back = divmod(missing - 1, max(int(self.calls * share), 1, len(self.sent)))
        return self.cycle * (rounds + 1) + (self.sent[back] - self.updated if back < len(self.sent) else 0.0)

    def unsent(self) -> float:
        """What is left by our own count."""
        return self.level if self.evenly else self.calls - len(self.sent)

    def gap(self) -> float:
        """Seconds between calls that leave something to others: what is left, over the time it must last."""
        if self.evenly:
            return max(self.interval, self.period / 10 / max(1.0, self.level))
        if self.updated >= self.left_until or self.left <= 0:
            return self.interval
        return (self.left_until - self.updated if self.window_ends else self.period / 2) / self.left

    def undo(self, at: float) -> None:
        """The call drawn ``at`` then was not sent after all."""
        if at in self.sent:
            self.sent.remove(at)
            self.level += 1
            self.left += 1
