"""Endpoints that answer a file, in the mode of the client they are used on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from ..endpoint import Declared, bind
from ..request import Response
from ..sunset import warn_once
from .download import AsyncDownload, BlockingDownload, Download
from .transfer import DownloadedFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..modes import Async, AsyncRaw, Sync, SyncRaw
    from ..resource import Resource

__all__ = ["Downloaded"]

S = TypeVar("S")
P = ParamSpec("P")


class Downloaded(Declared[S, P], Generic[S, P]):
    """A call whose answer is a file."""

    @overload
    def __get__(self, obj: None, owner: object) -> Callable[Concatenate[S, P], Download]: ...
    @overload
    def __get__(self, obj: Resource[Async], owner: object) -> Callable[P, AsyncDownload[DownloadedFile, bytes]]: ...
    @overload
    def __get__(self, obj: Resource[Sync], owner: object) -> Callable[P, BlockingDownload[DownloadedFile, bytes]]: ...
    @overload
    def __get__(
        self, obj: Resource[AsyncRaw], owner: object
    ) -> Callable[P, AsyncDownload[Response[DownloadedFile], Response[bytes]]]: ...
    @overload
    def __get__(
        self, obj: Resource[SyncRaw], owner: object
    ) -> Callable[P, BlockingDownload[Response[DownloadedFile], Response[bytes]]]: ...
    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self.build
        build, operation, link = self.build, self.operation, obj._link  # noqa: SLF001 - the descriptor is the family's
        kind: Any = AsyncDownload if link.portal is None else BlockingDownload

        def downloaded(*args: Any, **kwargs: Any) -> Any:
            if operation.sunset is not None:
                warn_once(f"{operation.family}.{operation.name}", operation.sunset)
            return kind(link, operation, build(obj, *args, **kwargs))

        answers = (Response[DownloadedFile], Response[bytes]) if link.raw else (DownloadedFile, bytes)
        return bind(obj, build, downloaded, kind[answers])
