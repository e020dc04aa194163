"""The published rates of operations, and the token buckets that meter by them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from walmart_async.clock import Clock

    from ..facts import Rate
    from .operations import Served

__all__ = ["Buckets", "Limit", "Quota", "limits_of", "published_rates"]

# A clock that counts from 1970 is only so exact; a token that arrived to within this much has arrived.
_ROUNDING = 1e-5
# These say where in a list to go on. A list that is walked is not a list that is narrowed.
_WALKED = frozenset({"nextcursor", "offset", "limit"})


@dataclass(frozen=True)
class Limit:
    """A token bucket: ``count`` calls at once, refilled evenly by ``count`` every ``seconds``."""

    bucket: str
    count: int
    seconds: float


@dataclass(frozen=True)
class Quota:
    """What a bucket said to one request: whether it passed, the tokens left, and when the next one arrives."""

    granted: bool
    left: int
    next_at: float
    """Seconds since the Unix epoch."""


def published_rates(served: Served, surface: str, query: Mapping[str, str], market: str = "") -> list[Rate]:
    """The rates that count for one call of an operation."""
    given = {name.lower(): value.lower() for name, value in query.items() if value}
    counting = [
        rate
        for rate in served.operation.rates
        if rate.market in {"", market.lower()} and rate.surface in {None, surface} and _meets(given, rate.when)
    ]
    return [rate for rate in counting if rate.market] or counting


def limits_of(served: Served, surface: str, query: Mapping[str, str], market: str = "") -> Sequence[Limit]:
    """The buckets that one call of an operation draws on; none if it is not metered."""
    return [
        Limit(rate.bucket or _own_bucket(served, rate), rate.calls, rate.seconds)
        for rate in published_rates(served, surface, query, market)
    ]


def _meets(given: Mapping[str, str], when: Mapping[str, str | None]) -> bool:
    for name, value in when.items():
        if name == "*":
            if (value is not None) != bool(given.keys() - _WALKED):
                return False
        elif value is None or value == "*":
            if (value is not None) != (name.lower() in given):
                return False
        elif given.get(name.lower()) != value.lower():
            return False
    return True


def _own_bucket(served: Served, rate: Rate) -> str:
    # Two operations of one route, and two rates of one operation, are told apart by what they ask of the query.
    asked = " ".join(f"{name}={value}".lower() for name, value in sorted(rate.when.items()))
    return f"{served.operation.method} {served.operation.path} {rate.rate} {asked}"


class Buckets:
    """One seller's buckets on one surface, each full at its first use.

    Args:
        clock: What refills them.
        hastened: How long a refill takes of which so many seconds are published.
    """

    def __init__(self, clock: Clock, hastened: Callable[[float], float]) -> None:
        self._clock, self._hastened = clock, hastened
        self._levels: dict[str, tuple[float, float]] = {}

    def take(self, *limits: Limit) -> Quota:
        """Draw one token from each, or from none when one has less than one left; tells of the emptiest."""
        granted = all(self._level(limit) >= 1 - _ROUNDING for limit in limits)
        return min((self._draw(limit, granted) for limit in limits), key=lambda quota: quota.left)

    def refill(self) -> None:
        """Fill all of them."""
        self._levels.clear()

    def leave(self, limit: Limit, tokens: int) -> None:
        """Set a bucket to ``tokens``, as if another process of the seller had drawn the rest."""
        self._levels[limit.bucket] = (float(min(tokens, limit.count)), self._clock.monotonic())

    def _draw(self, limit: Limit, granted: bool) -> Quota:  # noqa: FBT001 - it is passed on to the quota
        left = self._level(limit) - (1 if granted else 0)
        self._levels[limit.bucket] = (left, self._clock.monotonic())
        whole = math.floor(left + _ROUNDING)
        missing = (whole + 1 - left) * self._hastened(limit.seconds) / limit.count
        return Quota(granted, whole, self._clock.time() + missing)

    def _level(self, limit: Limit) -> float:
        now = self._clock.monotonic()
        level, at = self._levels.get(limit.bucket, (float(limit.count), now))
        return min(limit.count, level + (now - at) * limit.count / self._hastened(limit.seconds))
