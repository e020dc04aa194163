"""Schemas that stand in several places stand once."""

from __future__ import annotations

from typing import Any

from extraction.sharing import share

THING = {"type": "object", "properties": {"id": {"type": "string"}}}
LETTERS = {"type": "string", "enum": ["AAAAAAAA", "BBBBBBBB", "CCCCCCCC"]}


def operation(name: str, answer: Any) -> dict[str, Any]:
    return {"id": name, "responses": {"200": {"application/json": answer}}}


def answers(operations: list[dict[str, Any]]) -> list[Any]:
    return [each["responses"]["200"]["application/json"] for each in operations]


def test_what_is_used_twice_becomes_a_definition() -> None:
    listed = {"type": "array", "items": THING}
    operations, definitions = share([operation("get", THING), operation("list", listed)], {})
    assert definitions == {"GetAnswer": THING}
    reference = {"$ref": "#/$defs/GetAnswer"}
    assert answers(operations) == [reference, {"type": "array", "items": reference}]


def test_what_is_used_once_or_is_short_stays() -> None:
    short = {"type": "string", "enum": ["A"]}
    schema = {"type": "object", "properties": {"a": short, "b": short, "c": THING}}
    operations, definitions = share([operation("get", schema)], {})
    assert not definitions
    assert answers(operations) == [schema]


def test_long_enums_are_shared() -> None:
    schema = {"type": "object", "properties": {"first": LETTERS, "second": LETTERS}}
    _, definitions = share([operation("get", schema)], {})
    assert definitions == {"First": LETTERS}


def test_definitions_have_the_names_of_the_document_where_it_has_any() -> None:
    _, definitions = share([operation("get", THING), operation("find", THING)], {"ThingDTO": THING})
    assert definitions.keys() == {"ThingDTO"}


def test_definitions_refer_to_one_another() -> None:
    box = {"type": "object", "properties": {"thing": THING, "other": THING}}
    _, definitions = share([operation("get", box), operation("find", box)], {})
    reference = {"$ref": "#/$defs/Thing"}
    assert definitions["GetAnswer"]["properties"] == {"thing": reference, "other": reference}


def test_two_schemas_of_one_name_are_told_apart() -> None:
    other = {"type": "object", "properties": {"id": {"type": "integer"}}}
    holders = [{"properties": {"thing": each, f"n{n}": {}}} for n, each in enumerate((THING, THING, other, other))]
    _, definitions = share([operation(f"get{n}", each) for n, each in enumerate(holders)], {})
    assert definitions == {"Thing": THING, "Thing2": other}
