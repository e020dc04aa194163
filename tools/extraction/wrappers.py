"""Objects that an example puts around what the schema describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .schemas import Facts, types

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH = 3


def foreign(schema: Facts, example: Any) -> bool:
    """Whether an example has none of the names that the schema describes at the same level."""
    described, shown = _names(schema), {name.lower() for name in _shown(example)}
    return bool(described) and bool(shown) and not described & shown


def wrapped(schema: Facts, example: Any) -> Facts:
    """The schema inside the objects and lists that the example has around it.

    Raises:
        ValueError: Nothing inside the example looks like the schema.
    """
    if types(schema) == ["array"] and isinstance(example, dict):
        return {**schema, "items": wrapped(schema["items"], example)}
    for path in _paths(example):
        inner = _inside(example, path)
        if not foreign(schema, inner):
            return _around(schema, example, path)
    raise ValueError("nothing inside the example looks like the schema")


def renamed(schema: Facts, names: dict[str, str]) -> Facts:
    """The schema with other names for some of its properties.

    Raises:
        ValueError: It has no property of such a name.
    """
    if not names:
        return schema
    if gone := sorted(names.keys() - schema["properties"].keys()):
        raise ValueError(f"the schema has no {', '.join(gone)} to be renamed")
    properties = {names.get(name, name): each for name, each in schema["properties"].items()}
    changed: Facts = {**schema, "properties": properties}
    if "required" in schema:
        changed["required"] = sorted(names.get(name, name) for name in schema["required"])
    return changed


def _names(schema: Facts) -> set[str]:
    names = {name.lower() for name in schema.get("properties", {})}
    for each in (schema["items"],) if "items" in schema else schema.get("anyOf", ()):
        names |= _names(each)
    return names


def _shown(example: Any) -> Iterator[str]:
    if isinstance(example, list):
        for each in example:
            yield from _shown(each)
    elif isinstance(example, dict):
        yield from example


def _paths(example: Any, depth: int = DEPTH) -> Iterator[tuple[str, ...]]:
    """Where objects and lists stand inside an example, the outermost first."""
    if not isinstance(example, dict) or not depth:
        return
    inner = {name: each for name, each in example.items() if isinstance(each, dict | list) and each}
    yield from ((name,) for name in inner)
    for name, each in inner.items():
        yield from ((name, *path) for path in _paths(each, depth - 1))


def _inside(example: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        example = example[name]
    return example


def _around(schema: Facts, example: Any, path: tuple[str, ...]) -> Facts:
    inner = _inside(example, path)
    if isinstance(inner, list) and "array" not in types(schema):
        schema = {"type": "array", "items": schema}
    for name in reversed(path):
        schema = {"type": "object", "properties": {name: schema}}
    return schema
