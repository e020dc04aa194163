"""Counting, where the offset goes back in the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walmart_async import Request, RequestInvalidError
from walmart_async._declare.cursors.body_offset import BodyOffsetCursor
from walmart_async.api.advertising.questions import AdQuestion, PlaceInList

PAGES = BodyOffsetCursor[tuple[int, int | None]](lambda page: page[0], lambda page: page[1])


def asked(offset: int = 0) -> Request[tuple[int, int | None]]:
    return Request(body=AdQuestion(page=PlaceInList(offset=offset, limit=50)))


@given(st.integers(0, 120), st.booleans())
def test_every_entry_comes_once(total, told) -> None:
    """Whether the answer tells how many there are or not; then an empty page is the end."""
    request, seen = asked(), 0
    for _ in range(10):
        count = min(50, total - seen)
        cursor = PAGES.after(request, (count, total if told else None))
        seen += count
        if cursor is None:
            break
        request = PAGES.at(request, cursor)
        assert request.body.page == PlaceInList(offset=seen, limit=50)
    assert seen == total


@pytest.mark.parametrize("total", [0, -1])
def test_a_total_that_cannot_be_is_none(total) -> None:
    assert PAGES.after(asked(10), (5, total)) == "15"


@pytest.mark.parametrize("cursor", ["", "x", "-1", "²"])
def test_what_is_no_cursor(cursor) -> None:
    with pytest.raises(RequestInvalidError, match="cursor"):
        PAGES.at(asked(), cursor)
