"""Checks of truth values."""

from __future__ import annotations

from ...errors import RequestInvalidError
from .shown import short_repr

__all__ = ["flag", "truth"]


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
