"""Objects that examples put around what the schema describes are found, and put around it."""

from __future__ import annotations

from typing import Any

import pytest
from extraction.wrappers import foreign, renamed, wrapped

ORDER = {"type": "object", "properties": {"purchaseOrderId": {"type": "string"}}}


def around(name: str, schema: Any) -> Any:
    return {"type": "object", "properties": {name: schema}}


@pytest.mark.parametrize(
    ("schema", "example", "is_foreign"),
    [
        (ORDER, {"purchaseOrderId": "1", "other": 1}, False),
        (ORDER, {"PURCHASEORDERID": "1"}, False),
        (ORDER, {"order": {"purchaseOrderId": "1"}}, True),
        ({"type": "array", "items": ORDER}, [{"purchaseOrderId": "1"}], False),
        ({"anyOf": [ORDER]}, {"order": {}}, True),
        ({"type": "object"}, {"order": {}}, False),
        (ORDER, {}, False),
    ],
)
def test_foreign_examples_have_no_name_of_the_schema(schema: Any, example: Any, is_foreign: bool) -> None:
    assert foreign(schema, example) is is_foreign


@pytest.mark.parametrize(
    ("schema", "example", "expected"),
    [
        (ORDER, {"order": {"purchaseOrderId": "1"}}, around("order", ORDER)),
        (ORDER, {"orders": [{"purchaseOrderId": "1"}]}, around("orders", {"type": "array", "items": ORDER})),
        (
            ORDER,
            {"meta": {"n": 1}, "list": {"order": {"purchaseOrderId": "1"}}},
            around("list", around("order", ORDER)),
        ),
        (
            {"type": "array", "items": ORDER},
            {"order": {"purchaseOrderId": "1"}},
            {"type": "array", "items": around("order", ORDER)},
        ),
    ],
)
def test_the_schema_goes_inside(schema: Any, example: Any, expected: Any) -> None:
    assert wrapped(schema, example) == expected


def test_there_must_be_an_inside() -> None:
    with pytest.raises(ValueError, match="nothing inside the example looks like the schema"):
        wrapped(ORDER, {"All": {"count": 1}})


def test_properties_get_the_names_of_the_wire() -> None:
    schema = {**ORDER, "required": ["purchaseOrderId"]}
    assert renamed(schema, {"purchaseOrderId": "id"}) == {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "required": ["id"],
    }


def test_a_name_that_is_gone_cannot_be_renamed() -> None:
    with pytest.raises(ValueError, match="the schema has no orderId to be renamed"):
        renamed(ORDER, {"orderId": "id"})
