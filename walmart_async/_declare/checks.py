"""Checks of arguments before anything is sent; each names the field, what is wrong, and what would be right."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

from ..errors import RequestInvalidError

__all__ = ["at_least_one", "between", "day", "gtin14", "identifier", "instant", "optional", "quantity", "short_repr"]

_UNSENDABLE: Final = re.compile("[\x00-\x1f\ud800-\udfff]")
_GTIN_DIGITS: Final = 14
_SHOWN: Final = 40
_MOST_UNITS: Final = 2_147_483_647


def short_repr(value: object) -> str:
    """A value in an error message, cut where it gets long."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def identifier(field: str, value: object) -> str:
    """A SKU, ship node, feed id or the like: any text that is not blank.

    Raises:
        RequestInvalidError: It is not text, blank, or holds control characters.
    """
    if not isinstance(value, str):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a string")
    if not value.strip():
        raise RequestInvalidError(field, "is empty", "an identifier")
    if _UNSENDABLE.search(value):
        raise RequestInvalidError(
            field, f"{short_repr(value)} holds characters that no identifier has", "text on one line"
        )
    return value


def optional(field: str, value: object) -> str | None:
    """An identifier, or ``None`` for none.

    Raises:
        RequestInvalidError: It is neither.
    """
    return None if value is None else identifier(field, value)


def quantity(field: str, value: object) -> int:
    """A number of units in stock: a whole number from 0 on.

    Raises:
        RequestInvalidError: It is anything else.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a whole number of units")
    return between(field, value, 0, _MOST_UNITS)


def between(field: str, value: int, least: int, most: int) -> int:
    """A number within its bounds.

    Raises:
        RequestInvalidError: It is outside.
    """
    if not least <= value <= most:
        raise RequestInvalidError(field, f"is {value}", f"{least:,} to {most:,}")
    return value


def day(field: str, value: object) -> date:
    """A day of the calendar.

    Raises:
        RequestInvalidError: It is anything else, text included.
    """
    if not isinstance(value, date):
        raise RequestInvalidError(field, "is not a date", "a date")
    return value


def gtin14(field: str, value: object) -> str:
    """A GTIN in 14 digits, padded with zeros on the left as Walmart's supplier services require.

    Raises:
        RequestInvalidError: It is not 1 to 14 digits, or nothing but zeros.
    """
    if not isinstance(value, str) or not (value.isascii() and value.isdigit()) or len(value) > _GTIN_DIGITS:
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a string of at most 14 digits")
    if not value.strip("0"):
        raise RequestInvalidError(field, "is nothing but zeros", "a GTIN, UPC or EAN")
    return value.zfill(_GTIN_DIGITS)


def at_least_one(field: str, count: int) -> None:
    """A list that must not be empty.

    Raises:
        RequestInvalidError: It is.
    """
    if not count:
        raise RequestInvalidError(field, "is empty", "at least one")


def instant(field: str, value: object) -> datetime:
    """A moment, in UTC.

    Raises:
        RequestInvalidError: It is no ``datetime``, or has no time zone: it could mean any of 24 hours.
    """
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a datetime with a time zone")
    return value.astimezone(UTC)
