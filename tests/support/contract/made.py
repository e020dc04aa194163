"""Answers made of published schemas: every field, or every one that may be null as null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from walmart_async.emulator.facts import Document, Schema

__all__ = ["made"]

TEXTS = {"date-time": "2026-11-20T08:30:15Z", "date": "2026-11-20", "uuid": "3f1f6c2e-0000-4000-8000-000000000000"}
VALUES = {"integer": 7, "number": 4, "boolean": True}


def made(document: Document, schema: Schema, *, nulls: bool = False, around: tuple[str, ...] = ()) -> Any:
    """A value of a schema; a schema within itself is left out there.

    Args:
        document: Where the schema stands.
        schema: The schema.
        nulls: What may be null is.
        around: The references this is within.
    """
    around = (*around, schema.ref) if schema.ref else around
    schema = document.resolve(schema)
    if schema.any_of and not schema.properties:
        return made(document, schema.any_of[0], nulls=nulls, around=around)
    # A text beside a truth value is the word for it.
    kind = "boolean" if "boolean" in schema.types else next((each for each in schema.types if each != "null"), "object")
    if nulls and "null" in schema.types:
        return None
    if kind == "array":
        entries = schema.items
        return [] if entries is None or entries.ref in around else [made(document, entries, nulls=nulls, around=around)]
    if kind == "object":
        inner = {name: each for name, each in schema.properties.items() if not each.ref or each.ref not in around}
        return {name: made(document, each, nulls=nulls, around=around) for name, each in inner.items()}
    if schema.enum:
        return schema.enum[0]
    return TEXTS.get(schema.format, "12") if kind == "string" else VALUES[kind]
