"""Documents bent to their declared types, along the habits of Walmart's services and no further.

Numbers that come as strings are msgspec's business (``strict=False``); here are null and ``""`` for what is absent,
one object for a list of one and the reverse, and numbers where text is declared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import msgspec

from ..values import Many

if TYPE_CHECKING:
    from ..values import Json

__all__ = ["repair"]

_NOTHING: Any = object()
_LISTS = (list, tuple, Sequence, Many)
_MAPPINGS = (dict, Mapping)


def repair(document: Json, kind: Any) -> Any:
    """``document`` with its oddities removed where ``kind`` says what was meant."""
    mended = _mend(document, kind)
    return document if mended is _NOTHING else mended


@cache
def _fields(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return {field.encode_name: field.type for field in msgspec.structs.fields(struct)}


def _mend(value: Json, kind: Any) -> Any:  # noqa: PLR0911 - one line a kind of type
    origin, arguments = get_origin(kind) or kind, get_args(kind)
    if origin is Annotated:
        return _mend(value, arguments[0])
    if origin is Union or origin is UnionType:
        return _mend_union(value, arguments)
    if origin in _LISTS:
        return _mend_list(value, arguments[0] if arguments else Any)
    if origin in _MAPPINGS:
        return _mend_mapping(value, arguments[1] if arguments else Any)
    if origin is Any or origin is object:
        return value
    if origin is str:
        return _as_text(value)
    if origin is int:
        return _as_whole(value)
    if isinstance(origin, type) and issubclass(origin, msgspec.Struct):
        return _mend_struct(value, origin)
    return _present(value)


def _present(value: Json) -> Any:
    """Null and ``""`` where something else is declared mean that there is nothing."""
    return _NOTHING if value is None or value == "" else value


def _as_text(value: Json) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | list | dict):
        return value
    return _NOTHING if value is None else str(value)


def _as_whole(value: Json) -> Any:
    """A whole number written with a decimal point; a clean reading takes it, msgspec does not convert it."""
    if isinstance(value, Decimal) and (number := float(value)).is_integer():
        return int(number)
    return _present(value)


def _mend_union(value: Json, choices: tuple[Any, ...]) -> Any:
    kinds = [choice for choice in choices if choice is not NoneType]
    if value is None or len(kinds) > 1:
        return value
    mended = _mend(value, kinds[0])
    return None if mended is _NOTHING else mended


def _mend_mapping(value: Json, kind: Any) -> Any:
    if not isinstance(value, dict):
        return _present(value)
    mended = {name: _mend(item, kind) for name, item in value.items()}
    return {name: item for name, item in mended.items() if item is not _NOTHING}


def _mend_struct(value: Json, struct: type[msgspec.Struct]) -> Any:
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        value = value[0]
    if not isinstance(value, dict):
        return _present(value)
    declared = _fields(struct)
    mended = {name: _mend(item, declared[name]) if name in declared else item for name, item in value.items()}
    return {name: item for name, item in mended.items() if item is not _NOTHING}


def _mend_list(value: Json, kind: Any) -> list[Any]:
    if value is None or value == "":
        return []
    mended = [_mend(item, kind) for item in (value if isinstance(value, list) else [value])]
    return [None if item is _NOTHING else item for item in mended]
