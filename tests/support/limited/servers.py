"""Walmart's side: what is counted, by either way of counting, and what the headers of an answer say of it."""

from __future__ import annotations

import math
import random
from collections import deque
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any, Protocol

__all__ = ["Server"]


class _Limit(Protocol):
    calls: int
    seconds: float

    def left(self, now: float) -> int: ...
    def draw(self) -> None: ...
    def next_at(self, now: float) -> float: ...
    def capacity(self, until: float) -> float: ...


class _Even:
    """A bucket that refills evenly."""

    def __init__(self, calls: int, seconds: float, phase: float) -> None:
        self.calls, self.seconds = calls, seconds
        self._level, self._at = float(calls), 0.0

    def _refill(self, now: float) -> None:
        self._level = min(self.calls, self._level + (now - self._at) * self.calls / self.seconds)
        self._at = now

    def left(self, now: float) -> int:
        self._refill(now)
        return int(self._level + 1e-6)

    def draw(self) -> None:
        self._level -= 1

    def next_at(self, now: float) -> float:
        self._refill(now)
        return now + (1 - (self._level + 1e-9) % 1) * self.seconds / self.calls

    def capacity(self, until: float) -> float:
        return self.calls + until * self.calls / self.seconds


class _Window:
    """So many calls in each window of time, the first of which began ``phase`` seconds ago."""

    def __init__(self, calls: int, seconds: float, phase: float) -> None:
        self.calls, self.seconds, self._phase = calls, seconds, phase
        self._window, self._used = 0, 0

    def _roll(self, now: float) -> None:
        window = math.floor((now + self._phase) / self.seconds)
        if window != self._window:
            self._window, self._used = window, 0

    def left(self, now: float) -> int:
        self._roll(now)
        return self.calls - self._used

    def draw(self) -> None:
        self._used += 1

    def next_at(self, now: float) -> float:
        self._roll(now)
        return (self._window + 1) * self.seconds - self._phase

    def capacity(self, until: float) -> float:
        windows = math.floor((until + self._phase) / self.seconds) - math.floor(self._phase / self.seconds)
        return self.calls * (windows + 1)


class Server:
    """Several limits at once.

    Args:
        kind: ``even`` or ``window``.
        rates: Calls and seconds of each.
        phase: Seconds since the first window began.
        headers: What answers say: ``honest``, ``at answer`` (the count when the answer leaves), ``count`` (no time),
            ``absent``, ``retry-after`` (refusals alone, and only that), ``to full`` (when it will be full), or a lie:
            ``stale``, ``zero``, ``full``, ``random``, ``junk``, ``year`` (times a year ahead).
        skew: How wrong its clock is.
        date: Whether answers have a ``Date``.
        relative: Whether times are told as seconds.
        seed: Of what it makes up.
    """

    def __init__(
        self,
        kind: str,
        rates: tuple[tuple[int, float], ...],
        *,
        phase: float = 0.0,
        headers: str = "honest",
        skew: float = 0.0,
        date: bool = True,
        relative: bool = False,
        seed: int = 0,
    ) -> None:
        limit = {"even": _Even, "window": _Window}[kind]
        self.limits: list[_Limit] = [limit(calls, seconds, phase) for calls, seconds in rates]
        self._says, self._skew, self._date, self._relative = headers, skew, date, relative
        self._random = random.Random(seed)
        self._past: deque[tuple[int, float]] = deque(maxlen=60)

    def take(self, now: float) -> tuple[bool, int, float]:
        """Count a call: whether it passes, what is left, and when there is more."""
        passes = all(limit.left(now) >= 1 for limit in self.limits)
        if passes:
            for limit in self.limits:
                limit.draw()
        return passes, *self._tightest(now)

    def _tightest(self, now: float) -> tuple[int, float]:
        tight = min(self.limits, key=lambda limit: limit.left(now))
        return tight.left(now), tight.next_at(now)

    def headers(self, epoch: float, now: float, answered: float, counted: tuple[bool, int, float]) -> dict[str, str]:
        """The headers of an answer to a call that was ``counted`` now and is answered later."""
        passes, count, next_at = counted
        said: dict[str, Any] = {}
        if self._date:
            moment = datetime.fromtimestamp(int(epoch + answered + self._skew), UTC)
            said["date"] = format_datetime(moment, usegmt=True)
        if self._says == "retry-after" and not passes:
            said["retry-after"] = max(1, math.ceil(next_at - now))
        if self._says == "junk":
            said["x-current-token-count"] = self._random.choice(["", "?", "-3", "nan", "1e9", "²"])
            said["x-next-replenishment-time"] = self._random.choice(["", "soon", "1e400", "0", "-1", "nan"])
        elif self._says not in {"absent", "retry-after"}:
            count, next_at = self._bent(now, answered, count, next_at)
            said["x-current-token-count"] = count
            if self._says != "count":
                ahead, moment_ms = max(0.0, next_at - answered), int((epoch + next_at + self._skew) * 1_000)
                said["x-next-replenishment-time"] = f"{ahead:.3f}" if self._relative else moment_ms
        return {name: str(value) for name, value in said.items()}

    def _bent(self, now: float, answered: float, count: int, next_at: float) -> tuple[int, float]:
        limit = self.limits[0]
        self._past.append((count, next_at))
        bent = {
            "at answer": lambda: self._tightest(answered),
            "stale": lambda: self._random.choice(self._past),
            "zero": lambda: (0, next_at),
            "full": lambda: (limit.calls, next_at),
            "random": lambda: (self._random.randrange(limit.calls + 1), next_at),
            "year": lambda: (count, next_at + 365 * 86_400),
            "to full": lambda: (count, now + (limit.calls - count) * limit.seconds / limit.calls),
        }
        return bent[self._says]() if self._says in bent else (count, next_at)
