"""Documents with every field that a type declares, for published examples leave many out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from walmart_async._codec.wrappers import read_wrapper
from walmart_async.models.values import Instant, OpenEnum

__all__ = ["fields_of", "filled", "filled_answer", "is_struct", "mapped", "one_of", "optional_of", "within"]

OPEN = {"open": [1, "x"]}
SIMPLE = {
    str: "12",
    int: 7,
    bool: True,
    float: 1.5,
    Decimal: 4.99,
    Instant: 1_700_000_000_000,
    date: "2026-02-03",
    datetime: "2026-02-03T04:05:06Z",
    time: "14:30:00",
    Any: OPEN,
}


def optional_of(kind: Any) -> Any:
    """A type without ``None`` and without what is noted of it."""
    if get_origin(kind) is Annotated:
        return optional_of(get_args(kind)[0])
    if get_origin(kind) in {Union, UnionType}:
        return optional_of(next(each for each in get_args(kind) if each is not NoneType))
    return kind


@cache
def fields_of(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The fields of a struct; msgspec would evaluate its annotations at every call."""
    return msgspec.structs.fields(kind)


def is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def mapped(kind: Any) -> Any:
    """The type of the values of a mapping; None for what is none."""
    origin = get_origin(kind)
    return get_args(kind)[1] if isinstance(origin, type) and issubclass(origin, Mapping) else None


def one_of(kind: Any) -> Any:
    """The type of the entries of a list; None for what is none."""
    return get_args(kind)[0] if get_origin(kind) is not None and mapped(kind) is None else None


def within(kind: Any, around: tuple[type, ...]) -> bool:
    """Whether a type is one of those it stands in, or holds one."""
    return kind in around or any(within(each, around) for each in get_args(kind))


def filled(kind: Any, depth: int = 99, around: tuple[type, ...] = ()) -> Any:
    """A document of a type, as it comes out of JSON.

    Args:
        kind: The type.
        depth: How many structs deep; further in, they are empty.
        around: The structs it stands in; each is left out within itself.
    """
    kind = optional_of(kind)
    if (inner := mapped(kind)) is not None:
        return {"some": filled(inner, depth, around)}
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if (inner := one_of(kind)) is not None:
        return [filled(inner, depth, around)]
    if is_struct(kind):
        fields = fields_of(kind) if depth else ()
        around = (*around, kind)
        tag = {kind.__struct_config__.tag_field: kind.__struct_config__.tag} if kind.__struct_config__.tag else {}
        return tag | {f.encode_name: filled(f.type, depth - 1, around) for f in fields if not within(f.type, around)}
    if isinstance(kind, type) and issubclass(kind, OpenEnum):
        return next(iter(kind)).value
    return OPEN if hasattr(kind, "read_document") else SIMPLE[kind]


def filled_answer(kind: Any, inside: tuple[str, ...] = ()) -> Any:
    """The same inside of its wrappers; bytes for an answer that is no JSON."""
    if kind in (bytes, str):
        return b"content"
    document = filled(kind)
    for name, is_list, _ in map(read_wrapper, reversed(inside)):
        document = {name: [document] if is_list else document}
    return document
