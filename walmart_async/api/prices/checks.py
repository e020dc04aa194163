"""Checks of prices before anything is sent: a wrong one costs money."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from ..._declare.checks import short_repr
from ...errors import RequestInvalidError
from ...models.values import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Amount", "currency_code", "money", "one_of"]

E = TypeVar("E", bound=OpenEnum)

Amount: TypeAlias = Decimal | int | str
"""Money as a caller states it: ``Decimal("19.99")``, ``20`` or ``"19.99"``; a ``float`` would not be exact."""

_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_CENT: Final = Decimal("0.01")
_MOST: Final = Decimal(1_000_000_000)  # beyond, and far beyond any price, JSON readers lose cents


def money(field: str, value: object) -> Decimal:
    """A price: more than 0, and in whole cents.

    Raises:
        RequestInvalidError: It is anything else, NaN, infinity and every ``float`` included.
    """
    expected = "more than 0 and less than 1,000,000,000, with at most two decimals, as a Decimal, int or str"
    if isinstance(value, bool) or not isinstance(value, Decimal | int | str):
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected)
    try:
        amount = Decimal(value)
    except InvalidOperation:
        raise RequestInvalidError(field, f"is {short_repr(value)}", expected) from None
    if not (amount.is_finite() and 0 < amount < _MOST) or (cents := amount.quantize(_CENT)) != amount:
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
