"""Answers that come in pages: a walk as a value, and the pagers of both modes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, cast

import msgspec

from ..errors import NotFoundError, PagingError, PartialDataError
from .checks import optional
from .cursors.cursor import Cursor
from .delivery import delivered, partial_data
from .operation import Operation
from .request import Request, Response
from .resource import Link, Started
from .subject import subject_of

__all__ = ["AsyncPager", "Pager", "Pages"]

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


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
        start = optional("cursor", pages.start)
        self._first = pages.first if start is None else cursor.at(pages.first, start)
        self.cursor: str | None = pages.start
        """Where to go on later: pass it as ``cursor=``. ``None`` before the first page and after the last."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._operation.family}.{self._operation.name}: {self._operation.route}>"

    def _next(self, request: Request[Any], response: Response[Any], seen: set[str]) -> Request[Any] | None:
        try:
            self.cursor = self._cursor_kind.after(request, response.data)
        except PagingError as error:
            raise self._astray(error.message, response) from None
        if self.cursor is None:
            return None
        if self.cursor in seen:
            raise self._astray("Walmart repeats a cursor; going on would repeat rows", response)
        seen.add(self.cursor)
        return self._cursor_kind.at(request, self.cursor)

    def _read_again(self, response: Response[Any]) -> Response[Any]:
        """A page without rows may spell the name of their list in another way; to look for that takes time."""
        if self._items(response.data):
            return response
        try:
            page, problems = self._operation.decode_respelled(response.body), response.problems
        except PartialDataError as error:
            page, problems = error.data, error.problems
        return msgspec.structs.replace(response, data=page, problems=problems)

    def _ends_at(self, request: Request[Any], error: NotFoundError) -> bool:
        """Whether what was not found is a list with nothing in it, or what is behind the last page."""
        ends = (request is self._first or request.open_ended) and _means_empty(error)
        if ends:
            self.cursor = None
        return ends

    def _astray(self, message: str, response: Response[Any]) -> PagingError:
        return PagingError(
            message,
            operation=self._operation.route,
            subject=subject_of(self._operation, self._first),
            correlation_id=response.correlation_id,
            status=response.status,
        )

    def _shown(self, response: Response[Any]) -> PageT:
        return cast("PageT", response if self._link.raw else response.data)

    def _alone(self, response: Response[Any]) -> PageT:
        """One page by itself, which is an answer like any other."""
        if self._link.raw:
            return cast("PageT", response)
        page: PageT = delivered(self._operation, self._first, response, self._link.options)
        return page

    def _note(self, response: Response[Any], kept: list[Response[Any]]) -> None:
        """Tell what could not be read of a page; without anybody to tell, keep it for the end of the walk."""
        if response.problems and not self._link.raw:
            if self._link.options.on_problem is not None:
                delivered(self._operation, self._first, response, self._link.options)
            else:
                kept.append(response)

    def _tell(self, kept: Sequence[Response[Any]]) -> None:
        """Every row was delivered: now raise what could not be read of them."""
        if kept:
            problems = [problem for response in kept for problem in response.problems]
            raise partial_data(self._operation, self._first, kept[-1], None, problems)


def _means_empty(error: NotFoundError) -> bool:
    """Several of Walmart's lists answer 404 when nothing matches; an unknown route is a 404 of the gateway's."""
    return any(
        detail.code.startswith("CONTENT_NOT_FOUND") and "GMP_GATEWAY" not in detail.code for detail in error.errors
    )


class AsyncPager(_Walk[PageT, ItemT], Generic[PageT, ItemT]):
    """Pages, drawn as they are asked for: ``async for`` gives items, `pages` gives pages, `first` only the first.

    `to_list` waits for all of them.
    """

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for response in self._responses():
            for item in self._items(response.data):
                yield item

    async def pages(self) -> AsyncIterator[PageT]:
        """Page by page; `cursor` then tells where the next one begins."""
        async for response in self._responses():
            yield self._shown(response)

    async def to_list(self) -> list[ItemT]:
        """All items of all pages.

        Raises:
            PartialDataError: Values could not be read; the list is its ``data``.
        """
        items: list[ItemT] = []
        try:
            async for item in self:
                items.append(item)  # noqa: PERF401 - what came before an error is kept
        except PartialDataError as error:
            error.data = items
            raise
        return items

    async def first(self) -> PageT:
        """The first page alone."""
        return self._alone(await self._send(self._first))

    async def _responses(self) -> AsyncIterator[Response[Any]]:
        request: Request[Any] | None = self._first
        seen: set[str] = set()
        kept: list[Response[Any]] = []
        while request is not None:
            try:
                response = await self._send(request)
            except NotFoundError as error:
                if self._ends_at(request, error):
                    break
                raise
            if response.data is None:
                break
            response = self._read_again(response)
            self._note(response, kept)
            request = self._next(request, response, seen)
            yield response
        self._tell(kept)

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

    def to_list(self) -> list[ItemT]:
        """All items of all pages.

        Raises:
            PartialDataError: Values could not be read; the list is its ``data``.
        """
        items: list[ItemT] = []
        try:
            for item in self:
                items.append(item)  # noqa: PERF402 - what came before an error is kept
        except PartialDataError as error:
            error.data = items
            raise
        return items

    def first(self) -> PageT:
        """The first page alone."""
        assert self._link.portal is not None, "a blocking pager has a portal"
        return self._alone(self._link.portal.wait(self._start(self._first)))

    def _responses(self) -> Iterator[Response[Any]]:
        assert self._link.portal is not None, "a blocking pager has a portal"
        request: Request[Any] | None = self._first
        seen: set[str] = set()
        kept: list[Response[Any]] = []
        coming: Started[Response[Any]] | None = self._start(self._first)
        try:
            while request is not None and coming is not None:
                try:
                    response = self._link.portal.wait(coming)
                except NotFoundError as error:
                    if self._ends_at(request, error):
                        break
                    raise
                if response.data is None:
                    break
                response = self._read_again(response)
                self._note(response, kept)
                request = self._next(request, response, seen)
                coming = None if request is None else self._start(request)
                yield response
            self._tell(kept)
        finally:
            if coming is not None:
                coming.cancel()

    def _start(self, request: Request[Any]) -> Started[Response[Any]]:
        assert self._link.portal is not None, "a blocking pager has a portal"
        return self._link.portal.start(self._link.sender.send, self._operation, request, self._link.options)
