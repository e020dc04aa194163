"""Checks of whole numbers, quantities, measures and money."""

from __future__ import annotations

import operator
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Final, SupportsIndex

from ...errors import RequestInvalidError
from .shown import short_repr
from .texts import identifier

__all__ = ["between", "charge", "line_number", "measure", "money", "quantity", "whole_number"]

_CENT: Final = Decimal("0.01")
_MOST_MONEY: Final = Decimal(1_000_000_000)  # beyond, and far beyond any price, JSON readers lose cents
_MOST_UNITS: Final = 2_147_483_647
_MOST_MEASURE: Final = 1_000_000
_MOST_LINES: Final = 1_000_000


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


def measure(field: str, value: object) -> Decimal | float:
    """A length or a weight.

    Raises:
        RequestInvalidError: It is no number, not finite, or less than 0.
    """
    expected = f"0 or more, and less than {_MOST_MEASURE:,}"
    found = value if isinstance(value, float | Decimal) else whole_number(field, value, expected)
    if (isinstance(found, Decimal) and not found.is_finite()) or not 0 <= found < _MOST_MEASURE:
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected)
    return found


def line_number(field: str, value: object) -> str:
    """The number of a line, which travels as text.

    Raises:
        RequestInvalidError: It is neither text nor a whole number from 1 on.
    """
    return identifier(field, value) if isinstance(value, str) else str(between(field, value, 1, _MOST_LINES))


def money(field: str, value: object) -> Decimal:
    """A price: more than 0, and in whole cents.

    Raises:
        RequestInvalidError: It is anything else, NaN, infinity and every ``float`` included.
    """
    expected = "more than 0 and less than 1,000,000,000, with at most two decimals, as a Decimal, int or str"
    if not (amount := _cents(field, value, expected)):
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected)
    return amount


def charge(field: str, value: object) -> Decimal:
    """What a customer is charged, which may be nothing: from 0 on, and in whole cents.

    Raises:
        RequestInvalidError: It is anything else, NaN, infinity and every ``float`` included.
    """
    return _cents(field, value, "0 to 999,999,999.99, with at most two decimals, as a Decimal, int or str")


def _cents(field: str, value: object, expected: str) -> Decimal:
    if isinstance(value, float):
        raise RequestInvalidError(field, f"is {short_repr(value)}, a float", "a Decimal, int or str, which are exact")
    try:
        amount = Decimal(value if isinstance(value, Decimal | str) else whole_number(field, value, expected))
    except InvalidOperation:
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected) from None
    if not (amount.is_finite() and 0 <= amount < _MOST_MONEY) or (cents := amount.quantize(_CENT)) != amount:
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected)
    exponent = amount.as_tuple().exponent
    return amount if exponent in {0, -1, -2} else cents
