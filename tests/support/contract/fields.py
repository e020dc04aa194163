"""Structs held against published schemas, field by field, as deep as both go."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from support.filled import fields_of, is_struct, mapped, one_of, optional_of
from walmart_async.models.values import Instant, OpenEnum

from .shapes import shape_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from walmart_async.emulator.facts import Document, Schema

    from .findings import Differences
    from .shapes import Shape

__all__ = ["Fields"]

READS = {
    str: {"string"},
    int: {"integer"},
    bool: {"boolean"},
    float: {"number", "integer"},
    Decimal: {"number", "integer"},
    Instant: {"string", "number", "integer"},
    date: {"string"},
}
"""What a type is meant for; that it reads more is patience with the wire."""


def alternatives(kind: Any) -> tuple[Any, ...]:
    """The types of a union, without ``None`` and without what is noted of them."""
    if get_origin(kind) is Annotated:
        return alternatives(get_args(kind)[0])
    if get_origin(kind) in {Union, UnionType}:
        return tuple(each for of in get_args(kind) if of is not NoneType for each in alternatives(of))
    return (kind,)


def is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, OpenEnum)


def named(kind: type) -> str:
    """A struct by its room and its name: ``inventory.Quantity``."""
    *_, room, module = kind.__module__.split(".")
    return f"{module if room == 'walmart_async' else room}.{kind.__name__}"


class Fields:
    """Compares structs; each difference is told once for a struct, however many answers hold it.

    Args:
        differences: Where they are told.
        sent: Whether the structs are sent; otherwise they are answered.
    """

    def __init__(self, differences: Differences, *, sent: bool) -> None:
        self._told, self._sent = differences, sent
        self._published: defaultdict[type, set[str]] = defaultdict(set)

    def compare(self, kind: Any, document: Document, schema: Schema, where: str, around: tuple[Any, ...] = ()) -> None:
        """Compare a type with a schema.

        Args:
            kind: The type.
            document: Where the schema stands.
            schema: The schema.
            where: What is compared, as `Differences` tell it.
            around: The structs and schemas this is within, which are compared already.
        """
        shape, kinds = shape_of(document, schema), alternatives(kind)
        kind = kinds[0]
        if is_struct(kind):
            self._structs(kinds, document, schema, where, around)
        elif (entry := one_of(kind)) is not None:
            if self._is("array", shape, where, "a list"):
                self.compare(entry, document, shape.entries or schema, f"{where}[]", around)
        elif (value := mapped(kind)) is not None:
            if self._is("object", shape, where, "a mapping"):
                for each in (*shape.properties.values(), *([shape.values] if shape.values else [])):
                    self.compare(value, document, each, f"{where}[]", around)
        elif kind is Any:
            if shape.properties:
                self._told.add(where, "is open, and published with fields")
        elif kind is not object and not hasattr(kind, "read_document"):
            self._values(kinds, shape, where)

    def finish(self) -> None:
        """Tell the fields that no schema has which their struct was compared with."""
        for kind, published in self._published.items():
            for name in {field.encode_name for field in fields_of(kind)} - published:
                self._told.add(f"{named(kind)}.{name}", "is not published")

    def _is(self, wanted: str, shape: Shape, where: str, what: str) -> bool:
        if shape.types and wanted not in shape.types:
            self._told.add(where, f"is {what}, published as {' or '.join(sorted(shape.types))}")
        return wanted in shape.types

    def _structs(
        self, kinds: Sequence[Any], document: Document, schema: Schema, where: str, around: tuple[Any, ...]
    ) -> None:
        shape, here = shape_of(document, schema), (kinds, id(schema))
        if here in around or not self._is("object", shape, where, "an object"):
            return
        fields = {f.encode_name: (kind, f) for kind in reversed(kinds) for f in fields_of(kind)}
        tags = {kind.__struct_config__.tag_field for kind in kinds}
        for kind in kinds:
            self._published[kind] |= shape.properties.keys()
        for name, published in shape.properties.items():
            if name in fields:
                self._told.compared += 1
                self._field(*fields[name], document, published, (*around, here))
            elif name not in tags:
                self._told.add(f"{named(kinds[0])}.{name}", "cannot be sent" if self._sent else "is missing")
        if self._sent and len(kinds) == 1:
            for name in fields.keys() & shape.properties.keys():
                if fields[name][1].required != (name in shape.required):
                    what = "is required" if name in shape.required else "is not required"
                    self._told.add(f"{named(kinds[0])}.{name}", what)

    def _field(self, kind: type, field: Any, document: Document, published: Schema, around: tuple[Any, ...]) -> None:
        at = f"{named(kind)}.{field.encode_name}"
        self.compare(field.type, document, published, at, around)
        kind = optional_of(field.type)
        may_be_none = field.default is None or kind is not field.type or kind is Any
        if shape_of(document, published).nullable and not (may_be_none or one_of(kind) or mapped(kind)):
            self._told.add(at, "may be null, which cannot be told from other values")

    def _values(self, kinds: Sequence[Any], shape: Shape, where: str) -> None:
        meant = set().union(*({"string"} if is_enum(kind) else READS[kind] for kind in kinds))
        if not shape.types <= meant:
            names = " or ".join(kind.__name__ for kind in kinds)
            self._told.add(where, f"is {names}, published as {' or '.join(sorted(shape.types))}")
        if not is_enum(kinds[0]):
            return
        ours = {each.value for each in kinds[0]}
        for value in shape.known - ours - {None, ""}:
            self._told.add(f"{named(kinds[0])}.{value}", "has no name")
        for value in ours - shape.enum if self._sent and shape.enum is not None else ():
            self._told.add(where, f"{value} is not published")
