"""Documents with every field that a type declares, for published examples leave many out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from walmart_async.models.values import Instant, OpenEnum

__all__ = ["filled", "filled_answer"]

OPEN = {"open": [1, "x"]}
SIMPLE = {str: "12", int: 7, bool: True, float: 1.5, Decimal: 4.99, Instant: 1_700_000_000_000, Any: OPEN}


def filled(kind: Any, around: tuple[type, ...] = ()) -> Any:
    """A document of a type, as it comes out of JSON; a struct within itself is left out there."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Union or origin is UnionType:
        return filled(next(each for each in arguments if each is not NoneType), around)
    if origin is not None:
        return {"some": filled(arguments[1], around)} if issubclass(origin, Mapping) else [filled(arguments[0], around)]
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        inner = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        return {name: filled(of, (*around, kind)) for name, of in inner.items() if not holds(of, (*around, kind))}
    if isinstance(kind, type) and issubclass(kind, OpenEnum):
        return next(iter(kind)).value
    return OPEN if hasattr(kind, "read_document") else SIMPLE[kind]


def holds(kind: Any, around: tuple[type, ...]) -> bool:
    """Whether a type is one of those it stands in."""
    return kind in around or any(holds(each, around) for each in get_args(kind))


def filled_answer(kind: Any, inside: tuple[str, ...] = ()) -> Any:
    """The same inside of its wrappers; bytes for an answer that is no JSON."""
    if kind in (bytes, str):
        return b"content"
    document = filled(kind)
    for name in reversed(inside):
        document = {name: document}
    return document
