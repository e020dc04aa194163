"""Answers that are files: a download as a value, and what saves, reads or streams it in both modes."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast, overload

import msgspec

from ..models.schemas import Opaque
from .endpoint import Declared, bind
from .operation import Operation
from .request import Request, Response
from .resource import Link, Portal
from .sunset import warn_once
from .transfer import LEAST_SPEED, MAX_FILE, MAX_IN_MEMORY, BinaryFile, Downloaded, OnProgress, Sink, Transfer

if TYPE_CHECKING:
    from .modes import Async, AsyncRaw, Sync, SyncRaw
    from .resource import Resource

__all__ = ["AsyncDownload", "Download", "Downloads", "File"]

S = TypeVar("S")
P = ParamSpec("P")
ReadT = TypeVar("ReadT")


class File(Opaque, msgspec.Struct, frozen=True):
    """A download as a value: what an endpoint whose answer is a file makes of its arguments."""

    request: Request[Downloaded]


class _Receiver(Generic[ReadT]):
    """What both modes do; it sends nothing until it is told where the file goes."""

    def __init__(self, link: Link, operation: Operation, file: File) -> None:
        self._link, self._operation, self._request = link, operation, file.request

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._operation.family}.{self._operation.name}: {self._operation.route}>"

    async def _receive(
        self, sink: Sink, *, max_bytes: int | None, least_speed: float | None, on_progress: OnProgress | None = None
    ) -> Response[Downloaded]:
        into = Transfer(sink=sink, max_bytes=max_bytes, least_speed=least_speed, on_progress=on_progress)
        request = msgspec.structs.replace(self._request, into=into)
        return await self._link.sender.send(self._operation, request, self._link.options)

    async def _save(self, to: str | PathLike[str] | BinaryFile, **limits: Any) -> Downloaded:
        from .sinks import sink_for  # noqa: PLC0415 - asyncio comes along, which importing this library shall not do

        async with sink_for(to) as sink:
            return (await self._receive(sink, **limits)).data

    async def _read(self, **limits: Any) -> ReadT:
        from .sinks import MemorySink  # noqa: PLC0415 - as above

        sink = MemorySink()
        response: Response[Any] = await self._receive(sink, **limits)
        content = sink.content()
        whole = msgspec.structs.replace(response, data=content, body=content)
        return cast("ReadT", whole if self._link.raw else content)


class AsyncDownload(_Receiver[ReadT]):
    """A file to save, to read whole, or to take piece by piece. Nothing is sent before one of these is done.

    A download that breaks off starts again, as often as ``retries`` allows. ``timeout`` is the longest pause between
    two pieces, and ``deadline`` ends the whole.
    """

    async def save(
        self,
        to: str | PathLike[str] | BinaryFile,
        *,
        on_progress: OnProgress | None = None,
        max_bytes: int | None = MAX_FILE,
        least_speed: float | None = LEAST_SPEED,
    ) -> Downloaded:
        """Save it.

        Args:
            to: A path, where the file appears once it is complete, in place of one of that name; or a file that is open
                for bytes, which must be seekable for a download to start again, and stays open.
            on_progress: Called after each piece with the bytes received and those in all, if Walmart says; if the
                download starts again, from 0. It runs in the event loop's thread, so it must not block.
            max_bytes: The largest file to accept, decompressed; ``None`` for any.
            least_speed: Bytes per second, over half a minute of waiting for them; ``None`` for any.

        Raises:
            DecodeError: It is larger than ``max_bytes``, or empty.
            ConnectionError: It broke off, and no retry was left or possible.
            TimeoutError: It stalled, was too slow, or took longer than the deadline.
            RequestInvalidError: ``to`` is a folder, a device or a file that is open for text.
            OSError: It cannot be written.
        """
        return await self._save(to, on_progress=on_progress, max_bytes=max_bytes, least_speed=least_speed)

    async def read(self, *, max_bytes: int | None = MAX_IN_MEMORY, least_speed: float | None = LEAST_SPEED) -> ReadT:
        """Read it whole into memory; see `save`."""
        return await self._read(max_bytes=max_bytes, least_speed=least_speed)

    def stream(
        self, *, max_bytes: int | None = MAX_FILE, least_speed: float | None = LEAST_SPEED
    ) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        """Take it piece by piece: ``async with download.stream() as pieces: async for piece in pieces: …``.

        What was given out cannot be taken back, so a stream that breaks off raises `ConnectionError`. The time that is
        spent on a piece counts towards the deadline, and not for ``least_speed``.
        """
        from .streaming import streamed  # noqa: PLC0415 - as above

        return streamed(partial(self._receive, max_bytes=max_bytes, least_speed=least_speed))

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        """`stream` without a context: one that is left early is ended when the loop is collected."""
        async with self.stream() as pieces:
            async for piece in pieces:
                yield piece


class Download(_Receiver[ReadT]):
    """A file to save, to read whole, or to take piece by piece. Nothing is sent before one of these is done.

    A download that breaks off starts again, as often as ``retries`` allows. ``timeout`` is the longest pause between
    two pieces, and ``deadline`` ends the whole.
    """

    def save(
        self,
        to: str | PathLike[str] | BinaryFile,
        *,
        on_progress: OnProgress | None = None,
        max_bytes: int | None = MAX_FILE,
        least_speed: float | None = LEAST_SPEED,
    ) -> Downloaded:
        """Save it.

        Args:
            to: A path, where the file appears once it is complete, in place of one of that name; or a file that is open
                for bytes, which must be seekable for a download to start again, and stays open.
            on_progress: Called after each piece with the bytes received and those in all, if Walmart says; if the
                download starts again, from 0. It runs in the event loop's thread, so it must not block.
            max_bytes: The largest file to accept, decompressed; ``None`` for any.
            least_speed: Bytes per second, over half a minute of waiting for them; ``None`` for any.

        Raises:
            DecodeError: It is larger than ``max_bytes``, or empty.
            ConnectionError: It broke off, and no retry was left or possible.
            TimeoutError: It stalled, was too slow, or took longer than the deadline.
            RequestInvalidError: ``to`` is a folder, a device or a file that is open for text.
            OSError: It cannot be written.
        """
        limits: dict[str, Any] = {"on_progress": on_progress, "max_bytes": max_bytes, "least_speed": least_speed}
        return self._portal.run(self._save, to, **limits)

    def read(self, *, max_bytes: int | None = MAX_IN_MEMORY, least_speed: float | None = LEAST_SPEED) -> ReadT:
        """Read it whole into memory; see `save`."""
        return self._portal.run(self._read, max_bytes=max_bytes, least_speed=least_speed)

    def stream(
        self, *, max_bytes: int | None = MAX_FILE, least_speed: float | None = LEAST_SPEED
    ) -> AbstractContextManager[Iterator[bytes]]:
        """Take it piece by piece: ``with download.stream() as pieces: for piece in pieces: …``.

        What was given out cannot be taken back, so a stream that breaks off raises `ConnectionError`. The time that is
        spent on a piece counts towards the deadline, and not for ``least_speed``.
        """
        from .streaming import streamed_blocking  # noqa: PLC0415 - as above

        receive = partial(self._receive, max_bytes=max_bytes, least_speed=least_speed)
        return streamed_blocking(self._portal, receive)

    def __iter__(self) -> Generator[bytes]:
        """`stream` without a context: one that is left early is ended when the loop is collected."""
        with self.stream() as pieces:
            yield from pieces

    @property
    def _portal(self) -> Portal:
        assert self._link.portal is not None, "a blocking download has a portal"
        return self._link.portal


class Downloads(Declared[S, P], Generic[S, P]):
    """A call whose answer is a file."""

    @overload
    def __get__(self, obj: None, owner: object) -> Callable[Concatenate[S, P], File]: ...
    @overload
    def __get__(self, obj: Resource[Async], owner: object) -> Callable[P, AsyncDownload[bytes]]: ...
    @overload
    def __get__(self, obj: Resource[Sync], owner: object) -> Callable[P, Download[bytes]]: ...
    @overload
    def __get__(self, obj: Resource[AsyncRaw], owner: object) -> Callable[P, AsyncDownload[Response[bytes]]]: ...
    @overload
    def __get__(self, obj: Resource[SyncRaw], owner: object) -> Callable[P, Download[Response[bytes]]]: ...
    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self.build
        operation, link = self.operation, obj._link  # noqa: SLF001 - the descriptor is the family's
        build = self.build_for(link)
        kind: Any = AsyncDownload if link.portal is None else Download

        def download(*args: Any, **kwargs: Any) -> Any:
            if operation.sunset is not None:
                warn_once(f"{operation.family}.{operation.name}", operation.sunset)
            return kind(link, operation, build(obj, *args, **kwargs))

        return bind(obj, self.build, download, kind[Response[bytes] if link.raw else bytes])
