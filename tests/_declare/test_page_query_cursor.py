"""Walking pages by their number in the query: to an empty page, and never round in a circle."""

from __future__ import annotations

import pytest

from walmart_async import PagingError, Request, RequestInvalidError
from walmart_async._declare.cursors.page_query import PageQueryCursor

CURSOR = PageQueryCursor[list[str], str](lambda page: page)
FIRST: Request[list[str]] = Request(query={"page": 1, "limit": 2})


def test_a_page_that_is_not_full_is_not_the_last() -> None:
    cursor = CURSOR.after(FIRST, ["a"])
    second = CURSOR.at(FIRST, cursor)
    assert (cursor.split()[0], second.query, second.open_ended) == ("2", {"page": 2, "limit": 2}, True)
    assert CURSOR.after(second, ["b"]).split()[0] == "3"
    assert CURSOR.after(second, []) is None


def test_a_service_that_does_not_mind_the_number() -> None:
    second = CURSOR.at(FIRST, CURSOR.after(FIRST, ["a", "b"]))
    with pytest.raises(PagingError, match="repeats a page"):
        CURSOR.after(second, ["a", "b"])


@pytest.mark.parametrize("cursor", ["", "2", "2 ", " ab", "x ab", "-1 ab", "\uff12 ab"])
def test_what_is_no_cursor_of_the_list(cursor) -> None:
    with pytest.raises(RequestInvalidError):
        CURSOR.at(FIRST, cursor)
