"""Checks of texts and identifiers."""

from __future__ import annotations

import re
from typing import Final

from ...errors import RequestInvalidError
from .shown import short_repr

__all__ = ["currency_code", "gtin14", "identifier", "optional", "text"]

_CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_UNSENDABLE: Final = re.compile("[\x00-\x1f\ud800-\udfff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_GTIN_DIGITS: Final = 14


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


def currency_code(field: str, value: object) -> str:
    """A currency by its ISO 4217 code: three capital letters.

    Raises:
        RequestInvalidError: It is anything else.
    """
    if not isinstance(value, str) or not _CURRENCY.fullmatch(value):
        raise RequestInvalidError(field, f"is {short_repr(value)}", "three capital letters, like USD")
    return value
