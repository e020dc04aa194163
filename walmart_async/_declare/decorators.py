"""The decorators that declare an endpoint: everything true of an operation that its function does not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Final,
    Literal,
    ParamSpec,
    TypeAlias,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
    overload,
)

from .bodies import Form, Multipart, Upload
from .download import Downloads, File
from .endpoint import Endpoint, Paged
from .operation import Empty, Operation
from .pager import Pages
from .rates import Bucket, bucket
from .repeat import Repetition, once, read, refused, same
from .sunset import Sunset

if TYPE_CHECKING:
    from .cursors.cursor import Cursor
    from .request import Request
    from .resource import Resource

__all__ = ["DELETE", "GET", "PATCH", "POST", "PUT"]

S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")

Limit: TypeAlias = str | Sequence[str] | Sequence[Bucket] | Bucket | Mapping[str, Sequence[Bucket]]
_JSON: Final = "application/json"
_FEEDS: Final = "/v3/feeds"
_MULTIPART: Final = "multipart/form-data"
_BODY_MEDIA: Final = {
    Upload: _MULTIPART,
    Multipart: _MULTIPART,
    Form: "application/x-www-form-urlencoded",
    None: None,
}


class _Method:
    """A decorator for one HTTP method.

    What an answer decodes to is read from the annotation of the function.

    Args:
        path: The path template.
        limit: Its published rates (``"200/min"``), or the buckets it shares, or, where arguments decide, all it can
            draw on by argument; nothing where no rate is published.
        spec: Where it is published, as ``document/operation``; several where one method serves several operations.
        variant_of: The same, where another endpoint calls the same operation with other arguments.
        repeat: How it may be repeated, with the reason, where the method does not say.
        sends: The type of its body.
        takes: The media type of its body, where its type does not say.
        answers: The media type it asks for.
        inside: The wrappers around what it answers, from the outside in; an answer without them is taken too. One that
            holds a list of one is ``name[]``, other names of it follow behind bars: ``name[]|other``.
        empty: What an answer without content means.
        sunset: The day Walmart ends it, if it named one, and what takes its place.
        authorization: ``client`` for the call that makes tokens.
        confidential: Whether its answer is a secret as a whole.
        sandbox_only: Whether only the sandbox that keeps state has it.
        cursor: How its pages follow one another, if it has pages.
    """

    method: str
    by_default: Repetition

    def __init__(
        self,
        path: str,
        limit: Limit = (),
        *,
        spec: str | Sequence[str] = (),
        variant_of: str | Sequence[str] = (),
        repeat: Repetition | None = None,
        sends: Any = None,
        takes: str | None = None,
        answers: str = _JSON,
        inside: str | Sequence[str] = (),
        empty: Empty = "error",
        sunset: tuple[str | None, str] | None = None,
        authorization: Literal["token", "client"] = "token",
        confidential: bool = False,
        sandbox_only: bool = False,
        cursor: Cursor[Any] | None = None,
    ) -> None:
        self._cursor = cursor
        self._facts: dict[str, Any] = {
            "method": self.method,
            "path": path,
            "in_bulk": path.startswith(_FEEDS),
            "spec": _names(spec),
            "variant_of": _names(variant_of),
            "buckets": _buckets(f"{self.method} {path}", limit),
            "by_argument": limit if isinstance(limit, Mapping) else {},
            "repetition": self.by_default if repeat is None else repeat,
            "request_type": sends,
            "request_media": takes or _BODY_MEDIA.get(sends, _JSON),
            "response_media": answers,
            "inside": _names(inside),
            "empty": empty,
            "sunset": None if sunset is None else Sunset(*sunset),
            "authorization": authorization,
            "confidential": confidential,
            "sandbox_only": sandbox_only,
            "paging": None if cursor is None else cursor.kind,
        }

    @overload
    def __call__(self, build: Callable[Concatenate[S, P], Request[T]], /) -> Endpoint[S, P, T]: ...
    @overload
    def __call__(self, build: Callable[Concatenate[S, P], File], /) -> Downloads[S, P]: ...
    @overload
    def __call__(self, build: Callable[Concatenate[S, P], Pages[PageT, ItemT]], /) -> Paged[S, P, PageT, ItemT]: ...
    def __call__(self, build: Any, /) -> Any:
        returns = SimpleNamespace(__annotations__={"return": build.__annotations__["return"]})
        answer = get_type_hints(returns, build.__globals__)["return"]
        download = answer is File
        facts: dict[str, Any] = {**self._facts, "download": download}
        facts["response_type"] = bytes if download else get_args(answer)[0]

        def declare(owner: type[Resource[Any]], name: str) -> Operation:
            return Operation(surface=owner.surface, family=owner.family, name=name, **facts)

        if download:
            downloads: Downloads[Any, ...] = Downloads(build, declare)
            return downloads
        if get_origin(answer) is Pages:
            assert self._cursor is not None, "pages follow one another by a cursor"
            paged: Paged[Any, ..., Any, Any] = Paged(build, declare, self._cursor, get_args(answer)[1])
            return paged
        endpoint: Endpoint[Any, ..., Any] = Endpoint(build, declare)
        return endpoint


def _names(spec: str | Sequence[str]) -> tuple[str, ...]:
    return (spec,) if isinstance(spec, str) else tuple(spec)


def _buckets(route: str, limit: Limit) -> tuple[Bucket, ...]:
    if isinstance(limit, Mapping):
        return tuple({each.name: each for several in limit.values() for each in several}.values())
    listed = [limit] if isinstance(limit, str | Bucket) else limit
    shared = tuple(each for each in listed if isinstance(each, Bucket))
    return shared or (bucket(route, *(each for each in listed if isinstance(each, str))),)


class GET(_Method):
    """Declare a GET."""

    method, by_default = "GET", read("a GET has no effect")


class POST(_Method):
    """Declare a POST; unless told otherwise, it must not be repeated."""

    method, by_default = "POST", once("a POST may do its work again")


class PUT(_Method):
    """Declare a PUT; unless told otherwise, it is an absolute write."""

    method, by_default = "PUT", same("a PUT states what is to be")


class PATCH(_Method):
    """Declare a PATCH; unless told otherwise, it must not be repeated."""

    method, by_default = "PATCH", once("a PATCH may be a change, not a state")


class DELETE(_Method):
    """Declare a DELETE; unless told otherwise, a second one finds nothing."""

    method, by_default = "DELETE", refused("what is deleted cannot be found", "404")
