"""Values against published schemas: what fits, what is let pass, and where the rest is wrong."""

from __future__ import annotations

import msgspec
import pytest

from walmart_async.emulator.facts import Document, Schema
from walmart_async.emulator.gateway.checking import faults, known_names

DOCUMENT = msgspec.convert(
    {
        "document": "d",
        "generation": "g",
        "surface": "both",
        "operations": [],
        "$defs": {"Money": {"type": "object", "properties": {"amount": {"type": "number"}}, "required": ["amount"]}},
    },
    Document,
)
MONEY = {"$ref": "#/$defs/Money"}


def found(schema: dict, value: object) -> list[tuple[str, str]]:
    read = msgspec.convert(schema, Schema)
    return [(fault.path, fault.problem) for fault in faults(DOCUMENT, read, value)]


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer"}, 5),
        ({"type": "integer"}, 5.0),
        ({"type": "integer"}, "5"),
        ({"type": "number"}, "-1.5e3"),
        ({"type": "boolean"}, "TRUE"),
        ({"type": "string"}, 7),
        ({"type": ["integer", "null"]}, None),
        ({"type": "array", "items": MONEY}, {"amount": 1}),
        ({"type": "array", "items": {"type": "string"}}, "one"),
        ({"type": "string", "enum": ["Open", "Closed"]}, "OPEN"),
        ({"type": "string", "enum": ["A"], "open": True}, "B"),
        ({"type": "object", "properties": {"a": MONEY}}, {"a": None, "unheard": 1}),
        ({"type": "object", "required": ["a"], "properties": {"a": {"type": ["string", "null"]}}}, {"a": None}),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, {"a": 1}),
        ({"anyOf": [{"type": "integer"}, MONEY]}, {"amount": 1}),
        ({}, [1, {"a": "x"}]),
    ],
)
def test_fits(schema, value) -> None:
    assert found(schema, value) == []


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": "integer"}, "x", [("", "must be a whole number")]),
        ({"type": "integer"}, 1.5, [("", "must be a whole number")]),
        ({"type": "integer"}, True, [("", "must be a whole number")]),
        ({"type": "boolean"}, 1, [("", "must be true or false")]),
        ({"type": "string"}, {}, [("", "must be text")]),
        ({"type": "object"}, [], [("", "must be an object")]),
        ({"type": "array", "items": MONEY}, "x", [("", "must be an object")]),
        ({"type": "array", "items": MONEY}, [{"amount": 1}, {}], [("[1].amount", "is required")]),
        ({"type": "string", "enum": ["A", "B"]}, "C", [("", "must be one of A, B")]),
        ({"type": "string", "minLength": 2}, "a", [("", "must have 2 characters or more")]),
        ({"type": "string", "maxLength": 2}, "abc", [("", "must have 2 characters or fewer")]),
        ({"type": "string", "pattern": "^a"}, "b", [("", "must be of the form ^a")]),
        ({"type": "integer", "minimum": 1}, 0, [("", "must be 1 or more")]),
        ({"type": "integer", "maximum": 1}, 2, [("", "must be 1 or less")]),
        ({"type": "number", "exclusiveMinimum": 0}, 0, [("", "must be more than 0")]),
        ({"type": "number", "exclusiveMaximum": 1}, 1, [("", "must be less than 1")]),
        ({"type": "array", "minItems": 1}, [], [("", "must have 1 entries or more")]),
        ({"type": "array", "maxItems": 1}, [1, 2], [("", "must have 1 entries or fewer")]),
        ({"type": "object", "properties": {}, "additionalProperties": False}, {"a": 1}, [("a", "is not known")]),
        (
            {"type": "object", "additionalProperties": {"type": "integer"}},
            {"a": "x"},
            [("a", "must be a whole number")],
        ),
        ({"type": "object", "properties": {"a": MONEY}}, {"a": {"amount": "x"}}, [("a.amount", "must be a number")]),
        ({"anyOf": [MONEY, {"type": "array"}]}, {}, [("amount", "is required")]),
    ],
)
def test_does_not_fit(schema, value, expected) -> None:
    assert found(schema, value) == expected


def test_a_field_has_no_places_in_lists() -> None:
    schema = msgspec.convert({"type": "object", "properties": {"a": {"type": "array", "items": MONEY}}}, Schema)
    (fault,) = faults(DOCUMENT, schema, {"a": [{"amount": 1}, {}]})
    assert (fault.path, fault.field, fault.missing) == ("a[1].amount", "a.amount", True)


def test_names_that_are_known_tell_schemas_apart() -> None:
    schema = msgspec.convert({"properties": {"a": {"type": "array", "items": MONEY}}, "anyOf": [MONEY]}, Schema)
    assert known_names(DOCUMENT, schema, {"a": [{"amount": 1}, {"other": 2}], "amount": 3, "b": 4}) == 3
