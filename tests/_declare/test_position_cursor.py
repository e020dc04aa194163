"""Walking lines of a file by their place in bytes: every row once, and no end that is not one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from walmart_async import PagingError, Request, RequestInvalidError
from walmart_async._declare.cursors.position import PositionCursor


@dataclass(frozen=True)
class Page:
    rows: int
    place: int | None
    lines: int | None = None


CURSOR = PositionCursor[Page](lambda page: page.place, lambda page: page.rows, lambda page: page.lines, size="most")
FIRST: Request[Page] = Request(query={"day": "x", "offset": 0, "most": 10})


@pytest.mark.parametrize(
    ("page", "cursor"),
    [
        (Page(10, 500), "500 10"),
        (Page(10, 500, 100), "500 10"),
        (Page(3, 500, 100), "500 3"),  # a page that is cut short is not the last
        (Page(3, 500), "500 3"),
        (Page(10, 500, 11), "500 10"),  # full, and perhaps no header is counted
        (Page(10, 500, 10), None),
        (Page(3, 500, 4), None),
        (Page(3, 500, 3), None),
        (Page(0, 500, 100), None),
        (Page(3, None, 4), None),
        (Page(3, None), None),
        (Page(10, 0, 11), None),
    ],
)
def test_what_follows_a_page(page, cursor) -> None:
    assert CURSOR.after(FIRST, page) == cursor


@pytest.mark.parametrize("place", [None, 0, -1])
def test_lines_that_nothing_leads_to_are_told(place) -> None:
    with pytest.raises(PagingError, match="100 lines"):
        CURSOR.after(FIRST, Page(10, place, 100))


def test_rows_are_counted_over_pages() -> None:
    second = CURSOR.at(FIRST, "500 10")
    assert second.query == {"day": "x", "offset": 500, "most": 10}
    assert CURSOR.after(second, Page(10, 900, 100)) == "900 20"
    assert CURSOR.after(second, Page(5, 900, 16)) is None
    with pytest.raises(PagingError):
        CURSOR.after(second, Page(10, 500, 100))


@pytest.mark.parametrize("cursor", ["", "500", "500 ", " 10", "x 10", "-1 3", "500 10 20", "\uff1500 1"])
def test_a_cursor_of_something_else(cursor) -> None:
    with pytest.raises(RequestInvalidError, match="cursor"):
        CURSOR.at(FIRST, cursor)
