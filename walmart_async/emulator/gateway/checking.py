"""Values against published schemas: every place that does not fit, and why.

As lenient as Walmart's services were seen to be: a number may come as text, a list of one as its one member, the value
of an enum in any case of letters, and null stands for what may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from .json_values import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..facts import Document, Schema

__all__ = ["Fault", "faults", "known_names"]

_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (Mapping,),
    "array": (list,),
    "string": (str,),
    "integer": (int, float),
    "number": (int, float),
    "boolean": (bool,),
}
_KINDS = {
    "object": "an object",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


@dataclass(frozen=True)
class Fault:
    """A place that does not fit."""

    path: str
    """As in ``pricing[0].currentPrice.amount``; empty for the whole."""
    problem: str
    """What it must be."""
    missing: bool = False

    @property
    def field(self) -> str:
        """The path without the places in lists."""
        return re.sub(r"\[\d+\]", "", self.path)


def faults(document: Document, schema: Schema, value: Any, path: str = "") -> Iterator[Fault]:
    """Every place of a value that does not fit a schema of a document, in the order of the value."""
    schema = document.resolve(schema)
    kinds = schema.types
    if kinds and not any(_is(value, kind) for kind in kinds):
        if "array" in kinds and schema.items and value is not None:
            yield from faults(document, schema.items, value, path)
        elif not any(_passes_for(value, kind) for kind in kinds):
            yield Fault(path, f"must be {' or '.join(_KINDS[kind] for kind in kinds if kind in _KINDS)}")
        return
    if is_object(value):
        yield from _of_object(document, schema, value, path)
    elif is_list(value):
        yield from _of_list(document, schema, value, path)
    elif value is not None:
        yield from _of_scalar(schema, value, path)
    if schema.any_of:
        # The variant that fits best speaks for all: the faults of the others say nothing.
        yield from min((list(faults(document, each, value, path)) for each in schema.any_of), key=len)


def known_names(document: Document, schema: Schema, value: Any) -> int:
    """How many of the names in a value a schema knows, which tells schemas apart that demand little."""
    schema = document.resolve(schema)
    if is_list(value):
        items = schema.items
        return sum(known_names(document, items, each) for each in value) if items else 0
    if not is_object(value):
        return 0
    variants = [schema, *(document.resolve(each) for each in schema.any_of)]
    properties = {name: sub for variant in variants for name, sub in variant.properties.items()}
    return sum(1 + known_names(document, properties[name], value[name]) for name in value if name in properties)


def _of_object(document: Document, schema: Schema, value: Mapping[str, Any], path: str) -> Iterator[Fault]:
    for name in schema.required:
        if value.get(name) is None and not (name in value and _nullable(document, schema.properties.get(name))):
            yield Fault(_below(path, name), "is required", missing=True)
    for name, each in value.items():
        sub = schema.properties.get(name, schema.additional_properties)
        if sub is False:
            yield Fault(_below(path, name), "is not known")
        elif sub is not None and sub is not True and each is not None:
            yield from faults(document, sub, each, _below(path, name))


def _of_list(document: Document, schema: Schema, value: Sequence[Any], path: str) -> Iterator[Fault]:
    low, high = schema.min_items, schema.max_items
    if low is not None and len(value) < low:
        yield Fault(path, f"must have {low} entries or more")
    if high is not None and len(value) > high:
        yield Fault(path, f"must have {high} entries or fewer")
    if schema.items is not None:
        for place, each in enumerate(value):
            yield from faults(document, schema.items, each, f"{path}[{place}]")


def _of_scalar(schema: Schema, value: Any, path: str) -> Iterator[Fault]:
    if schema.enum and not schema.open and str(value).upper() not in {str(each).upper() for each in schema.enum}:
        yield Fault(path, f"must be one of {', '.join(str(each) for each in schema.enum if each is not None)}")
    elif isinstance(value, str):
        if schema.min_length is not None and len(value) < schema.min_length:
            yield Fault(path, f"must have {schema.min_length} characters or more")
        if schema.max_length is not None and len(value) > schema.max_length:
            yield Fault(path, f"must have {schema.max_length} characters or fewer")
        if schema.pattern and not _compiled(schema.pattern).search(value):
            yield Fault(path, f"must be of the form {schema.pattern}")
    elif not isinstance(value, bool):
        yield from _of_number(schema, value, path)


def _of_number(schema: Schema, value: float, path: str) -> Iterator[Fault]:
    if schema.minimum is not None and value < schema.minimum:
        yield Fault(path, f"must be {schema.minimum} or more")
    if schema.exclusive_minimum is not None and value <= schema.exclusive_minimum:
        yield Fault(path, f"must be more than {schema.exclusive_minimum}")
    if schema.maximum is not None and value > schema.maximum:
        yield Fault(path, f"must be {schema.maximum} or less")
    if schema.exclusive_maximum is not None and value >= schema.exclusive_maximum:
        yield Fault(path, f"must be less than {schema.exclusive_maximum}")


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _TYPES.get(kind, (type(None),)))


def _passes_for(value: Any, kind: str) -> bool:
    if kind == "string":
        return isinstance(value, int | float)
    if kind in {"integer", "number"}:
        return isinstance(value, str) and _NUMBER.fullmatch(value) is not None
    return kind == "boolean" and isinstance(value, str) and value.lower() in {"true", "false"}


def _nullable(document: Document, schema: Schema | None) -> bool:
    if schema is None:
        return False
    resolved = document.resolve(schema)
    return "null" in resolved.types or None in resolved.enum


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
