"""Published rates and the buckets they fill, as endpoints declare them."""

from __future__ import annotations

import re
from typing import Final

from ..models.base import Record

__all__ = ["Bucket", "MarketRates", "Rate", "bucket"]

_SECONDS: Final = {"second": 1, "min": 60, "hour": 3_600, "day": 86_400}
_RATE: Final = re.compile(r"(\d+)/(second|min|hour|day)")


class Rate(Record, frozen=True):
    """``calls`` at once, refilled evenly over ``seconds``."""

    calls: int
    """How many calls fit into a full bucket."""
    seconds: int
    """How many seconds it takes to refill an empty one."""

    @property
    def interval(self) -> float:
        """Seconds until one more call is allowed."""
        return self.seconds / self.calls

    def __str__(self) -> str:
        """As declared: ``200/min``."""
        unit = {seconds: name for name, seconds in _SECONDS.items()}.get(self.seconds, f"{self.seconds} s")
        return f"{self.calls}/{unit}"


class MarketRates(Record, frozen=True):
    """The rates of one market that has others than the United States."""

    market: str
    """``mx``."""
    rates: tuple[Rate, ...]
    """Every rate that holds at once there."""


class Bucket(Record, frozen=True):
    """A token bucket of a seller at Walmart; operations that share one name it alike.

    A bucket without rates is one whose rate nobody published: unlimited until an answer tells otherwise.
    """

    name: str
    """What it limits: an operation, or the group of operations that share it."""
    rates: tuple[Rate, ...] = ()
    """Every rate that holds at once."""
    elsewhere: tuple[MarketRates, ...] = ()
    """Those in their place in markets that have others."""

    def in_market(self, market: str) -> Bucket:
        """The bucket with the rates of one market alone."""
        if not self.elsewhere:
            return self
        return Bucket(self.name, next((each.rates for each in self.elsewhere if each.market == market), self.rates))


def bucket(name: str, *rates: str, **elsewhere: str) -> Bucket:
    """A bucket from its published rates: ``bucket("orders", "5000/min", mx="60/min")``.

    Args:
        name: What shares it.
        *rates: Each as ``calls/unit``, the unit one of second, min, hour, day; all of them hold.
        **elsewhere: The rate in their place in a market that has another.
    """
    others = tuple(MarketRates(market, (_parse(rate),)) for market, rate in elsewhere.items())
    return Bucket(name, tuple(_parse(rate) for rate in rates), others)


def _parse(rate: str) -> Rate:
    match = _RATE.fullmatch(rate)
    if not match:
        raise ValueError(f"a rate is written like 200/min, not {rate!r}")
    return Rate(int(match[1]), _SECONDS[match[2]])
