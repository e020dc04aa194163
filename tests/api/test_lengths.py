"""A list or text of the wrong length is refused as such: with how many there are, and how many there may be."""

from __future__ import annotations

import pytest

from support.examples import call
from walmart_async import RequestInvalidError
from walmart_async.api.disputes import DuplicateIssue
from walmart_async.api.recommendations import where

MANY = [f"P{number}" for number in range(101)]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (call("items.spec", "MP_ITEM", "5.0", product_types=MANY[:21]), "has 21 entries; expected 1 to 20"),
        (call("items.spec", "MP_ITEM", "5.0", product_types=[]), "is empty; expected 1 to 20 entries"),
        (call("recommendations.reject", ["COMPETITOR_ITEM"], ids=MANY), "has 101 entries; expected 1 to 100"),
        (call("recommendations.reject", ["COMPETITOR_ITEM"], ids=[]), "is empty; expected 1 to 100 entries"),
        (call("recommendations.list", where=where.brand(*MANY[:8])), "has 8 entries; expected 1 to 7"),
        (call("recommendations.list", where=where.shopping_trends()), "is empty; expected at least one"),
        (call("inventory.bulk_update", quantities={}), "is empty; expected 1 to 10,000 entries"),
        (call("inventory.bulk_update", quantities=dict.fromkeys(map(str, range(10_001)), 1)), "has 10,001 entries"),
        (call("promotions.bulk_update", promotions={}), "is empty; expected 1 to 10,000 entries"),
        (call("disputes.contest", issues=[]), "is empty; expected 1 to 100 entries"),
    ],
)
def test_a_length_is_called_a_length(plain_call, recorder, wrong, told) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        plain_call("marketplace", wrong.name, *wrong.args, **wrong.kwargs)
    assert told in str(caught.value)
    assert recorder.seen == []


def test_a_message_that_is_too_long(plain_call, recorder) -> None:
    with pytest.raises(RequestInvalidError, match="message: has 501 characters; expected 500 at most"):
        plain_call("marketplace", "recommendations.reject", ["OTHER"], ids=["1"], message="a" * 501)
    assert recorder.seen == []


def test_more_disputes_than_one_call_takes(plain_call, recorder) -> None:
    issues = [DuplicateIssue(product_id=str(number), product_id_type="WPID") for number in range(101)]
    with pytest.raises(RequestInvalidError, match="issues: has 101 entries; expected 1 to 100"):
        plain_call("marketplace", "disputes.contest", issues)
    assert recorder.seen == []
