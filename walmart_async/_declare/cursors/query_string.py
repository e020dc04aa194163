"""A whole query that Walmart made, which takes the place of all parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..request import Request

__all__ = ["QueryStringCursor"]

PageT = TypeVar("PageT")


class QueryStringCursor(Generic[PageT]):
    """A whole query string, with or without its ``?``, that takes the place of all parameters, filters included.

    Args:
        read: Finds it in a page.
    """

    kind = "query string"

    def __init__(self, read: Callable[[PageT], str | None]) -> None:
        self._read = read

    def after(self, request: Request[Any], page: PageT) -> str | None:  # noqa: ARG002 - as above
        """The query string of the page after this one."""
        return self._read(page) or None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with this query and no other."""
        return msgspec.structs.replace(request, raw_query=cursor.removeprefix("?"))
