"""Answers as wholes: nothing of an example is lost, and of any bent document nothing, or it is told where it is bad."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.bending import (
    BOM,
    MISSING,
    WRONG,
    encoded,
    habits,
    lost,
    places,
    read_or_told,
    replaced,
    shown,
    value_at,
)
from support.families import cases
from support.filled import filled, filled_answer
from walmart_async import operations
from walmart_async._codec.wrappers import peeled, read_wrapper
from walmart_async._declare.pager import Pages
from walmart_async.errors import ErrorDetail
from walmart_async.models.values import parse_instant

ANSWERS = {(each.response_type, each.inside): each for each in operations() if each.response_type not in (bytes, str)}
every_answer = pytest.mark.parametrize(
    "operation", ANSWERS.values(), ids=lambda each: f"{each.surface}-{each.family}.{each.name}"
)
few = settings(max_examples=8)


def test_no_field_of_an_example_is_lost(example) -> None:
    operation, answer = example.operation, example.entry.answer
    if answer is None or isinstance(answer, bytes):
        return
    decoded = operation.decode(json.dumps(answer).encode())
    assert lost(peeled(answer, operation.inside), shown(decoded)) == []


@every_answer
def test_wrappers_may_be_in_lists_of_one_and_left_out(operation) -> None:
    plain = operation.decode(encoded(filled_answer(operation.response_type, operation.inside)))
    assert operation.decode(encoded(filled(operation.response_type))) == plain
    if operation.inside:
        listed = [filled(operation.response_type)]
        for wrapper in map(read_wrapper, reversed(operation.inside)):
            listed = [{wrapper.name.lower(): listed}]
        assert operation.decode(encoded(listed)) == plain


@st.composite
def bent(draw: st.DrawFn, kind: Any, document: Any, *, wrong: bool) -> Any:
    """A document bent in a few places, by habit alone or in any way."""
    found = list(places(kind, document))
    for _ in range(draw(st.integers(1, 5))):
        place, of = draw(st.sampled_from(found))
        value = value_at(document, place)
        ways = [] if value is MISSING else list(habits(of, value, place))
        if ways := ways + (WRONG if wrong else []):
            document = replaced(document, place, draw(st.sampled_from(ways)))
    return document


@every_answer
@few
@given(data=st.data())
def test_no_field_is_lost_of_an_answer_that_is_written_otherwise(operation, data) -> None:
    clean = filled(operation.response_type)
    body = encoded(data.draw(bent(operation.response_type, clean, wrong=False)))
    assert lost(clean, shown(operation.decode(data.draw(st.sampled_from([b"", BOM])) + body)))[:1] == []


@every_answer
@few
@given(data=st.data())
def test_a_bent_answer_is_read_or_told_by_its_path(operation, data) -> None:
    body = encoded(data.draw(bent(operation.response_type, filled(operation.response_type), wrong=True)))
    read_or_told(operation.decode, body)


def finders() -> list[Any]:
    """The first example of each endpoint that looks for items or failures in its answer."""
    first = {(each.surface, each.family, each.call.name): each for each in reversed(cases("examples"))}
    found = [(each, each.request) for each in first.values()]
    return [each for each, request in found if isinstance(request, Pages) or getattr(request, "failures", None)]


@pytest.mark.parametrize("case", finders(), ids=str)
@few
@given(data=st.data())
def test_failures_and_items_are_found_in_whatever_could_be_read(case, data) -> None:
    operation, request = case.operation, case.request
    items, request = (request.items, request.first) if isinstance(request, Pages) else (None, request)
    document = data.draw(bent(operation.response_type, filled(operation.response_type), wrong=True))
    decoded, _ = read_or_told(operation.decode, encoded(document))
    if decoded is not None:
        found = request.failures(decoded, 200) if request.failures else ()
        assert all(isinstance(each, ErrorDetail) and isinstance(str(each), str) for each in found)
        assert not items or isinstance(items(decoded), tuple)


def test_a_habit_of_one_family_changes_nothing(habit) -> None:
    decoded = habit.operation.decode(encoded(habit.entry.sent))
    assert decoded == habit.operation.decode(encoded(habit.entry.published))
    assert lost(peeled(habit.entry.published, habit.operation.inside), shown(decoded)) == []


def test_the_comparison_notices_what_is_lost() -> None:
    wire = {"a": [{"b": 1}], "c": 2, "d": "x", "e": [1, 2], "f": True, "g": 1_700_000_000_000, "h": {"i": "1"}}
    assert lost(wire, wire) == []
    assert lost(wire, {**wire, "a": {"b": "1"}, "g": parse_instant("2023-11-14T22:13:20Z"), "h": [{"i": 1.0}]}) == []
    kept = {"a": [{}], "d": "y", "e": [1], "f": 1, "g": parse_instant("2023-11-14T22:13:21Z"), "h": []}
    assert [each.partition(":")[0] for each in lost(wire, kept)] == [
        *("$.a[0].b", "$.c", "$.d", "$.e", "$.f", "$.g", "$.h")
    ]
