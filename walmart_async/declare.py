"""The decorators that make an endpoint of a pure function, and colour it for the client it is called on.

One class a shape of answer: `Endpoint` for one, `Paged` for many, `Job` for what takes many calls. Type checkers see
the colours as overloads of ``__get__``; at run time a client is either blocking or not, raw or not.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Mapping, Sequence
from types import SimpleNamespace
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Final,
    Generic,
    Literal,
    ParamSpec,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
    overload,
)

from .endpoint import Form, Operation, Request, Response, Upload
from .paging import AsyncPager, Cursor, Pager, Pages
from .wire.rates import Bucket, bucket
from .wire.verdict import Repeat

if TYPE_CHECKING:
    from .colour import Async, AsyncRaw, Resource, Sync, SyncRaw
    from .endpoint import Source

__all__ = ["GET", "POST", "PUT", "Endpoint", "Job", "Paged", "declared_operations", "job", "operation_of"]

S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")

_JSON: Final = "application/json"
_declared: Final[list[Operation]] = []


def declared_operations() -> tuple[Operation, ...]:
    """The operations of every family imported so far."""
    return tuple(_declared)


def operation_of(family: type[Resource[Any]], name: str) -> Operation:
    """What is declared of the endpoint ``name`` of a family."""
    declared: _Declared[Any, Any] = vars(family)[name]
    return declared.operation


class _Declared(Generic[S, P]):
    """A pure function with its operation; bound on first use to the client it is used on."""

    operation: Operation

    def __init__(
        self, build: Callable[Concatenate[S, P], Any], declare: Callable[[type[Resource[Any]], str], Operation]
    ) -> None:
        self.build: Callable[..., Any] = build
        self._declare = declare

    def declare_on(self, owner: type[Resource[Any]]) -> None:
        """The class is complete: what is declared here becomes one of the `operations`."""
        self.operation = self._declare(owner, self.build.__name__)
        _declared.append(self.operation)


def _bind(obj: Any, build: Callable[..., Any], bound: Any, answer: str) -> Any:
    """Dress ``bound`` as ``build`` without its ``self``, answering ``answer``, and keep it on the resource."""
    signature = inspect.signature(build)
    bound.__name__, bound.__qualname__, bound.__doc__ = build.__name__, build.__qualname__, build.__doc__
    bound.__module__, bound.__annotations__ = build.__module__, {**build.__annotations__, "return": answer}
    bound.__signature__ = signature.replace(
        parameters=list(signature.parameters.values())[1:], return_annotation=answer
    )
    vars(obj)[build.__name__] = bound
    return bound


def _inside(build: Callable[..., Any]) -> str:
    """What stands between the brackets of the declared ``Request[…]`` or ``Pages[…]``."""
    declared: str = build.__annotations__["return"]
    return declared.partition("[")[2].removesuffix("]")


class Endpoint(_Declared[S, P], Generic[S, P, T]):
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
        build, operation, link = self.build, self.operation, obj._link  # noqa: SLF001 - the descriptor is the resource's
        send, options, portal, raw = link.sender.send, link.options, link.portal, link.raw

        async def awaited(*args: Any, **kwargs: Any) -> Any:
            response = await send(operation, build(obj, *args, **kwargs), options)
            return response if raw else response.data

        def blocking(*args: Any, **kwargs: Any) -> Any:
            response = portal.run(send, operation, build(obj, *args, **kwargs), options)
            return response if raw else response.data

        vars(blocking).update(awaited=awaited, portal=portal)
        answer = f"Response[{_inside(build)}]" if raw else _inside(build)
        return _bind(obj, build, awaited if portal is None else blocking, answer)


class Paged(_Declared[S, P], Generic[S, P, PageT, ItemT]):
    """A call whose answer comes in pages."""

    def __init__(
        self,
        build: Callable[Concatenate[S, P], Any],
        declare: Callable[[type[Resource[Any]], str], Operation],
        cursor: Cursor[Any],
    ) -> None:
        super().__init__(build, declare)
        self.cursor = cursor

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
        build, operation, cursor, link = self.build, self.operation, self.cursor, obj._link  # noqa: SLF001 - as above
        kind: Any = AsyncPager if link.portal is None else Pager

        def paged(*args: Any, **kwargs: Any) -> Any:
            return kind(link, operation, cursor, build(obj, *args, **kwargs))

        page, _, item = _inside(build).partition(", ")
        return _bind(obj, build, paged, f"{kind.__name__}[{f'Response[{page}]' if link.raw else page}, {item}]")


class Job(Generic[S, P, T]):
    """Work of many calls, written once over the awaited colour; there is no raw answer to it."""

    def __init__(self, run: Callable[Concatenate[S, P], Coroutine[Any, Any, T]], /) -> None:
        self.build: Callable[..., Any] = run

    @overload
    def __get__(self, obj: None, owner: object) -> Callable[Concatenate[S, P], Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, obj: Resource[Async], owner: object) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, obj: Resource[Sync], owner: object) -> Callable[P, T]: ...
    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self.build
        run, link = self.build, obj._link  # noqa: SLF001 - the descriptor is the resource's
        if link.raw:
            raise AttributeError(f"{run.__name__} takes many calls and has no raw answer")
        awaited_colour = type(obj)(link.for_job())

        async def awaited(*args: Any, **kwargs: Any) -> Any:
            return await run(awaited_colour, *args, **kwargs)

        def blocking(*args: Any, **kwargs: Any) -> Any:
            return link.portal.run(run, awaited_colour, *args, **kwargs)

        return _bind(obj, run, awaited if link.portal is None else blocking, run.__annotations__["return"])


def job(run: Callable[Concatenate[S, P], Coroutine[Any, Any, T]], /) -> Job[S, P, T]:
    """Make a job of a coroutine function whose ``self`` is the awaited colour of its resource."""
    return Job(run)


class _Method:
    """A decorator for one HTTP method.

    Args:
        path: The path template.
        limit: Its published rates (``"200/min"``), or the buckets it shares, or, where arguments decide, all it can
            draw on by argument; nothing where no rate is published.
        repeat: How it may be repeated; a GET is always a ``read``.
        sends: The type of its body.
        takes: The media types of its body.
        answers: The media types of its answer, the one asked for first.
        source: Where it is published.
        deprecated_since: When Walmart deprecated it.
        authorization: ``client`` for the call that makes tokens.
        cursor: How its pages follow one another, if it has pages.
    """

    method: str
    by_default: Repeat

    def __init__(
        self,
        path: str,
        *,
        limit: str | Sequence[str] | Sequence[Bucket] | Bucket | Mapping[str, Sequence[Bucket]] = (),
        repeat: Literal["read", "same", "once"] | None = None,
        sends: Any = None,
        takes: Sequence[str] | None = None,
        answers: Sequence[str] = (_JSON,),
        source: Source = "spec",
        deprecated_since: str | None = None,
        authorization: Literal["token", "client"] = "token",
        cursor: Cursor[Any] | None = None,
    ) -> None:
        self._cursor = cursor
        default_media = {Upload: ("multipart/form-data",), Form: ("application/x-www-form-urlencoded",), None: ()}
        self._facts: dict[str, Any] = {
            "method": self.method,
            "path": path,
            "buckets": _buckets(f"{self.method} {path}", limit),
            "repeat": self.by_default if repeat is None else Repeat(repeat),
            "request_type": sends,
            "request_media": tuple(default_media.get(sends, (_JSON,)) if takes is None else takes),
            "response_media": tuple(answers),
            "source": source,
            "deprecated_since": deprecated_since,
            "authorization": authorization,
            "paging": None if cursor is None else cursor.kind,
        }

    @overload
    def __call__(self, build: Callable[Concatenate[S, P], Request[T]], /) -> Endpoint[S, P, T]: ...
    @overload
    def __call__(self, build: Callable[Concatenate[S, P], Pages[PageT, ItemT]], /) -> Paged[S, P, PageT, ItemT]: ...
    def __call__(self, build: Any, /) -> Any:
        returns = SimpleNamespace(__annotations__={"return": build.__annotations__["return"]})
        answer = get_type_hints(returns, build.__globals__)["return"]
        facts = {**self._facts, "response_type": get_args(answer)[0]}

        def declare(owner: type[Resource[Any]], name: str) -> Operation:
            return Operation(surface=owner.surface, family=owner.family, name=name, **facts)

        if get_origin(answer) is Pages:
            assert self._cursor is not None, "pages follow one another by a cursor"
            paged: Paged[Any, ..., Any, Any] = Paged(build, declare, self._cursor)
            return paged
        endpoint: Endpoint[Any, ..., Any] = Endpoint(build, declare)
        return endpoint


def _buckets(
    route: str, limit: str | Sequence[str] | Sequence[Bucket] | Bucket | Mapping[str, Sequence[Bucket]]
) -> tuple[Bucket, ...]:
    if isinstance(limit, Mapping):
        return tuple({each.name: each for several in limit.values() for each in several}.values())
    listed = [limit] if isinstance(limit, str | Bucket) else limit
    shared = tuple(each for each in listed if isinstance(each, Bucket))
    return shared or (bucket(route, *(each for each in listed if isinstance(each, str))),)


class GET(_Method):
    """Declare a GET."""

    method, by_default = "GET", Repeat.READ


class POST(_Method):
    """Declare a POST; unless told otherwise, it must not be repeated."""

    method, by_default = "POST", Repeat.ONCE


class PUT(_Method):
    """Declare a PUT; unless told otherwise, it is an absolute write."""

    method, by_default = "PUT", Repeat.SAME
