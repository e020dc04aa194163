"""Pages of a snapshot that Walmart keeps under a token, or of a list without one: the cursor of item catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar
from zlib import crc32

import msgspec

from ...errors import PagingError, RequestInvalidError
from ..request import Request
from .cursor import positive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["SnapshotCursor"]

T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class _Placed(Request[T], Generic[T], frozen=True):
    """A request that knows how far the walk is, which its parameters do not always tell."""

    place: int = 0
    """How many items came before it."""
    before: str = ""
    """The checksum of the page before it."""


class SnapshotCursor(Generic[PageT, ItemT]):
    """A token that may be the same on every page, and the place in the snapshot that it stands for.

    So a token that repeats is no mistake, while a page that repeats is one. The end is where the total is reached, or a
    page is empty. What a pager shows as its cursor is place, checksum of the page before, and token.

    A walk that began without a token is counted alone, and shows the total in the place of the token. Where that is 0
    beside items, as Canada was seen to answer, nothing tells the end before it is reached.

    Args:
        read: Finds the token in a page.
        items: Finds the items of a page.
        total: How many there are in all, where the answer says so.
        counted: Whether the place is sent too, as ``offset``; then a page without a token is not the end.
        name: The query parameter that the token goes back as.
    """

    kind = "snapshot"

    def __init__(
        self,
        read: Callable[[PageT], str | None],
        items: Callable[[PageT], Sequence[ItemT]],
        total: Callable[[PageT], int | None],
        *,
        counted: bool,
        name: str = "nextCursor",
    ) -> None:
        self._read, self._items, self._total, self._counted, self._name = read, items, total, counted, name

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """Where the next page begins, and the token of the snapshot.

        Raises:
            PagingError: The page is the one before it again.
        """
        items, total = self._items(page), positive(self._total(page))
        if not items:
            return None
        checksum = f"{crc32(msgspec.json.encode(items)):08x}"
        begun, before = int(request.query.get("offset") or 0), ""
        if isinstance(request, _Placed):
            begun, before = request.place, request.before
        if before == checksum:
            raise PagingError("Walmart repeats a page; going on would repeat rows")
        place = begun + len(items)
        if total is not None and place >= total:
            return None
        if self._name not in request.query:
            return f"{place} {checksum} {total or ''}"
        token = self._read(page) or (request.query[self._name] if self._counted and total is not None else None)
        return f"{place} {checksum} {token}" if token else None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the token, and the place where that is sent, in its query."""
        place, _, rest = cursor.partition(" ")
        before, _, token = rest.partition(" ")
        is_counted_alone = self._name not in request.query
        fits = before and (not token or token.isdigit()) if is_counted_alone else token
        if not (fits and place.isascii() and place.isdigit()):
            raise RequestInvalidError("cursor", "is not one of this list", "what the pager's cursor was")
        moved: dict[str, str | int] = {} if is_counted_alone else {self._name: token}
        if self._counted:
            moved["offset"] = int(place)
        fields = {name: getattr(request, name) for name in Request.__struct_fields__}
        fields |= {"query": {**request.query, **moved}, "open_ended": is_counted_alone and not token}
        return _Placed(**fields, place=int(place), before=before)
