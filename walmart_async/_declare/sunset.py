"""Operations that Walmart has announced the end of: one warning each, at the first call."""

from __future__ import annotations

import warnings

from ..models.base import Record

__all__ = ["Sunset", "SunsetWarning", "warn_once"]

_warned: set[str] = set()


class SunsetWarning(FutureWarning):
    """Walmart has announced the end of an operation that was called."""


class Sunset(Record, frozen=True):
    """The announced end of an operation."""

    date: str | None
    """The day it ends, as ``2027-02-06``; ``None`` where Walmart named none."""
    successor: str
    """What to call instead: ``prices.set``; or what to do, where nothing takes its place."""


def warn_once(operation: str, sunset: Sunset) -> None:
    """Warn of the first call of an operation that ends.

    Args:
        operation: Its family and name.
        sunset: When it ends, and what takes its place.
    """
    if operation not in _warned:
        _warned.add(operation)
        when = f"on {sunset.date}" if sunset.date else "on a day it has not named"
        # The frames between here and the caller: this function, the bound endpoint.
        warnings.warn(f"Walmart ends {operation} {when}; use {sunset.successor}", SunsetWarning, stacklevel=3)
