"""Counting, with or without a token that takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from ...errors import RequestInvalidError
from .cursor import positive
from .query import QueryCursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..request import Request

__all__ = ["OffsetCursor", "TokenOrOffsetCursor"]

PageT = TypeVar("PageT")


class OffsetCursor(Generic[PageT]):
    """Counting: the next page begins where this one ended, until the total is reached or a page is empty.

    Args:
        count: How many items a page holds.
        total: How many there are in all, where the answer says so.
        short_ends: Whether a page with fewer items than its limit is the last one, as where no answer has a total.
    """

    kind = "offset"

    def __init__(
        self, count: Callable[[PageT], int], total: Callable[[PageT], int | None], *, short_ends: bool = False
    ) -> None:
        self._count, self._total, self._short_ends = count, total, short_ends

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """Where the next page begins, in decimal."""
        count, total = self._count(page), positive(self._total(page))
        if self._short_ends and count < int(request.query.get("limit") or 0):
            return None
        offset = int(request.query.get("offset") or 0) + count
        return str(offset) if count and (total is None or offset < total) else None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the offset in its query."""
        if not cursor.isascii() or not cursor.isdigit():
            raise RequestInvalidError("cursor", "is not one of this list", "what the pager's cursor was")
        return msgspec.structs.replace(request, query={**request.query, "offset": int(cursor)})


class TokenOrOffsetCursor(OffsetCursor[PageT]):
    """A token where the answer has one, counting where it has none.

    Args:
        read: Finds the token in a page.
        count: How many items a page holds.
        total: How many there are in all, where the answer says so.
    """

    kind = "cursor or offset"

    def __init__(
        self, read: Callable[[PageT], str | None], count: Callable[[PageT], int], total: Callable[[PageT], int | None]
    ) -> None:
        super().__init__(count, total)
        self._token: QueryCursor[PageT] = QueryCursor(read)

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """The token of the page; without one, where the next page begins, unless tokens led here."""
        token = self._token.after(request, page)
        return token if token or "nextCursor" in request.query else super().after(request, page)

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the token or the offset in its query, never both."""
        if cursor.isdigit():
            return super().at(request, cursor)
        query = {name: value for name, value in request.query.items() if name != "offset"}
        return self._token.at(msgspec.structs.replace(request, query=query), cursor)
