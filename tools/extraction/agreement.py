"""A schema and the examples that are published with it, made to agree.

Examples are what Walmart's own tests or services sent, so where they differ, the schema gives way: it takes one type
more, a bound or a requirement less. Of an example only names and types are kept.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from .schemas import Facts, nullable, types

if TYPE_CHECKING:
    from collections.abc import Callable

    Doubt = Callable[[str, str], None]


CONTENT = {"properties", "additionalProperties", "items"}


def agree(schema: Facts, value: Any, at: str = "$", doubt: Doubt | None = None) -> Facts:
    """The schema, changed as little as makes the value fit.

    Args:
        schema: In one form, as `SchemaReader` leaves it.
        value: An example of it.
        at: Where both stand.
        doubt: Is told of each change: where it was, and what gave way.
    """
    doubt = doubt or _untold
    if value is None:
        return nullable(schema) if schema and "null" not in types(schema) else schema
    if "anyOf" in schema:
        return _one_of_several(schema, value, at, doubt)
    if not schema:
        return infer(value)
    if isinstance(value, dict | list) and kind(value) in types(schema) and not schema.keys() & CONTENT:
        if value:
            doubt(at, "nothing is described, so the example counts")
        return {**infer(value), **schema}
    return _described(schema, value, at, doubt)


def infer(value: Any) -> Facts:
    """The names and types of a value, for which nothing is described."""
    if isinstance(value, dict):
        properties = {name: infer(each) for name, each in value.items()}
        return {"type": "object", "properties": properties} if properties else {"type": "object"}
    if isinstance(value, list):
        items: Facts = {}
        for each in value:
            items = agree(items, each)
        return {"type": "array", "items": items} if items else {"type": "array"}
    return {} if value is None else {"type": kind(value)}


def kind(value: Any) -> str:
    """The JSON type of a value."""
    if isinstance(value, bool):
        return "boolean"
    names = {dict: "object", list: "array", str: "string", int: "integer", float: "number", type(None): "null"}
    return names[type(value)]


def _untold(at: str, what: str) -> None:
    """For values that nothing was described of, so that nothing is contradicted."""


def _described(schema: Facts, value: Any, at: str, doubt: Doubt) -> Facts:
    schema = _typed(schema, value, at, doubt)
    if isinstance(value, dict) and "array" in types(schema) and "object" not in types(schema):
        return {**schema, "items": agree(schema.get("items", {}), value, f"{at}[]", doubt)}
    if isinstance(value, dict):
        return _object(schema, value, at, doubt)
    if isinstance(value, list):
        items = schema.get("items", {})
        for each in value:
            items = agree(items, each, f"{at}[]", doubt)
        return {**schema, "items": items} if items else schema
    return _scalar(schema, value, at, doubt)


def _typed(schema: Facts, value: Any, at: str, doubt: Doubt) -> Facts:
    """The schema with the type of the value among its own."""
    described, shown = types(schema), kind(value)
    if not described or shown in described or (shown == "integer" and "number" in described):
        return schema
    if shown == "object" and "array" in described:
        doubt(at, "a list is described, one object shown")
        return schema  # one for a list is taken everywhere
    doubt(at, f"{' or '.join(described)} is described, {shown} shown")
    if shown == "array" and "object" in described:
        return {"type": "array", "items": schema}
    widened = [each for each in described if (each, shown) != ("integer", "number")]
    return {**schema, "type": [shown, *widened] if widened else shown}


def _object(schema: Facts, value: dict[str, Any], at: str, doubt: Doubt) -> Facts:
    properties = dict(schema.get("properties", {}))
    others = schema.get("additionalProperties")
    for name, each in value.items():
        if name in properties:
            properties[name] = agree(properties[name], each, f"{at}.{name}", doubt)
        elif isinstance(others, dict):
            others = agree(others, each, f"{at}.*", doubt)
        elif others is not True:
            doubt(f"{at}.{name}", "shown, not described")
            properties[name] = infer(each)
    required = [name for name in schema.get("required", ()) if name in value]
    if left_out := sorted(set(schema.get("required", ())) - set(required)):
        doubt(at, f"required, but not shown: {', '.join(left_out)}")
    changed = {"properties": properties, "required": required, "additionalProperties": others}
    return {
        **_without(schema, *changed),
        **{word: each for word, each in changed.items() if each not in ({}, [], None)},
    }


def _scalar(schema: Facts, value: Any, at: str, doubt: Doubt) -> Facts:
    if "enum" in schema and value not in schema["enum"]:
        doubt(at, "the value shown is not in the enum")
        return {**schema, "open": True}
    if broken := [word for word, holds in _BOUNDS.items() if word in schema and not holds(value, schema[word])]:
        doubt(at, f"not kept by the value shown: {', '.join(broken)}")
    return _without(schema, *broken)


_BOUNDS: dict[str, Callable[[Any, Any], bool]] = {
    "minimum": lambda value, bound: not isinstance(value, int | float) or value >= bound,
    "maximum": lambda value, bound: not isinstance(value, int | float) or value <= bound,
    "exclusiveMinimum": lambda value, bound: not isinstance(value, int | float) or value > bound,
    "minLength": lambda value, bound: not isinstance(value, str) or len(value) >= bound,
    "maxLength": lambda value, bound: not isinstance(value, str) or len(value) <= bound,
    "pattern": lambda value, bound: not isinstance(value, str) or re.search(bound, value) is not None,
}


def _one_of_several(schema: Facts, value: Any, at: str, doubt: Doubt) -> Facts:
    """Where the alternatives describe the value, the one that fits best gives way; otherwise what is beside them."""
    alternatives = schema["anyOf"]
    if "properties" in schema:
        return {**agree(_without(schema, "anyOf"), value, at, doubt), "anyOf": alternatives}
    trials = []
    for index, each in enumerate(alternatives):
        doubts: list[tuple[str, str]] = []
        changed = agree(each, value, f"{at}<{index}>", partial(_note, doubts))
        known = len(each.get("properties", {}).keys() & value) if isinstance(value, dict) else 0
        trials.append((len(doubts), -known, index, changed, doubts))
    _, _, best, changed, doubts = min(trials, key=lambda trial: trial[:3])
    for told in doubts:
        doubt(*told)
    return {**schema, "anyOf": [changed if index == best else each for index, each in enumerate(alternatives)]}


def _note(doubts: list[tuple[str, str]], at: str, what: str) -> None:
    doubts.append((at, what))


def _without(schema: Facts, *words: str) -> Facts:
    return {word: each for word, each in schema.items() if word not in words}
