"""Answers bent as the wire bends them, and what became of them: read with nothing lost, or told where they do not fit.

Every bend is made at a place whose type is known: what Walmart's services are known to do to a number they do not do to
a text.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any

import msgspec

from walmart_async import DecodeError, PartialDataError
from walmart_async.models.values import parse_instant

from .filled import fields_of, is_struct, mapped, one_of, optional_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = [
    "BOM",
    "DEEP",
    "MISSING",
    "WRONG",
    "Place",
    "encoded",
    "habits",
    "lost",
    "places",
    "read_everything",
    "read_or_told",
    "replaced",
    "shown",
]

Place = tuple[str | int, ...]
BOM = codecs.BOM_UTF8
MISSING: Any = object()
DEEP = "as deep as it gets"
WRONG: list[Any] = [
    MISSING, None, "", " ", "TELEPORTED", 0, -1, 1.5, 10**30, 1e300, "NaN", "12", "1.50", "x", True, "true", [], {},
    [None], [[]], [{}, {}], [""], {"a": 1}, "2023-13-45", "31/31/2026", "\ufffe\u0000", DEEP, {"newIn2027": DEEP},
]  # fmt: skip


def places(kind: Any, document: Any, at: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every place of a document with its type; what stands in open documents is nobody's."""
    kind = optional_of(kind)
    yield at, kind
    if is_struct(kind):
        for field in fields_of(kind):
            if field.encode_name in document:
                yield from places(field.type, document[field.encode_name], (*at, field.encode_name))
    elif (inner := mapped(kind)) is not None or (inner := one_of(kind)) is not None:
        for key, value in document.items() if isinstance(document, dict) else enumerate(document):
            yield from places(inner, value, (*at, key))


def replaced(document: Any, place: Place, value: Any) -> Any:
    """The document with another value at a place, or without it (`MISSING`); unchanged where the place is gone."""
    if not place:
        return {} if value is MISSING else value
    key, *rest = place
    if not isinstance(document, dict if isinstance(key, str) else list):
        return document
    if key not in document if isinstance(document, dict) else key >= len(document):
        return document
    copy = document.copy()
    if rest:
        copy[key] = replaced(copy[key], tuple(rest), value)
    elif value is MISSING:
        del copy[key]
    else:
        copy[key] = value
    return copy


def value_at(document: Any, place: Place) -> Any:
    """What stands at a place; `MISSING` where it is gone."""
    for key in place:
        if not isinstance(document, dict if isinstance(key, str) else list):
            return MISSING
        if key not in document if isinstance(document, dict) else key >= len(document):
            return MISSING
        document = document[key]
    return document


def habits(kind: Any, value: Any, place: Place) -> Iterator[Any]:
    """The other forms in which Walmart's services are known to write a value of a type at a place."""
    if is_struct(kind) and isinstance(value, dict):
        yield {**value, "newIn2027": {"a": [1, None, "x"], "b": ""}}
    if isinstance(value, dict) and kind is not Any and place and isinstance(place[-1], str):
        yield [value]  # lists of lists are nobody's habit
    if one_of(kind) is not None and isinstance(value, list) and len(value) == 1:
        yield value[0]
    if kind is not Any and isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    if kind is str and isinstance(value, str) and re.fullmatch(r"[1-9]\d{0,15}", value):
        yield int(value)
    if kind is bool:
        yield "true" if value else "false"


def encoded(document: Any) -> bytes:
    """As bytes, and as deep as it is asked to be."""
    body = json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return body.replace(b'"%s"' % DEEP.encode(), b'{"a":' * 3_000 + b"1" + b"}" * 3_000)


@cache
def _shown_names(kind: type) -> tuple[str, ...]:
    return tuple(name for name in dir(kind) if not name.startswith("_") and not callable(getattr(kind, name)))


def read_everything(value: Any) -> None:
    """Look at every attribute and property of what was decoded, as callers do."""
    if isinstance(value, msgspec.Struct) or hasattr(type(value), "read_document"):
        assert repr(value)
        for name in _shown_names(type(value)):
            if (found := getattr(value, name)) is not value:
                read_everything(found)
    elif isinstance(value, Mapping | tuple | list):
        for each in value.values() if isinstance(value, Mapping) else value:
            read_everything(each)


def read_or_told(decode: Callable[[bytes], Any], body: bytes) -> tuple[Any, DecodeError | None]:
    """What could be read, all of which can be looked at, and the error, which says where the body is bad."""
    try:
        decoded, error = decode(body), None
    except PartialDataError as told:
        decoded, error = told.data, told
    except DecodeError as told:
        decoded, error = None, told
    read_everything(decoded)
    if error is not None:
        assert error.path.startswith("$")
        assert error.__cause__ is None
        assert error.body == (b"" if isinstance(error, PartialDataError) else body)
    return decoded, error


def shown(value: Any) -> Any:
    """What was decoded as a document again, with all that encoding leaves out because it is the default."""
    if hasattr(type(value), "read_document"):
        return value.document
    if isinstance(value, msgspec.Struct):
        fields = fields_of(type(value))
        document = {field.encode_name: shown(getattr(value, field.name)) for field in fields}
        # What came inside of a wrapper of its own type was put where it stands without one.
        wrappers = [field.encode_name for field in fields if optional_of(field.type) is type(value)]
        return document | dict.fromkeys(wrappers, document)
    if isinstance(value, Mapping):
        return {name: shown(each) for name, each in value.items()}
    return [shown(each) for each in value] if isinstance(value, tuple | list) else value


def lost(wire: Any, kept: Any, path: str = "$") -> list[str]:
    """Where a document has what is not in what was kept of it, with both."""
    if isinstance(wire, list) and isinstance(kept, list) and len(wire) == len(kept):
        return [each for n, (a, b) in enumerate(zip(wire, kept, strict=True)) for each in lost(a, b, f"{path}[{n}]")]
    if isinstance(wire, list) != isinstance(kept, list) and len(one := wire if isinstance(wire, list) else kept) == 1:
        return lost(wire[0], kept, path) if one is wire else lost(wire, kept[0], path)
    if isinstance(wire, dict) and isinstance(kept, dict):
        return [each for name, value in wire.items() for each in lost(value, kept.get(name), f"{path}.{name}")]
    return [] if same(wire, kept) else [f"{path}: {wire!r} became {kept!r}"]


def same(wire: Any, kept: Any) -> bool:
    """Whether a leaf says what it said, whatever its type is now."""
    if wire is None or wire == "":
        return kept is None or kept in ("", [], {})
    if isinstance(kept, datetime):
        return parse_instant(wire) == kept
    if isinstance(wire, bool) or isinstance(kept, bool | dict | list | NoneType):
        return wire is kept
    try:
        return str(wire) == str(kept) or Decimal(str(wire)) == Decimal(str(kept))
    except InvalidOperation:
        return False
