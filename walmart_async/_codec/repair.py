"""Documents adapted to their declared types: the known habits of Walmart's services, and nothing else.

msgspec reads numbers that come as strings (``strict=False``); here are null and ``""`` for what is absent, one object
for a list of one and the reverse, numbers where text is declared, and names in another case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, partial
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import msgspec

from ..models.values import OpenEnum, decode_value
from .wrappers import LISTS, wrapped_list

if TYPE_CHECKING:
    from ..models.values import Json

__all__ = ["repair"]

_NOTHING: Any = object()
_MAPPINGS = (dict, Mapping)


def repair(document: Json, kind: Any, *, is_whole: bool = True) -> Any:
    """``document`` with its oddities removed where ``kind`` says what was meant.

    Args:
        document: Plain values.
        kind: What they are declared as.
        is_whole: Whether msgspec may read all of its values. Then rows without an oddity are structs already in what is
            returned: most rows are, and to look through each value of them would take ten times as long.
    """
    mended = _mender(kind, is_whole=is_whole)(document)
    return document if mended is _NOTHING else mended


@cache
def _mender(kind: Any, *, is_whole: bool) -> Callable[[Json], Any]:  # noqa: PLR0911 - one line a kind of type
    """What mends values of one type; looking types up for every value would take most of the time."""
    origin, arguments = get_origin(kind) or kind, get_args(kind)
    if origin is Annotated:
        return _mender(arguments[0], is_whole=is_whole)
    if origin is Union or origin is UnionType:
        return _union_mender(arguments, is_whole=is_whole)
    if origin in LISTS:
        row = arguments[0] if arguments else Any
        return partial(_mend_list, _mender(row, is_whole=is_whole), row if is_whole and _is_struct(row) else None)
    if origin in _MAPPINGS:
        return partial(_mend_mapping, _mender(arguments[1] if arguments else Any, is_whole=is_whole))
    if origin is Any or origin is object:
        return _as_it_is
    if origin is int:
        return _as_whole
    if not isinstance(origin, type):
        return _present
    if origin is str or issubclass(origin, OpenEnum):
        return _as_text
    if issubclass(origin, msgspec.Struct):
        # Its fields are looked up when one is met, because it may contain itself.
        return partial(_mend_struct, origin, is_whole=is_whole)
    return _present


@cache
def _fields(struct: type[msgspec.Struct], *, is_whole: bool) -> dict[str, Callable[[Json], Any]]:
    return {field.encode_name: _mender(field.type, is_whole=is_whole) for field in msgspec.structs.fields(struct)}


def _union_mender(choices: tuple[Any, ...], *, is_whole: bool) -> Callable[[Json], Any]:
    kinds = [choice for choice in choices if choice is not NoneType]
    return partial(_mend_optional, _mender(kinds[0], is_whole=is_whole)) if len(kinds) == 1 else _as_it_is


def _as_it_is(value: Json) -> Any:
    return value


def _present(value: Json) -> Any:
    """Null and ``""`` where something else is declared mean that there is nothing."""
    return _NOTHING if value is None or value == "" else value


def _as_text(value: Json) -> Any:
    if isinstance(value, str | list | dict):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return _NOTHING if value is None else str(value)


def _as_whole(value: Json) -> Any:
    """A whole number written with a decimal point; a clean reading takes it, msgspec does not convert it."""
    if isinstance(value, Decimal) and (number := float(value)).is_integer():
        return int(number)
    return _present(value)


def _mend_optional(mend: Callable[[Json], Any], value: Json) -> Any:
    mended = None if value is None else mend(value)
    return None if mended is _NOTHING else mended


def _unlisted(value: Json) -> Json:
    """The object of a list of one."""
    return value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) else value


def _mend_mapping(mend: Callable[[Json], Any], value: Json) -> Any:
    value = _unlisted(value)
    if not isinstance(value, dict):
        return _present(value)
    return {name: mended for name, item in value.items() if (mended := mend(item)) is not _NOTHING}


def _mend_struct(struct: type[msgspec.Struct], value: Json, *, is_whole: bool) -> Any:
    if isinstance(value, list):
        value = _of_list(struct, value)
    # A struct names here the field that a text or a number in its place is.
    is_alone = value != "" and isinstance(value, str | int | float | Decimal) and not isinstance(value, bool)
    if is_alone and (name := getattr(struct, "_alone", None)):
        value = {name: value}
    if not isinstance(value, dict):
        return _present(value)
    menders = _fields(struct, is_whole=is_whole)
    if not value.keys() <= menders.keys():
        value = _respelled(value, _spellings(struct))
    mended = {name: menders[name](item) if name in menders else item for name, item in value.items()}
    return (
        {name: item for name, item in mended.items() if item is not _NOTHING} if _NOTHING in mended.values() else mended
    )


@cache
def _spellings(struct: type[msgspec.Struct]) -> dict[str, str]:
    return {name.casefold(): name for name in struct.__struct_encode_fields__}


def _respelled(value: dict[str, Json], spellings: Mapping[str, str]) -> dict[str, Json]:
    """With the names of fields in their own case, where they come in another one alone."""
    return {
        known if (known := spellings.get(name.casefold(), name)) == name or known not in value else name: item
        for name, item in value.items()
    }


def _of_list(struct: type[msgspec.Struct], value: list[Json]) -> Json:
    """A list where an object is declared: the entries of a list's wrapper, the object of a list of one, or nothing."""
    wraps = wrapped_list(struct)
    if wraps is None:
        return _unlisted(value) if value else None
    name, _ = wraps
    entries: list[Json] = []
    for each in value:  # an entry, or a wrapper around some
        inner = each[name] if isinstance(each, dict) and name in each else each
        entries.extend(inner if isinstance(inner, list) else [inner])
    return {name: entries}


def _mend_list(mend: Callable[[Json], Any], row: Any, value: Json) -> list[Any]:
    if value is None or value == "":
        return []
    items = value if isinstance(value, list) else [value]
    mended = map(mend, items) if row is None else (_row(item, row, mend) for item in items)
    return [None if item is _NOTHING else item for item in mended]


def _row(value: Json, kind: Any, mend: Callable[[Json], Any]) -> Any:
    try:
        return msgspec.convert(value, kind, strict=False, dec_hook=decode_value)
    except (msgspec.ValidationError, ValueError):
        return mend(value)


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
