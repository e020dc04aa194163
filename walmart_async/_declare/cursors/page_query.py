"""Pages by their number, which goes back as a query parameter, where nothing tells how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar
from zlib import crc32

import msgspec

from ...errors import PagingError, RequestInvalidError
from ..request import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["PageQueryCursor"]

T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class _Following(Request[T], Generic[T], frozen=True):
    """A request that knows the page before it."""

    before: str = ""
    """The checksum of that page."""


class PageQueryCursor(Generic[PageT, ItemT]):
    """The number of the next page, from 1 on, until a page is empty or not found.

    A page that is not full need not be the last: a service may take less than it was asked for. What a pager shows as
    its cursor is the number and the checksum of the page before, for a service that does not mind the number would
    answer the same page for ever.

    Args:
        items: Finds the items of a page.
    """

    kind = "page number"

    def __init__(self, items: Callable[[PageT], Sequence[ItemT]]) -> None:
        self._items = items

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """The number of the next page.

        Raises:
            PagingError: The page is the one before it again.
        """
        if not (items := self._items(page)):
            return None
        checksum = f"{crc32(msgspec.json.encode(items)):08x}"
        if isinstance(request, _Following) and request.before == checksum:
            raise PagingError("Walmart repeats a page; going on would repeat rows")
        return f"{int(request.query['page'] or 1) + 1} {checksum}"

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the number in its query."""
        number, _, before = cursor.partition(" ")
        if not (before and number.isascii() and number.isdigit()):
            raise RequestInvalidError("cursor", "is not one of this list", "what the pager's cursor was")
        fields: dict[str, Any] = {name: getattr(request, name) for name in Request.__struct_fields__}
        fields |= {"query": {**request.query, "page": int(number)}, "open_ended": True}
        return _Following(**fields, before=before)
