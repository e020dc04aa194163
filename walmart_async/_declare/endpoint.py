"""Endpoints: pure functions that become calls in the mode of the client they are used on.

One class a shape of answer: `Endpoint` for one, `Paged` for many. Type checkers see the modes as overloads of
``__get__``; at run time a client is either blocking or not, raw or not.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Concatenate, Generic, NoReturn, ParamSpec, TypeVar, overload

from .._codec.large import is_large
from ..models.redacted import hidden
from .delivery import delivered
from .filters import filter_lines, filter_parameters, filters_of
from .pager import AsyncPager, Pager, Pages
from .request import Request, Response
from .sandbox import refuse_outside
from .sunset import warn_once

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from .cursors.cursor import Cursor
    from .modes import Async, AsyncRaw, Sync, SyncRaw
    from .operation import Operation
    from .resource import Link, Resource

__all__ = ["Declared", "Endpoint", "Paged", "bind", "built", "operation_of"]

S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


def operation_of(family: type[Resource[Any]], name: str) -> Operation:
    """What is declared of the endpoint ``name`` of a family."""
    declared: Declared[Any, Any] = inspect.getattr_static(family, name)
    return declared.operation


class Declared(Generic[S, P]):
    """A pure function with its operation; bound on first use to the client it is used on."""

    operation: Operation

    def __init__(
        self, build: Callable[Concatenate[S, P], Any], declare: Callable[[type[Resource[Any]], str], Operation]
    ) -> None:
        self.build: Callable[..., Any] = build
        self._declare = declare

    def declare_on(self, owner: type[Resource[Any]]) -> None:
        """The class is complete: its family and surface are known."""
        self.operation = self._declare(owner, self.build.__name__)

    def build_for(self, link: Link) -> Callable[..., Any]:
        """The pure function; where the operation is not to be had, one that says so."""
        operation, market, outside = self.operation, link.market, link.outside_sandbox

        def refuse(*_: Any, **__: Any) -> NoReturn:
            if operation.sandbox_only and outside is not None:
                refuse_outside(outside, operation)
            market.refuse(operation)

        lacking = operation.sandbox_only and outside is not None
        return refuse if lacking or not market.offers(operation) else self.build


async def built(build: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """What a pure function makes of its arguments: in a thread, where they take long to look through."""
    if not is_large((args, kwargs)):
        return build(*args, **kwargs)
    from .threads import in_thread  # noqa: PLC0415 - asyncio is imported when it is used

    return await in_thread(build, *args, **kwargs)


def bind(obj: Any, build: Callable[..., Any], bound: Any, answer: Any) -> Any:
    """Make ``bound`` look like ``build`` without its ``self``, answering ``answer``, and keep it on the family.

    Filters that come from a ``TypedDict`` are shown one by one.
    """
    parameters = list(inspect.signature(build).parameters.values())[1:]
    bound.__name__, bound.__qualname__, bound.__doc__ = build.__name__, build.__qualname__, build.__doc__
    if (filters := filters_of(build)) is not None:
        parameters = [*parameters[:-1], *filter_parameters(filters)]
        bound.__doc__ = f"{inspect.cleandoc(build.__doc__ or '')}\n\nKeyword Args:\n{filter_lines(filters)}"
    bound.__module__ = build.__module__
    bound.__annotations__ = {**{each.name: each.annotation for each in parameters}, "return": answer}
    bound.__signature__ = inspect.Signature(parameters, return_annotation=answer)
    # get_type_hints reads annotations in the module of what is wrapped.
    bound.__wrapped__ = build
    vars(obj)[build.__name__] = bound
    return bound


def _answer(operation: Operation, *, raw: bool) -> Any:
    """The type of an answer, as annotations show it."""
    around: Any = Response
    return around[operation.response_type] if raw else operation.response_type


class Endpoint(Declared[S, P], Generic[S, P, T]):
    """A call with one answer."""

    @overload
    def __get__(self, obj: None, owner: object) -> Callable[Concatenate[S, P], Request[T]]: ...
    @overload
    def __get__(self, obj: Resource[Async], owner: object) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, obj: Resource[Sync], owner: object) -> Callable[P, T]: ...
    @overload
    def __get__(self, obj: Resource[AsyncRaw], owner: object) -> Callable[P, Coroutine[Any, Any, Response[T]]]: ...
    @overload
    def __get__(self, obj: Resource[SyncRaw], owner: object) -> Callable[P, Response[T]]: ...
    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self.build
        operation, link = self.operation, obj._link  # noqa: SLF001 - the descriptor is the family's
        build = self.build_for(link)
        in_bulk = operation.in_bulk
        send, options, portal, raw = link.sender.send, link.options, link.portal, link.raw

        async def awaited(*args: Any, **kwargs: Any) -> Any:
            if operation.sunset is not None:
                warn_once(f"{operation.family}.{operation.name}", operation.sunset)
            if operation.confidential:
                args, kwargs = hidden(args, kwargs)
            request = await built(build, obj, *args, **kwargs) if in_bulk else build(obj, *args, **kwargs)
            response = await send(operation, request, options)
            if response.problems and not raw:
                return delivered(operation, request, response, options)
            return response if raw else response.data

        def blocking(*args: Any, **kwargs: Any) -> Any:
            if operation.sunset is not None:
                warn_once(f"{operation.family}.{operation.name}", operation.sunset)
            if operation.confidential:
                args, kwargs = hidden(args, kwargs)
            request = build(obj, *args, **kwargs)
            response = portal.run(send, operation, request, options)
            if response.problems and not raw:
                return delivered(operation, request, response, options)
            return response if raw else response.data

        vars(blocking).update(awaited=awaited, portal=portal)
        return bind(obj, self.build, awaited if portal is None else blocking, _answer(operation, raw=raw))


class Paged(Declared[S, P], Generic[S, P, PageT, ItemT]):
    """A call whose answer comes in pages."""

    def __init__(
        self,
        build: Callable[Concatenate[S, P], Any],
        declare: Callable[[type[Resource[Any]], str], Operation],
        cursor: Cursor[Any],
        item: Any,
    ) -> None:
        super().__init__(build, declare)
        self._cursor, self._item = cursor, item

    @overload
    def __get__(self, obj: None, owner: object) -> Callable[Concatenate[S, P], Pages[PageT, ItemT]]: ...
    @overload
    def __get__(self, obj: Resource[Async], owner: object) -> Callable[P, AsyncPager[PageT, ItemT]]: ...
    @overload
    def __get__(self, obj: Resource[Sync], owner: object) -> Callable[P, Pager[PageT, ItemT]]: ...
    @overload
    def __get__(self, obj: Resource[AsyncRaw], owner: object) -> Callable[P, AsyncPager[Response[PageT], ItemT]]: ...
    @overload
    def __get__(self, obj: Resource[SyncRaw], owner: object) -> Callable[P, Pager[Response[PageT], ItemT]]: ...
    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self.build
        operation, cursor, link = self.operation, self._cursor, obj._link  # noqa: SLF001 - as above
        build = self.build_for(link)
        kind: Any = AsyncPager if link.portal is None else Pager

        def paged(*args: Any, **kwargs: Any) -> Any:
            if operation.sunset is not None:
                warn_once(f"{operation.family}.{operation.name}", operation.sunset)
            return kind(link, operation, cursor, build(obj, *args, **kwargs))

        return bind(obj, self.build, paged, kind[_answer(operation, raw=link.raw), self._item])
