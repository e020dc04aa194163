"""What a pager asks of a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from ..request import Request

__all__ = ["Cursor", "positive"]

PageT = TypeVar("PageT")


class Cursor(Protocol[PageT]):
    """How the pages of an operation follow one another."""

    kind: str

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """The cursor of the page after ``page``; ``None`` at the end."""
        ...

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request for the page at ``cursor``."""
        ...


def positive(total: int | None) -> int | None:
    """A total of a page that has items; 0 and less are what services say that did not count."""
    return total if total is not None and total > 0 else None
