"""Pages by their number, which goes back in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from ...errors import RequestInvalidError
from ..request import Request

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PageNumberCursor"]

T = TypeVar("T")
PageT = TypeVar("PageT")


class _Counted(Request[T], Generic[T], frozen=True):
    """A request that knows how many items came before it, which the number of a page does not tell."""

    items: int = 0


class PageNumberCursor(Generic[PageT]):
    """The number of the next page, in a body that has it as ``page_number``.

    The last page is the one with which as many items have come as there are, or an empty one. What an answer says of
    its own number and of how many pages there are is not believed: it was seen to be 0 for all. What a pager shows as
    its cursor is the number, and how many items came before it.

    Args:
        count: How many items a page holds.
        total: How many there are in all, where the answer says so.
    """

    kind = "page number in the body"

    def __init__(self, count: Callable[[PageT], int], total: Callable[[PageT], int | None]) -> None:
        self._count, self._total = count, total

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """The number of the next page, with how many items came before it."""
        body: Any = request.body
        number: int = body.page_number
        count, total = self._count(page), self._total(page)
        items = count + (request.items if isinstance(request, _Counted) else 0)
        return f"{number + 1} {items}" if count and (total is None or items < total) else None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the number in its body."""
        number, _, items = cursor.partition(" ")
        if not all(each.isascii() and each.isdigit() for each in (number, items)):
            raise RequestInvalidError("cursor", "is not one of this list", "what the pager's cursor was")
        assert isinstance(request.body, msgspec.Struct), "the body of a paged request is a struct"
        body = msgspec.structs.replace(request.body, page_number=int(number))
        fields: dict[str, Any] = {name: getattr(request, name) for name in Request.__struct_fields__}
        fields["body"] = body
        return _Counted(**fields, items=int(items))
