"""Checks of values that are one of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ...errors import RequestInvalidError
from ...models.values import OpenEnum
from .shown import short_repr
from .texts import identifier

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["known", "one_of"]

E = TypeVar("E", bound=OpenEnum)


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
