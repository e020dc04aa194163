"""Schemas of documents become plain JSON Schema in one form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from extraction.schemas import SchemaReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from extraction.documents import Document

    Read = Callable[..., Any]


@pytest.fixture
def doubts() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def read(document: Callable[..., Document], doubts: list[tuple[str, str]]) -> Read:
    def reading(schema: Any, *, answer: bool = False, **components: Any) -> Any:
        tree = document(components={"schemas": components})
        return SchemaReader(tree, lambda at, what: doubts.append((at, what)), answer=answer).read(schema)

    return reading


@pytest.mark.parametrize(
    ("published", "facts"),
    [
        pytest.param(
            {"type": "string", "description": "Prose", "title": "Prose", "example": "x", "default": "x"},
            {"type": "string"},
            id="no prose and no values",
        ),
        pytest.param({"properties": {" a ": {}}}, {"type": "object", "properties": {"a": {}}}, id="names are trimmed"),
        pytest.param({"type": "integer", "format": "int32"}, {"type": "integer"}, id="formats that say nothing"),
        pytest.param({"type": "integer", "format": "int64"}, {"type": "integer", "format": "int64"}, id="moments"),
        pytest.param({"type": "string", "format": "yyyy-MM-dd"}, {"type": "string", "format": "date"}, id="format"),
        pytest.param({"type": "string", "pattern": "yyyy-MM-dd"}, {"type": "string", "format": "date"}, id="pattern"),
        pytest.param(
            {"type": "integer", "minimum": 0, "exclusiveMinimum": True, "maximum": 9, "exclusiveMaximum": False},
            {"type": "integer", "exclusiveMinimum": 0, "maximum": 9},
            id="bounds",
        ),
        pytest.param(
            {"type": "string", "nullable": True, "enum": ["A"]},
            {"type": ["string", "null"], "enum": ["A", None]},
            id="nullable",
        ),
        pytest.param(
            {"type": "array", "items": {}, "enum": ["A"]}, {"type": "array", "items": {}}, id="enum of a list"
        ),
        pytest.param(
            {"type": "array", "items": {"type": "string"}, "enum": ["A"]},
            {"type": "array", "items": {"type": "string", "enum": ["A"]}},
            id="enum of the texts in a list",
        ),
        pytest.param(
            {"oneOf": [{"type": "string"}, {"type": "number"}]},
            {"anyOf": [{"type": "string"}, {"type": "number"}]},
            id="alternatives",
        ),
        pytest.param(
            {"properties": {"a": {}}, "required": ["b", "a"], "additionalProperties": False},
            {"type": "object", "properties": {"a": {}}, "required": ["a"], "additionalProperties": False},
            id="object",
        ),
        pytest.param(
            {"type": "object", "additionalProperties": {"type": "number", "description": "Prose"}},
            {"type": "object", "additionalProperties": {"type": "number"}},
            id="names that are values",
        ),
        pytest.param(
            {"properties": {"a": {"type": "string", "xml": {"name": "a", "attribute": True, "prefix": "p"}}}},
            {"type": "object", "properties": {"a": {"type": "string", "xml": {"attribute": True}}}},
            id="xml",
        ),
    ],
)
def test_has_one_form(read: Read, published: Any, facts: Any) -> None:
    assert read(published) == facts


def test_follows_references(read: Read) -> None:
    assert read({"$ref": "#/components/schemas/A~1B"}, **{"A/B": {"type": "string"}}) == {"type": "string"}


def test_joins_the_parts_of_an_object(read: Read) -> None:
    part = {"properties": {"a": {"type": "string"}}, "required": ["a"]}
    joined = read(
        {"allOf": [{"$ref": "#/components/schemas/Part"}, {"properties": {"b": {}}}], "nullable": True}, Part=part
    )
    assert joined == {"type": ["object", "null"], "properties": {"a": {"type": "string"}, "b": {}}, "required": ["a"]}


def test_leaves_out_of_an_answer_what_may_only_be_sent(read: Read) -> None:
    schema = {"properties": {"a": {"type": "string"}, "b": {"type": "string", "writeOnly": True}}}
    assert read(schema)["properties"].keys() == {"a", "b"}
    assert read(schema, answer=True)["properties"].keys() == {"a"}


@pytest.mark.parametrize(
    ("schema", "doubt"),
    [
        ({"properties": {"a": {}}, "required": ["b"]}, ("$", "required, but not described: b")),
        ({"properties": {"a": {"type": "array"}}}, ("$.a", "a list of nothing in particular")),
        ({"type": "string", "enum": ["A ", True, "A"]}, ("$", "enum values mended: 'A ', True")),
        ({"type": "string", "properties": {"a": {}}}, ("$", "text, though properties are described")),
        ({"properties": {"a": "string"}}, ("$.a", "'string' stands for a schema")),
    ],
)
def test_tells_what_it_made_of_a_contradiction(
    read: Read, doubts: list[tuple[str, str]], schema: Any, doubt: tuple[str, str]
) -> None:
    read(schema)
    assert doubts == [doubt]


def test_refuses_a_schema_inside_itself(read: Read) -> None:
    node = {"properties": {"next": {"$ref": "#/components/schemas/Node"}}}
    with pytest.raises(ValueError, match="#/components/schemas/Node contains itself"):
        read({"$ref": "#/components/schemas/Node"}, Node=node)
