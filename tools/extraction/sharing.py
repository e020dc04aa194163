"""Schemas that stand in several places stand once, under ``$defs``."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .schemas import Facts

LONG_ENUM = 24
"""An enum shorter than this, in JSON, is not worth a definition."""


def share(operations: list[Facts], components: dict[str, Facts]) -> tuple[list[Facts], Facts]:
    """The operations with references in place of what they share, and the definitions.

    Args:
        operations: With their schemas in full.
        components: The document's own schemas, for their names.
    """
    shelf = _Shelf(components)
    for operation in operations:
        for schema, hint in _bodies(operation):
            shelf.count(schema, hint)
    shelf.name()
    return [_with_bodies(operation, shelf.reference) for operation in operations], shelf.definitions()


class _Shelf:
    """Every distinct schema, how often it is used, and its name where that is more than once."""

    def __init__(self, components: dict[str, Facts]) -> None:
        self._own_names = {_key(schema): name for name, schema in reversed(components.items())}
        self._schemas: dict[str, Facts] = {}
        self._uses: Counter[str] = Counter()
        self._hints: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def count(self, schema: Facts, hint: str) -> None:
        key = _key(schema)
        self._uses[key] += 1
        if key not in self._schemas:
            self._schemas[key] = schema
            self._hints[key] = hint
            for part, name in _parts(schema, hint):
                self.count(part, name)

    def name(self) -> None:
        """Give names to what is worth a definition."""
        used: Counter[str] = Counter()
        for key, schema in self._schemas.items():
            if self._uses[key] > 1 and _worth_it(schema):
                name = _pascal(self._own_names.get(key) or self._hints[key])
                used[name] += 1
                self._names[key] = name if used[name] == 1 else f"{name}{used[name]}"

    def reference(self, schema: Facts) -> Facts:
        """A reference to the schema's definition, or the schema with references inside."""
        name = self._names.get(_key(schema))
        return {"$ref": f"#/$defs/{name}"} if name else map_parts(schema, self.reference)

    def definitions(self) -> Facts:
        return {name: map_parts(self._schemas[key], self.reference) for key, name in self._names.items()}


def map_parts(schema: Facts, change: Callable[[Facts], Facts]) -> Facts:
    """The schema with every schema directly inside it changed."""
    changed = dict(schema)
    if "properties" in schema:
        changed["properties"] = {name: change(each) for name, each in schema["properties"].items()}
    for word in ("items", "additionalProperties"):
        if isinstance(schema.get(word), dict):
            changed[word] = change(schema[word])
    if "anyOf" in schema:
        changed["anyOf"] = [change(each) for each in schema["anyOf"]]
    return changed


def _parts(schema: Facts, hint: str) -> Iterator[tuple[Facts, str]]:
    """The schemas directly inside, each with what it could be called."""
    for name, each in schema.get("properties", {}).items():
        yield each, name
    for word in ("items", "additionalProperties"):
        if isinstance(schema.get(word), dict):
            yield schema[word], hint
    for each in schema.get("anyOf", ()):
        yield each, hint


def _worth_it(schema: Facts) -> bool:
    return "properties" in schema or "anyOf" in schema or len(json.dumps(schema.get("enum", []))) > LONG_ENUM


def _bodies(operation: Facts) -> Iterator[tuple[Facts, str]]:
    name = operation["id"].partition("?")[0]
    for schema in operation.get("request", {}).values():
        yield schema, f"{name} Request"
    for status, media in operation["responses"].items():
        for schema in media.values():
            yield schema, f"{name} {'Answer' if status.startswith('2') else 'Error'}"


def _with_bodies(operation: Facts, change: Callable[[Facts], Facts]) -> Facts:
    changed = dict(operation)
    if "request" in operation:
        changed["request"] = _changed(operation["request"], change)
    changed["responses"] = {status: _changed(media, change) for status, media in operation["responses"].items()}
    return changed


def _changed(media: Facts, change: Callable[[Facts], Facts]) -> Facts:
    return {name: change(schema) for name, schema in media.items()}


def _key(schema: Facts) -> str:
    return json.dumps(schema, sort_keys=True)


def _pascal(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", text) if word)
