"""The contract notices each kind of difference between a struct and a schema, planted one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from support.contract.fields import Fields
from support.contract.findings import Differences
from support.contract.planted import OBJECT, TEXT, WHOLE, document, operation
from support.contract.run import compare_answers
from walmart_async.emulator.facts import Published, Schema
from walmart_async.models import Instant, Many, OpenEnum


class Kind(OpenEnum):
    NEW = "NEW"
    OLD = "OLD"


class Loop(msgspec.Struct, frozen=True):
    id: str | None = None
    inner: Loop | None = None


class Inner(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    some_text: str | None = None
    amount: int | None = None


class Thing(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    id: str
    kind: Kind | None = None
    price: Decimal | None = None
    made: Instant | None = None
    inner: Inner | None = None
    many: Many[Inner] = ()
    by_name: Mapping[str, int] | None = None
    anything: Any = None


NAME, INNER = f"{Thing.__module__.split('.')[-2]}.Thing", f"{Thing.__module__.split('.')[-2]}.Inner"
AS_DECLARED: dict[str, Any] = {
    "id": TEXT,
    "kind": {"type": "string", "enum": ["NEW", "OLD"]},
    "price": {"type": "number"},
    "made": {"type": "string", "format": "date-time"},
    "inner": {"$ref": "#/$defs/Inner"},
    "many": {"type": "array", "items": {"$ref": "#/$defs/Inner"}},
    "byName": {"type": "object", "additionalProperties": WHOLE},
    "anything": {"type": "object"},
}


def schema(properties: dict[str, Any], *required: str) -> Schema:
    return msgspec.convert({"type": "object", "properties": properties, "required": required}, Schema)


def compared(properties: dict[str, Any], *required: str, sent: bool = False) -> set[str]:
    told = Differences()
    fields = Fields(told, sent=sent)
    fields.compare(Thing, document(), schema(properties, *required), "things/getThing")
    fields.finish()
    return told.found


def test_what_is_declared_as_published_does_not_differ() -> None:
    assert compared(AS_DECLARED) == set()
    assert compared(AS_DECLARED, "id", sent=True) == set()


@pytest.mark.parametrize(
    ("changes", "difference"),
    [
        ({"extra": TEXT}, f"{NAME}.extra: is missing"),
        ({"inner": {"type": "object", "properties": {"extra": TEXT}}}, f"{INNER}.extra: is missing"),
        ({"many": {"type": "array", "items": {"type": "object", "properties": {"x": TEXT}}}}, f"{INNER}.x: is missing"),
        ({"id": WHOLE}, f"{NAME}.id: is str, published as integer"),
        ({"id": {"type": ["string", "integer"]}}, f"{NAME}.id: is str, published as integer or string"),
        ({"price": TEXT}, f"{NAME}.price: is Decimal, published as string"),
        ({"made": {"type": "boolean"}}, f"{NAME}.made: is Instant, published as boolean"),
        ({"kind": WHOLE}, f"{NAME}.kind: is Kind, published as integer"),
        ({"kind": {"type": "string", "enum": ["NEW", "ODD"]}}, f"{NAME.partition('.')[0]}.Kind.ODD: has no name"),
        ({"inner": TEXT}, f"{NAME}.inner: is an object, published as string"),
        ({"many": OBJECT}, f"{NAME}.many: is a list, published as object"),
        ({"byName": {"type": "array", "items": WHOLE}}, f"{NAME}.byName: is a mapping, published as array"),
        ({"byName": {"type": "object", "additionalProperties": TEXT}}, f"{NAME}.byName[]: is int, published as string"),
        ({"anything": OBJECT}, f"{NAME}.anything: is open, and published with fields"),
        ({"id": {"type": ["string", "null"]}}, f"{NAME}.id: may be null, which cannot be told from other values"),
        ({"inner": {"anyOf": [OBJECT, {"type": "object", "properties": {"y": TEXT}}]}}, f"{INNER}.y: is missing"),
    ],
)
def test_fields_of_answers(changes, difference) -> None:
    assert compared({**AS_DECLARED, **changes}) == {difference}


def test_fields_that_nobody_published() -> None:
    assert compared({name: each for name, each in AS_DECLARED.items() if name != "price"}) == {
        f"{NAME}.price: is not published"
    }


@pytest.mark.parametrize(
    ("changes", "required", "difference"),
    [
        ({"extra": TEXT}, ["id"], f"{NAME}.extra: cannot be sent"),
        ({}, ["id", "price"], f"{NAME}.price: is required"),
        ({}, [], f"{NAME}.id: is not required"),
        ({"kind": {"type": "string", "enum": ["NEW"]}}, ["id"], f"{NAME}.kind: OLD is not published"),
    ],
)
def test_fields_of_bodies(changes, required, difference) -> None:
    assert compared({**AS_DECLARED, **changes}, *required, sent=True) == {difference}


def test_a_schema_within_itself_is_compared_once() -> None:
    told = Differences()
    fields = Fields(told, sent=False)
    fields.compare(Loop, document(), msgspec.convert({"$ref": "#/$defs/Loop"}, Schema), "things/getThing")
    fields.finish()
    assert (told.found, told.compared) == (set(), 4)


def test_wrappers() -> None:
    wrapped = {"type": "object", "properties": {"list": {"type": "object", "properties": {"thing": OBJECT}}}}
    made = document(responses={"200": {"application/json": wrapped}})
    told = Differences()
    fields = Fields(told, sent=False)
    for inside in (("list", "thing"), ("list", "things")):
        declared = operation(response_type=Inner, inside=inside)
        compare_answers(fields, declared, Published(made, made.operations[0]), told)
    assert told.found == {"things/getThing: answers nothing inside of list.things"}
