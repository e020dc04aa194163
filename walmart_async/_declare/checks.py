"""Checks of arguments before anything is sent; each names the field, what is wrong, and what would be right."""

from __future__ import annotations

import operator
import re
from collections.abc import Sized
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, SupportsIndex, TypeVar

from ..errors import RequestInvalidError
from ..models.values import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "between",
    "both_or_none",
    "currency_code",
    "day",
    "gtin14",
    "identifier",
    "instant",
    "known",
    "money",
    "one_of",
    "optional",
    "optional_second",
    "quantity",
    "short_repr",
    "text",
    "truth",
    "whole_number",
    "written_instant",
]

E = TypeVar("E", bound=OpenEnum)

_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_CENT: Final = Decimal("0.01")
_MOST_MONEY: Final = Decimal(1_000_000_000)  # beyond, and far beyond any price, JSON readers lose cents

_UNSENDABLE: Final = re.compile("[\x00-\x1f\ud800-\udfff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_GTIN_DIGITS: Final = 14
_SHOWN: Final = 40
_MOST_UNITS: Final = 2_147_483_647


def short_repr(value: object) -> str:
    """A value in an error message, cut where it gets long."""
    try:
        if isinstance(value, Sized) and not isinstance(value, str | bytes) and len(value) > _SHOWN:
            return f"of type {type(value).__name__} with {len(value):,} entries"
        text = repr(value)
    except Exception:  # noqa: BLE001 - whatever the code of its type raises, or Python of a number of 4,300 digits
        return f"of type {type(value).__name__}"
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


def flag(field: str, value: object) -> bool | None:
    """A truth value, or ``None`` for what Walmart makes of its absence.

    Raises:
        RequestInvalidError: It is neither, such as the word for it.
    """
    if value is not None and not isinstance(value, bool):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "True, False or None")
    return value


def truth(field: str, value: object) -> bool:
    """A truth value.

    Raises:
        RequestInvalidError: It is anything else, such as the word for it, which would count as true.
    """
    if not isinstance(value, bool):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "True or False")
    return value


def text(field: str, value: object) -> str:
    """A text of any number of lines that is not blank.

    Raises:
        RequestInvalidError: It is no text, blank, or cannot be sent.
    """
    if not isinstance(value, str) or not value.strip():
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a text that is not blank")
    if _SURROGATE.search(value):
        raise RequestInvalidError(field, "holds half a surrogate pair", "text that can be sent as UTF-8")
    return value


def whole_number(field: str, value: object, expected: str = "a whole number") -> int:
    """A whole number of any type that is one, such as numpy's; a truth value is none.

    Args:
        field: What errors call it.
        value: What was given.
        expected: What errors say is right.

    Raises:
        RequestInvalidError: It is anything else.
    """
    if not isinstance(value, bool) and isinstance(value, SupportsIndex):
        with suppress(TypeError):  # an array has __index__, and says no when it holds several
            return operator.index(value)
    raise RequestInvalidError(field, f"is {short_repr(value)}", expected)


def quantity(field: str, value: object) -> int:
    """A number of units in stock: a whole number from 0 on.

    Raises:
        RequestInvalidError: It is anything else.
    """
    return between(field, value, 0, _MOST_UNITS, "a whole number of units")


def between(field: str, value: object, least: int, most: int, expected: str = "a whole number") -> int:
    """A whole number within its bounds.

    Args:
        field: What errors call it.
        value: What was given.
        least: The lowest it may be.
        most: The highest it may be.
        expected: What errors say is right if it is no whole number.

    Raises:
        RequestInvalidError: It is outside, or no whole number.
    """
    # Every call passes here, and asking whether anything has ``__index__`` costs more than all other checks together.
    number = value if type(value) is int else whole_number(field, value, expected)
    if not least <= number <= most:
        raise RequestInvalidError(field, f"is {short_repr(number)}", f"{least:,} to {most:,}")
    return number


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


def instant(field: str, value: object) -> datetime:
    """A moment, in UTC.

    Raises:
        RequestInvalidError: It is no ``datetime``, or has no time zone: it could mean any of 24 hours.
    """
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise RequestInvalidError(field, f"is {short_repr(value)}", "a datetime with a time zone")
    return value.astimezone(UTC)


def money(field: str, value: object) -> Decimal:
    """A price: more than 0, and in whole cents.

    Raises:
        RequestInvalidError: It is anything else, NaN, infinity and every ``float`` included.
    """
    expected = "more than 0 and less than 1,000,000,000, with at most two decimals, as a Decimal, int or str"
    try:
        amount = Decimal(value if isinstance(value, Decimal | str) else whole_number(field, value, expected))
    except InvalidOperation:
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected) from None
    if not (amount.is_finite() and 0 < amount < _MOST_MONEY) or (cents := amount.quantize(_CENT)) != amount:
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected)
    exponent = amount.as_tuple().exponent
    return amount if exponent in {0, -1, -2} else cents


def currency_code(field: str, value: object) -> str:
    """A currency by its ISO 4217 code: three capital letters.

    Raises:
        RequestInvalidError: It is anything else.
    """
    if not isinstance(value, str) or not _CURRENCY.fullmatch(value):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "three capital letters, like USD")
    return value


def one_of(field: str, value: E | str, allowed: Sequence[E]) -> E:
    """One of the values that are published, or the text that Walmart spells it by.

    Raises:
        RequestInvalidError: It is anything else.
    """
    for known in allowed:
        if value == known:
            return known
    raise RequestInvalidError(field, f"is {short_repr(value)}", " or ".join(known.value for known in allowed))


def known(field: str, value: object, kind: type[E]) -> E:
    """A value of an enum, or a text that it does not know: Walmart adds values without notice.

    Raises:
        RequestInvalidError: It is no text, or a value that is known in other letters or by its name in Python.
    """
    text = identifier(field, value)
    if (member := kind(text)) not in tuple(kind):
        for each in kind:
            if text.casefold() in {each.value.casefold(), each.name.casefold()}:
                raise RequestInvalidError(field, f"is {short_repr(text)}", repr(each.value))
    return member


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
