"""``client.request`` in the mode of the client it is called on, as `generic.request` makes it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, Unpack, overload

from .delivery import delivered
from .endpoint import bind, built
from .generic import Known, RequestParts, request
from .operation import Operation
from .request import Response

if TYPE_CHECKING:
    from .modes import Async, AsyncRaw, Sync, SyncRaw
    from .resource import Bound

__all__ = ["AnyRequest"]

T = TypeVar("T")


class AsyncRequest(Protocol):
    """`request`, awaited."""

    @overload
    def __call__(
        self, method: str, path: str, *, into: type[T], **parts: Unpack[RequestParts]
    ) -> Coroutine[Any, Any, T]: ...
    @overload
    def __call__(self, method: str, path: str, **parts: Unpack[RequestParts]) -> Coroutine[Any, Any, Any]: ...


class SyncRequest(Protocol):
    """`request`, blocking."""

    @overload
    def __call__(self, method: str, path: str, *, into: type[T], **parts: Unpack[RequestParts]) -> T: ...
    @overload
    def __call__(self, method: str, path: str, **parts: Unpack[RequestParts]) -> Any: ...


class AsyncRawRequest(Protocol):
    """`request`, awaited, with everything around the answer."""

    @overload
    def __call__(
        self, method: str, path: str, *, into: type[T], **parts: Unpack[RequestParts]
    ) -> Coroutine[Any, Any, Response[T]]: ...
    @overload
    def __call__(self, method: str, path: str, **parts: Unpack[RequestParts]) -> Coroutine[Any, Any, Response[Any]]: ...


class SyncRawRequest(Protocol):
    """`request`, blocking, with everything around the answer."""

    @overload
    def __call__(self, method: str, path: str, *, into: type[T], **parts: Unpack[RequestParts]) -> Response[T]: ...
    @overload
    def __call__(self, method: str, path: str, **parts: Unpack[RequestParts]) -> Response[Any]: ...


class AnyRequest:
    """The descriptor behind ``request`` of every client.

    Args:
        load: Imports every family, and gives what they declare.
    """

    def __init__(self, load: Callable[[], Iterable[Operation]]) -> None:
        self._load = load
        self._declared: Iterable[Operation] | None = None

    @overload
    def __get__(self, obj: None, owner: object) -> Callable[..., Any]: ...
    @overload
    def __get__(self, obj: Bound[Async], owner: object) -> AsyncRequest: ...
    @overload
    def __get__(self, obj: Bound[Sync], owner: object) -> SyncRequest: ...
    @overload
    def __get__(self, obj: Bound[AsyncRaw], owner: object) -> AsyncRawRequest: ...
    @overload
    def __get__(self, obj: Bound[SyncRaw], owner: object) -> SyncRawRequest: ...
    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return request
        surface, link = obj.surface, obj._link  # noqa: SLF001 - the descriptor is the client's

        async def awaited(*args: Any, **kwargs: Any) -> Any:
            known = Known(surface, await self._loaded())
            operation, call = await built(partial(request, known), *args, **kwargs)
            response = await link.sender.send(operation, call, link.options)
            return response if link.raw else delivered(operation, call, response, link.options)

        def blocking(*args: Any, **kwargs: Any) -> Any:
            return link.portal.run(awaited, *args, **kwargs)

        answer: Any = Response[Any] if link.raw else Any
        return bind(obj, request, awaited if link.portal is None else blocking, answer)

    async def _loaded(self) -> Iterable[Operation]:
        """What is declared; in a thread, for importing every family would hold the event loop up."""
        if self._declared is None:
            import asyncio  # noqa: PLC0415 - whoever awaits this has imported it

            self._declared = await asyncio.to_thread(self._load)
        return self._declared
