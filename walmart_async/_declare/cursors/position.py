"""A place in a file, in bytes, at which the next page of its lines begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ...errors import PagingError, RequestInvalidError
from ..request import Request

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PositionCursor"]

T = TypeVar("T")
PageT = TypeVar("PageT")


class _Counted(Request[T], Generic[T], frozen=True):
    """A request that knows how many rows came before it, which a place in bytes does not tell."""

    rows: int = 0


class PositionCursor(Generic[PageT]):
    """The place of the next line, in bytes, which goes back as ``offset``.

    A page that is not full may be the last, or cut short: what tells is the number of lines that the file has. What a
    pager shows as its cursor is the place and the number of rows before it.

    Args:
        read: Finds the place of the next page in a page.
        count: How many rows a page holds.
        lines: How many lines the file has, its header included, where the answer says so.
        size: The query parameter that says how many rows a page may hold.
    """

    kind = "position"

    def __init__(
        self,
        read: Callable[[PageT], int | None],
        count: Callable[[PageT], int],
        lines: Callable[[PageT], int | None],
        size: str,
    ) -> None:
        self._read, self._count, self._lines, self._size = read, count, lines, size

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """Where the next page begins.

        Raises:
            PagingError: There are more lines, and no place at which to go on.
        """
        count, place, lines = self._count(page), self._read(page), self._lines(page)
        rows = count + (request.rows if isinstance(request, _Counted) else 0)
        is_full = count >= int(request.query[self._size] or 0)
        # Whether the header counts as a line is not published; a full page is asked to go on if in doubt.
        if not count or (lines is not None and rows >= (lines if is_full else lines - 1)):
            return None
        if place and place > int(request.query["offset"] or 0):
            return f"{place} {rows}"
        if lines is not None and rows < lines - 1:
            raise PagingError(f"the file has {lines:,} lines, and Walmart leads nowhere after {rows:,} rows")
        return None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the place in its query."""
        place, _, rows = cursor.partition(" ")
        if not all(each.isascii() and each.isdigit() for each in (place, rows)):
            raise RequestInvalidError("cursor", "is not one of this list", "what the pager's cursor was")
        fields = {name: getattr(request, name) for name in Request.__struct_fields__}
        fields["query"] = {**request.query, "offset": int(place)}
        return _Counted(**fields, rows=int(rows))
