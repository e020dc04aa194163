"""Checks of moments and days, and how moments are written."""

from __future__ import annotations

from datetime import UTC, date, datetime

from ...errors import RequestInvalidError
from .shown import short_repr

__all__ = ["both_or_none", "day", "instant", "optional_second", "written_instant"]


def both_or_none(first: str, begins: str | None, second: str, ends: str | None) -> None:
    """The two ends of a time, as they are written.

    Raises:
        RequestInvalidError: One is given alone, or the end is before the beginning.
    """
    if begins is not None and ends is not None and ends < begins:
        raise RequestInvalidError(second, f"is {ends}, and {first} is {begins}", f"a moment that is not before {first}")
    if (begins is None) != (ends is None):
        missing = first if begins is None else second
        raise RequestInvalidError(f"{first}, {second}", f"{missing} is missing", "both of them, or none")


def day(field: str, value: object) -> date:
    """A day of the calendar.

    Raises:
        RequestInvalidError: It is anything else: text, or a moment, which is of another day elsewhere.
    """
    if not isinstance(value, date) or isinstance(value, datetime):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a date")
    return value


def instant(field: str, value: object) -> datetime:
    """A moment, in UTC.

    Raises:
        RequestInvalidError: It is no ``datetime``, or has no time zone: it could mean any of 24 hours.
    """
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a datetime with a time zone")
    return value.astimezone(UTC)


def written_instant(field: str, value: object) -> str:
    """A moment in ISO 8601, in UTC with milliseconds.

    Raises:
        RequestInvalidError: It is no ``datetime``, or has no time zone.
    """
    return instant(field, value).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def optional_second(field: str, value: object) -> str | None:
    """A moment in ISO 8601, in UTC and to the second, or ``None`` for none.

    Raises:
        RequestInvalidError: It is neither, or has no time zone.
    """
    return None if value is None else instant(field, value).strftime("%Y-%m-%dT%H:%M:%SZ")
