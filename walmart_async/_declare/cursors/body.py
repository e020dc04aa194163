"""An opaque token that goes back in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..request import Request

__all__ = ["BodyCursor"]

PageT = TypeVar("PageT")


class BodyCursor(Generic[PageT]):
    """An opaque token of the answer that goes back in the body, beside the filters.

    Args:
        read: Finds the token in a page.
        write: The body, with the token in it.
    """

    kind = "cursor in the body"

    def __init__(self, read: Callable[[PageT], str | None], write: Callable[[Any, str], object]) -> None:
        self._read, self._write = read, write

    def after(self, request: Request[Any], page: PageT) -> str | None:  # noqa: ARG002 - other cursors need the request
        """The token of the page."""
        return self._read(page) or None

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request with the token in its body."""
        return msgspec.structs.replace(request, body=self._write(request.body, cursor))
