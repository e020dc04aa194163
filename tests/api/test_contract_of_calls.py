"""The contract notices each kind of difference between calls and what is published of them, planted one at a time."""

from __future__ import annotations

from typing import Any

import pytest

from support.contract.calls import Calls, is_call_of
from support.contract.findings import Differences
from support.contract.forms import compare_forms
from support.contract.planted import OBJECT, TEXT, document, example, operation
from support.contract.rates import Rates
from walmart_async._declare.rates import bucket
from walmart_async.emulator.facts import Published


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
        ([([FIVE, {"rate": "1/min", "market": "mx"}], URL, PLAIN)], "has 1/min in mx, and get 5/min"),
        ([([FIVE, {"rate": "1/min", "market": "mx"}], URL, (bucket("things", "5/min", mx="1/min"),))], None),
        ([([FIVE], URL, (bucket("things", "5/min", mx="1/min"),))], "has no rate of its own in mx, and get 1/min"),
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
