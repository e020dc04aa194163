"""Values that the codec does not know by themselves, as plain ones: numbers of other libraries, open mappings."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import SupportsFloat, SupportsIndex, cast

__all__ = ["plain"]


def plain(value: object) -> object:
    """What a document holds in the place of a value that is no plain one.

    Whole numbers are whatever counts as an index, other numbers are taken as they show themselves: 32 bits that say
    19.99 would become 19.989999771118164 otherwise.

    Raises:
        TypeError: Nothing in a document stands for it.
    """
    if isinstance(value, str):
        return "".join(value)
    if isinstance(value, float):
        return float(value)
    if isinstance(value, SupportsIndex):
        return operator.index(value)
    if isinstance(value, SupportsFloat):
        return _number(value)
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    if isinstance(value, Sequence):
        return list(cast("Sequence[object]", value))
    raise TypeError(f"nothing in a document stands for a {type(value).__name__}")


def _number(value: object) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise TypeError(f"a {type(value).__name__} shows no number") from None
