"""Answers that come in pages: the ways Walmart's pages follow one another, and the pagers of both colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

import msgspec

from .errors import NotFoundError, PagingError, RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Sequence
    from concurrent.futures import Future

    from .colour import Link
    from .endpoint import Operation, Request, Response

__all__ = [
    "AsyncPager",
    "BodyCursor",
    "Cursor",
    "OffsetCursor",
    "Pager",
    "Pages",
    "QueryCursor",
    "QueryStringCursor",
    "TokenOrOffsetCursor",
]

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class Cursor(Protocol[PageT]):
    """How the pages of an operation follow one another."""

    kind: str

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """The cursor of the page after ``page``; ``None`` at the end."""
        ...

    def at(self, request: Request[PageT], cursor: str) -> Request[PageT]:
        """The request for the page at ``cursor``."""
        ...


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


class OffsetCursor(Generic[PageT]):
    """Counting: the next page begins where this one ended, until the total is reached or a page is empty.

    Args:
        count: How many items a page holds.
        total: How many there are in all, where the answer says so.
    """

    kind = "offset"

    def __init__(self, count: Callable[[PageT], int], total: Callable[[PageT], int | None]) -> None:
        self._count, self._total = count, total

    def after(self, request: Request[Any], page: PageT) -> str | None:
        """Where the next page begins, in decimal."""
        count, total = self._count(page), self._total(page)
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


class Pages(msgspec.Struct, Generic[PageT, ItemT], frozen=True):
    """A walk through pages as a value: what a paged endpoint makes of its arguments."""

    first: Request[PageT]
    """The request of the first page."""
    items: Callable[[PageT], Sequence[ItemT]]
    """Finds the items of a page."""
    start: str | None = None
    """A saved cursor to begin at."""


class _Walk(Generic[PageT, ItemT]):
    """What both pagers know: where they are, and what comes next."""

    def __init__(self, link: Link, operation: Operation, cursor: Cursor[Any], pages: Pages[Any, ItemT]) -> None:
        self._link, self._operation, self._cursor_kind, self._items = link, operation, cursor, pages.items
        self._first = pages.first if pages.start is None else cursor.at(pages.first, pages.start)
        self.cursor: str | None = pages.start
        """Where to go on later: pass it as ``cursor=``. ``None`` before the first page and after the last."""

    def _next(self, request: Request[Any], page: Any, seen: set[str]) -> Request[Any] | None:
        self.cursor = self._cursor_kind.after(request, page)
        if self.cursor is None:
            return None
        if self.cursor in seen:
            raise PagingError("Walmart repeats a cursor; going on would repeat rows", operation=self._operation.route)
        seen.add(self.cursor)
        return self._cursor_kind.at(request, self.cursor)

    def _shown(self, response: Response[Any]) -> PageT:
        return cast("PageT", response if self._link.raw else response.data)


def _means_empty(error: NotFoundError) -> bool:
    """Several of Walmart's lists answer 404 when nothing matches; an unknown route is a 404 of the gateway's."""
    return any(
        detail.code.startswith("CONTENT_NOT_FOUND") and "GMP_GATEWAY" not in detail.code for detail in error.errors
    )


class AsyncPager(_Walk[PageT, ItemT], Generic[PageT, ItemT]):
    """Pages, drawn as they are asked for: ``async for`` gives items, `pages` gives pages, `first` only the first."""

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for response in self._responses():
            for item in self._items(response.data):
                yield item

    async def pages(self) -> AsyncIterator[PageT]:
        """Page by page; `cursor` then tells where the next one begins."""
        async for response in self._responses():
            yield self._shown(response)

    async def first(self) -> PageT:
        """The first page alone."""
        return self._shown(await self._send(self._first))

    async def _responses(self) -> AsyncIterator[Response[Any]]:
        request: Request[Any] | None = self._first
        seen: set[str] = set()
        while request is not None:
            try:
                response = await self._send(request)
            except NotFoundError as error:
                if request is self._first and _means_empty(error):
                    return
                raise
            request = self._next(request, response.data, seen)
            yield response

    async def _send(self, request: Request[Any]) -> Response[Any]:
        return await self._link.sender.send(self._operation, request, self._link.options)


class Pager(_Walk[PageT, ItemT], Generic[PageT, ItemT]):
    """Pages for blocking callers; the next page is on its way while this one is worked on."""

    def __iter__(self) -> Iterator[ItemT]:
        for response in self._responses():
            yield from self._items(response.data)

    def pages(self) -> Iterator[PageT]:
        """Page by page; `cursor` then tells where the next one begins."""
        for response in self._responses():
            yield self._shown(response)

    def first(self) -> PageT:
        """The first page alone."""
        assert self._link.portal is not None, "a blocking pager has a portal"
        return self._shown(self._link.portal.wait(self._start(self._first)))

    def _responses(self) -> Iterator[Response[Any]]:
        assert self._link.portal is not None, "a blocking pager has a portal"
        request: Request[Any] | None = self._first
        seen: set[str] = set()
        coming: Future[Response[Any]] | None = self._start(self._first)
        try:
            while request is not None and coming is not None:
                try:
                    response = self._link.portal.wait(coming)
                except NotFoundError as error:
                    if request is self._first and _means_empty(error):
                        return
                    raise
                request = self._next(request, response.data, seen)
                coming = None if request is None else self._start(request)
                yield response
        finally:
            if coming is not None:
                coming.cancel()

    def _start(self, request: Request[Any]) -> Future[Response[Any]]:
        assert self._link.portal is not None, "a blocking pager has a portal"
        return self._link.portal.start(self._link.sender.send, self._operation, request, self._link.options)
