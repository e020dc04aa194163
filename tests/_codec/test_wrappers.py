"""Answers inside of wrappers, in every way that services add them and leave them out."""

from __future__ import annotations

import json

import pytest

from walmart_async import DecodeError, ErrorDetail
from walmart_async._codec.json import decode
from walmart_async.models.base import Answer
from walmart_async.models.values import Many

ONE = ("ItemResponse[]|responseRecord",)
NESTED = ("list", "order")
FAILURE = {"code": "E", "description": "No."}


class Thing(Answer, frozen=True, kw_only=True):
    """Something in a wrapper."""

    sku: str | None = None
    """Its name."""
    errors: Many[ErrorDetail] = ()
    """What is wrong with it."""


def read(document, inside, kind=Thing):
    return decode(json.dumps(document).encode(), kind, inside)


@pytest.mark.parametrize(
    ("document", "inside"),
    [
        ({"ItemResponse": [{"sku": "A"}], "totalItems": 1}, ONE),
        ({"ItemResponse": [{"sku": "A"}], "errors": None}, ONE),
        ({"ItemResponse": [{"sku": "A"}], "errors": []}, ONE),
        ({"ItemResponse": {"sku": "A"}}, ONE),
        ({"itemResponse": [{"sku": "A"}]}, ONE),
        ({"itemResponse": {"sku": "A"}}, ONE),
        ({"responseRecord": {"sku": "A"}}, ONE),
        ({"ItemResponse": None, "responseRecord": [{"sku": "A"}]}, ONE),
        ({"sku": "A"}, ONE),
        ([{"sku": "A"}], ONE),
        ({"list": {"order": {"sku": "A"}}}, NESTED),
        ({"list": [{"Order": [{"sku": "A"}]}]}, NESTED),
        ({"order": {"sku": "A"}}, NESTED),
        ({"sku": "A"}, NESTED),
    ],
)
def test_a_wrapper_in_any_case_or_list_or_left_out(document, inside) -> None:
    assert read(document, inside) == Thing(sku="A")


@pytest.mark.parametrize(
    "document",
    [
        {"ItemResponse": [{"sku": "A"}], "errors": [FAILURE]},
        {"ItemResponse": {"sku": "A", "errors": None}, "errors": FAILURE},
        {"ItemResponse": {"sku": "A", "errors": [FAILURE]}, "errors": [{"code": "outer"}]},
        {"sku": "A", "errors": [FAILURE]},
    ],
)
def test_errors_beside_a_wrapper_are_kept(document) -> None:
    thing = read(document, ONE)
    assert (thing.sku, [each.code for each in thing.errors]) == ("A", ["E"])


@pytest.mark.parametrize("inside", [ONE, NESTED, ()])
@pytest.mark.parametrize("document", [{"items": [{"sku": "A"}]}, {"status": "OK"}, {"thing": {"sku": "A"}}])
def test_an_answer_of_no_known_shape_is_an_error(document, inside) -> None:
    with pytest.raises(DecodeError, match="no field of Thing") as caught:
        read(document, inside)
    assert caught.value.path == "$"


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"ItemResponse": {}},
        {"ItemResponse": [{}]},
        {"ItemResponse": [{"other": 1}]},
        {"ItemResponse": []},
        {"ItemResponse": None},
        {"ItemResponse": [{"sku": "A"}, {"sku": "B"}]},
        {"responseRecord": "A"},
    ],
)
def test_a_wrapper_around_nothing_or_too_much_is_an_error(document) -> None:
    with pytest.raises(DecodeError):
        read(document, ONE)


def test_lists_stay_lists() -> None:
    assert read({"list": {"order": [{"sku": "A"}]}}, NESTED, Many[Thing]) == (Thing(sku="A"),)
    assert read({"list": {"order": {"sku": "A"}}}, NESTED, Many[Thing]) == (Thing(sku="A"),)
    assert read({"list": {"order": []}}, NESTED, Many[Thing]) == ()
