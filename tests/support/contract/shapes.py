"""Published schemas as comparisons need them: references followed, alternatives taken together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from walmart_async.emulator.facts import Document, Schema

__all__ = ["Shape", "json_schema", "shape_of"]


@dataclass
class Shape:
    """What a published value may be; empty where anything may."""

    types: frozenset[str] = frozenset()
    nullable: bool = False
    properties: dict[str, Schema] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    entries: Schema | None = None
    values: Schema | None = None
    enum: frozenset[Any] | None = None
    """The only values; None where others are possible."""
    known: frozenset[Any] = frozenset()
    """Values that are published, others possible or not."""


def shape_of(document: Document, schema: Schema) -> Shape:
    schema = document.resolve(schema)
    own = _alone(schema)
    alternatives = [shape_of(document, each) for each in schema.any_of]
    if not alternatives:
        return own
    closed = [each.enum for each in alternatives]
    return Shape(
        types=own.types.union(*(each.types for each in alternatives)),
        nullable=own.nullable or any(each.nullable for each in alternatives),
        properties={**own.properties, **{n: p for each in reversed(alternatives) for n, p in each.properties.items()}},
        required=own.required | frozenset.intersection(*(each.required for each in alternatives)),
        entries=own.entries or next((each.entries for each in alternatives if each.entries), None),
        values=own.values or next((each.values for each in alternatives if each.values), None),
        enum=None if None in closed else frozenset().union(*(each or () for each in closed)),
        known=own.known.union(*(each.known for each in alternatives)),
    )


def _alone(schema: Schema) -> Shape:
    values = schema.additional_properties
    return Shape(
        types=frozenset(schema.types) - {"null"},
        nullable="null" in schema.types,
        properties=schema.properties,
        required=frozenset(schema.required),
        entries=schema.items,
        values=None if isinstance(values, bool) else values,
        enum=frozenset(schema.enum) if schema.enum and not schema.open else None,
        known=frozenset(schema.enum),
    )


def json_schema(document: Document, schema: Schema) -> dict[str, Any]:
    """As a validator takes it: an enum that is not complete allows all."""
    return _opened({**msgspec.to_builtins(schema), "$defs": msgspec.to_builtins(document.definitions)})


def _opened(node: Any) -> Any:
    if isinstance(node, list):
        return [_opened(each) for each in node]
    if not isinstance(node, dict):
        return node
    left_out = {"enum"} if node.get("open") is True else set()
    return {name: _opened(each) for name, each in node.items() if name not in left_out}
