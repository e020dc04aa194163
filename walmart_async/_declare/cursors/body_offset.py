"""Counting, where the offset goes back in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from ...errors import RequestInvalidError
from .cursor import positive

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..request import Request

__all__ = ["BodyOffsetCursor"]

PageT = TypeVar("PageT")


class BodyOffsetCursor(Generic[PageT]):
    """The next page begins where this one ended, in a body whose ``page`` has an ``offset``.

    Args:
        count: How many items a page holds.
        total: How many there are in all, where the answer says so.
    """

    kind = "offset in the body"

    def __init__(self, count: Callable[[PageT], int], total: Callable[[PageT], int | None]) -> None:
        self._count, self._total = count, total

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """Where the next page begins, in decimal."""
        body: Any = request.body
        count, total = self._count(page), positive(self._total(page))
        offset: int = body.page.offset + count
        return str(offset) if count and (total is None or offset < total) else None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the offset in its body."""
        if not cursor.isascii() or not cursor.isdigit():
            raise RequestInvalidError("cursor", "is not one of this list", "what the pager's cursor was")
        body: Any = request.body
        page = msgspec.structs.replace(body.page, offset=int(cursor))
        return msgspec.structs.replace(request, body=msgspec.structs.replace(body, page=page))
