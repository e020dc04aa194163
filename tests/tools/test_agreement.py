"""Where a published example contradicts its schema, the schema gives way, and no further than it must."""

from __future__ import annotations

from typing import Any

import pytest
from extraction.agreement import agree, infer
from jsonschema import Draft202012Validator

A = {"type": "object", "properties": {"a": {"type": "string"}}}


@pytest.mark.parametrize(
    ("schema", "example", "agreed", "doubt"),
    [
        pytest.param(
            {"type": "string"},
            7,
            {"type": ["integer", "string"]},
            ("$", "string is described, integer shown"),
            id="what is shown comes first",
        ),
        pytest.param(
            {"type": "integer"}, 1.5, {"type": "number"}, ("$", "integer is described, number shown"), id="number"
        ),
        pytest.param({"type": "number"}, 1, {"type": "number"}, None, id="an integer is a number"),
        pytest.param({"type": "string"}, None, {"type": ["string", "null"]}, None, id="null"),
        pytest.param(
            {"type": "string", "enum": ["A"]},
            "B",
            {"type": "string", "enum": ["A"], "open": True},
            ("$", "the value shown is not in the enum"),
            id="enum",
        ),
        pytest.param(
            {"type": "string", "maxLength": 2, "minLength": 1, "pattern": "^a"},
            "bcd",
            {"type": "string", "minLength": 1},
            ("$", "not kept by the value shown: maxLength, pattern"),
            id="bounds",
        ),
        pytest.param(
            A,
            {"a": "x", "b": {"c": 1}},
            {
                "type": "object",
                "properties": {
                    "a": {"type": "string"},
                    "b": {"type": "object", "properties": {"c": {"type": "integer"}}},
                },
            },
            ("$.b", "shown, not described"),
            id="a further name",
        ),
        pytest.param({**A, "required": ["a"]}, {}, A, ("$", "required, but not shown: a"), id="required"),
        pytest.param(
            {**A, "additionalProperties": True},
            {"b": 1},
            {**A, "additionalProperties": True},
            None,
            id="open on purpose",
        ),
        pytest.param(
            {"type": "object", "additionalProperties": {"type": "string"}},
            {"X-1": "x"},
            {"type": "object", "additionalProperties": {"type": "string"}},
            None,
            id="names that are values",
        ),
        pytest.param(
            {"type": "array", "items": A},
            {"a": "x"},
            {"type": "array", "items": A},
            ("$", "a list is described, one object shown"),
            id="one for a list",
        ),
        pytest.param(
            A,
            [{"a": "x"}],
            {"type": "array", "items": A},
            ("$", "object is described, array shown"),
            id="a list for one",
        ),
        pytest.param(
            {"type": "object"},
            {"a": "x"},
            A,
            ("$", "nothing is described, so the example counts"),
            id="nothing described",
        ),
        pytest.param(
            {"anyOf": [A, {"type": "object", "properties": {"b": {"type": "string"}}}]},
            {"b": 1},
            {"anyOf": [A, {"type": "object", "properties": {"b": {"type": ["integer", "string"]}}}]},
            ("$<1>.b", "string is described, integer shown"),
            id="the alternative that fits best",
        ),
        pytest.param(
            {**A, "anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
            {"a": "x"},
            {**A, "anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
            None,
            id="alternatives beside a description",
        ),
    ],
)
def test_the_schema_gives_way(schema: Any, example: Any, agreed: Any, doubt: tuple[str, str] | None) -> None:
    doubts: list[tuple[str, str]] = []
    assert agree(schema, example, "$", lambda at, what: doubts.append((at, what))) == agreed
    assert doubts == ([doubt] if doubt else [])


def test_of_a_value_only_names_and_types_are_kept() -> None:
    value = {"id": "secret", "rows": [{"n": 1}, {"n": None, "m": True}], "none": None, "empty": []}
    assert infer(value) == {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "rows": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"n": {"type": ["integer", "null"]}, "m": {"type": "boolean"}},
                },
            },
            "none": {},
            "empty": {"type": "array"},
        },
    }
    Draft202012Validator(infer(value)).validate(value)
