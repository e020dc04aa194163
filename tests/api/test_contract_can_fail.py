"""The comparisons of the contract notice each kind of difference, planted one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from support.contract.calls import Calls, is_call_of
from support.contract.fields import Fields
from support.contract.findings import Differences
from support.contract.forms import compare_forms
from support.contract.rates import Rates
from support.contract.run import compare_answers
from support.examples import Example, call
from walmart_async import Operation, Request
from walmart_async._declare.rates import bucket
from walmart_async.emulator.facts import Document, Published, Schema
from walmart_async.models import Instant, Many, OpenEnum

TEXT, WHOLE = {"type": "string"}, {"type": "integer"}


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
OBJECT = {"type": "object", "properties": {"someText": TEXT, "amount": WHOLE}}
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


def document(**operation: Any) -> Document:
    made = {"id": "getThing", "method": "GET", "path": "/v3/things/{id}", "responses": {}, **operation}
    definitions = {
        "Inner": OBJECT,
        "Loop": {"type": "object", "properties": {"id": TEXT, "inner": {"$ref": "#/$defs/Loop"}}},
    }
    return msgspec.convert(
        {
            "document": "things",
            "generation": "current",
            "surface": "marketplace",
            "operations": [made],
            "$defs": definitions,
        },
        Document,
    )


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


def operation(**changes: Any) -> Operation:
    declared = {"surface": "marketplace", "family": "things", "name": "get", "method": "GET", "path": "/v3/things/{id}"}
    return Operation(**{**declared, "response_type": Thing, "buckets": (bucket("things", "5/min"),), **changes})


def example(target: str, declared: Operation, buckets: Any = None, **more: Any) -> Any:
    """What `support.families.Case` is, of an operation that is declared here."""
    entry = Example(call(declared.name), target, **more)
    request = Request(buckets=buckets)
    return SimpleNamespace(
        operation=declared, surface="marketplace", call=entry.call, entry=entry, request=request, family="things"
    )


def of_calls(published: dict[str, Any], *targets: str, **declared: Any) -> set[str]:
    told, of_it = Differences(), operation(**declared)
    headers = published.pop("sent", {})
    made = document(**published)
    cases = [example(target, of_it, headers=headers) for target in targets]
    Calls(Published(made, made.operations[0]), [of_it], cases).compare(told)
    return {each.removeprefix("things/getThing: ") for each in told.found}


URL = "GET /v3/things/1"
NEEDED = {"schema": TEXT, "required": True}


@pytest.mark.parametrize(
    ("published", "targets", "declared", "difference"),
    [
        ({"path": "/v3/things/{sku}"}, [URL], {}, "is GET /v3/things/{sku}, and get is GET /v3/things/{id}"),
        ({"method": "PUT"}, [URL], {}, "is PUT /v3/things/{id}, and get is GET /v3/things/{id}"),
        ({}, [], {}, "is called by no example"),
        ({"parameters": {"query": {"a": {"schema": TEXT}}}}, [URL], {}, "query a is never sent"),
        ({"parameters": {"query": {"a": NEEDED}}}, [URL, f"{URL}?a=1"], {}, "query a is required, and not always sent"),
        ({}, [f"{URL}?a=1"], {}, "query a is sent, and not published"),
        (
            {"parameters": {"query": {"a": {"schema": {"type": "string", "enum": ["X"]}}}}},
            [f"{URL}?a=Y"],
            {},
            "query a is sent as Y, which is not published",
        ),
        ({"parameters": {"header": {"WM_X": {"schema": TEXT}}}}, [URL], {}, "header wm_x is never sent"),
        ({"sent": {"WM_X": "1"}}, [URL], {}, "header wm_x is sent, and not published"),
        (
            {"request": {"application/json": OBJECT}, "body_required": True},
            [URL],
            {},
            "takes a body, and get sends none",
        ),
        ({}, [URL], {"request_media": "text/csv"}, "takes no body, and get sends text/csv"),
        (
            {"request": {"application/xml": OBJECT}},
            [URL],
            {"request_media": "application/json"},
            "takes application/xml, and get sends application/json",
        ),
        (
            {"responses": {"200": {"application/pdf": TEXT}}},
            [URL],
            {},
            "answers application/pdf, and get asks for application/json",
        ),
        ({"responses": {"204": {}}}, [URL], {}, "may answer nothing, which is an error to get"),
    ],
)
def test_routes_parameters_and_media(published, targets, declared, difference) -> None:
    assert of_calls(published, *targets, **declared) == {difference}


def test_calls_of_one_route_are_told_apart_by_their_query() -> None:
    made = document(when={"feedType": ["PRICE"]})
    published, of_it = Published(made, made.operations[0]), operation()
    assert is_call_of(example(f"{URL}?feedType=price", of_it), published)
    assert not is_call_of(example(f"{URL}?feedType=item", of_it), published)
    assert not is_call_of(example(URL, of_it), published)
    assert not is_call_of(example(f"{URL}?feedType=price", operation(path="/v3/other")), published)


def of_rates(*calls: tuple[list[dict[str, Any]], str, Any]) -> set[str]:
    told = Differences()
    rates = Rates(told)
    for published, target, declared in calls:
        made = document(rates=published, path=target.partition(" ")[2].partition("?")[0])
        rates.compare(Published(made, made.operations[0]), example(target, operation(), declared))
    return {each.removeprefix("things/getThing: ") for each in told.found}


FIVE, PLAIN = {"rate": "5/min"}, (bucket("things", "5/min"),)


@pytest.mark.parametrize(
    ("calls", "difference"),
    [
        ([([FIVE], URL, PLAIN)], None),
        ([([FIVE], URL, (bucket("things", "6/min"),))], "has 5/min for a marketplace, and get 6/min"),
        ([([], URL, PLAIN)], "has no rate for a marketplace, and get 5/min"),
        ([([FIVE, {"rate": "9/day"}], URL, PLAIN)], "has 5/min and 9/day for a marketplace, and get 5/min"),
        ([([{**FIVE, "surface": "supplier"}], URL, PLAIN)], "has no rate for a marketplace, and get 5/min"),
        ([([FIVE, {"rate": "1/min", "market": "mx"}], URL, PLAIN)], None),
        ([([{**FIVE, "when": {"a": "*"}}], URL, PLAIN)], "has no rate for a marketplace, and get 5/min"),
        ([([{**FIVE, "when": {"a": "*"}}], f"{URL}?a=1", PLAIN)], None),
        ([([{**FIVE, "when": {"a": None}}], f"{URL}?a=1", PLAIN)], "has no rate for a marketplace, and get 5/min"),
        ([([{**FIVE, "when": {"*": None}}], f"{URL}?limit=1", PLAIN)], None),
        ([([{**FIVE, "when": {"a": "X"}}], f"{URL}?A=x", PLAIN)], None),
        (
            [([FIVE], URL, PLAIN), ([FIVE], "GET /v3/other", PLAIN)],
            "does not share things",
        ),
        (
            [
                ([{**FIVE, "bucket": "all"}], URL, PLAIN),
                ([{**FIVE, "bucket": "all"}], "GET /v3/other", (bucket("other", "5/min"),)),
            ],
            "shares the bucket of things, and other is another",
        ),
    ],
)
def test_rates(calls, difference) -> None:
    assert of_rates(*calls) == (set() if difference is None else {difference})


@pytest.mark.parametrize(
    ("example_of_it", "difference"),
    [
        ({"body": {"someText": "x"}}, None),
        ({"body": {"amount": "x"}}, "body of an example of get: $.amount: 'x' is not of type 'integer'"),
        ({"body": {"odd": 1}}, "body of an example of get: $.odd is not published"),
        ({"answer": {"someText": 1}}, "answer of an example of get: $.someText: 1 is not of type 'string'"),
        ({"form": "amount=x"}, "form of an example of get: $.amount is not published"),
    ],
)
def test_what_examples_send_and_are_answered(example_of_it, difference) -> None:
    form = {"type": "object", "properties": {"other": TEXT}}
    request = {"application/json": OBJECT, "application/x-www-form-urlencoded": form}
    made = document(request=request, responses={"200": {"application/json": OBJECT}})
    told = Differences()
    compare_forms(example(URL, operation(), **example_of_it), Published(made, made.operations[0]), told)
    assert told.found == (set() if difference is None else {f"things/getThing: {difference}"})


def test_wrappers() -> None:
    wrapped = {"type": "object", "properties": {"list": {"type": "object", "properties": {"thing": OBJECT}}}}
    made = document(responses={"200": {"application/json": wrapped}})
    told = Differences()
    fields = Fields(told, sent=False)
    for inside in (("list", "thing"), ("list", "things")):
        declared = operation(response_type=Inner, inside=inside)
        compare_answers(fields, declared, Published(made, made.operations[0]), told)
    assert told.found == {"things/getThing: answers nothing inside of list.things"}
