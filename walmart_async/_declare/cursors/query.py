"""An opaque token that goes back as a query parameter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..request import Request

__all__ = ["QueryCursor", "SearchCursor"]

PageT = TypeVar("PageT")


class QueryCursor(Generic[PageT]):
    """An opaque token of the answer that goes back as a query parameter, beside the filters.

    A page may be short or empty with more to come; only a missing token is the end.

    Args:
        read: Finds the token in a page.
        name: The query parameter.
    """

    kind = "cursor"

    def __init__(self, read: Callable[[PageT], str | None], name: str = "nextCursor") -> None:
        self._read, self._name = read, name

    def after(self, request: Request[Any], page: PageT) -> str | None:  # noqa: ARG002 - other cursors need the request
        """The token of the page."""
        return self._read(page) or None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the token in its query."""
        return msgspec.structs.replace(request, query={**request.query, self._name: cursor})


class SearchCursor(QueryCursor[PageT]):
    """The token of a search, which every page has: behind the last one there may be nothing, or a refusal."""

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the token in its query."""
        return msgspec.structs.replace(super().at(request, cursor), open_ended=True)
