"""Texts turned into what they stand for: in XML, in forms and in queries everything is text."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .json_values import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..facts import Document, Schema

__all__ = ["typed", "unwrapped"]

_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T", re.ASCII)
_WHOLE, _NUMBER = re.compile(r"-?\d{1,18}", re.ASCII), re.compile(r"-?\d{1,18}(\.\d+)?", re.ASCII)


def typed(document: Document, schema: Schema, value: Any) -> Any:
    """A value of texts in the types that a schema gives them; what does not fit stays as it is.

    One element is a list of one where a list is published, and names are found in any case of letters: XML has its own.
    """
    schema = document.resolve(schema)
    if schema.any_of and not schema.properties:
        return typed(document, schema.any_of[0], value)
    if "array" in schema.types and schema.items is not None:
        is_file = document.resolve(schema.items).format == "binary"
        value = _parsed(value) if isinstance(value, str) and value.startswith("[") and not is_file else value
        return [typed(document, schema.items, each) for each in (value if is_list(value) else [value])]
    if is_object(value):
        names = {name.lower(): name for name in schema.properties}
        found: dict[str, Any] = {}
        for given, each in value.items():
            name = names.get(given.lower(), given)
            found[name] = typed(document, schema.properties[name], each) if name in schema.properties else each
        return found
    if not isinstance(value, str):
        return value
    dated = schema.format == "int64" and _INSTANT.match(value)
    return _epoch_ms(value) if dated else _typed_text(schema.types, value)


def unwrapped(document: Document, schema: Schema, read: Mapping[str, Any]) -> Any:
    """What is in the root element of XML; the element itself is kept where JSON has a name for it, too."""
    ((root, content),) = read.items()
    names = {name.lower() for name in document.resolve(schema).properties}
    return read if root.lower() in names else content


def _typed_text(kinds: Sequence[str], text: str) -> Any:
    if "string" in kinds or not kinds:
        return text
    if "boolean" in kinds and text.lower() in {"true", "false"}:
        return text.lower() == "true"
    if _WHOLE.fullmatch(text):
        return int(text)
    if "number" in kinds and _NUMBER.fullmatch(text):
        return float(text)
    if "object" in kinds:
        return _parsed(text) if text else {}
    return text


def _epoch_ms(text: str) -> int | str:
    """The milliseconds that JSON has for an instant; XML has it as ISO 8601, where no offset means UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return round((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)


def _parsed(text: str) -> Any:
    """A part of a form that is JSON in itself."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
