"""Answers that are files: a download as a value, and what saves, reads or streams it in both modes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, Concatenate, Final, Generic, ParamSpec, TypeVar, cast, overload

import msgspec

from ..models.base import Record
from ..models.schemas import Opaque
from .endpoint import Declared, bind
from .operation import Operation
from .receiving import Receipt, Sink
from .request import Request, Response
from .resource import Link
from .sinks import MemorySink, PathSink, PieceSink, file_sink
from .sunset import warn_once

if TYPE_CHECKING:
    from .modes import Async, AsyncRaw, Sync, SyncRaw
    from .resource import Resource

__all__ = ["AsyncDownload", "Download", "Downloaded", "Downloads", "File"]

S = TypeVar("S")
P = ParamSpec("P")
ReadT = TypeVar("ReadT")

_MOST_READ: Final = 256 << 20


class File(Opaque, msgspec.Struct, frozen=True):
    """A download as a value: what an endpoint whose answer is a file makes of its arguments."""

    request: Request[bytes]


class Downloaded(Record, frozen=True, kw_only=True):
    """A download that is complete."""

    size: int
    """Bytes."""
    media_type: str | None
    """What Walmart calls it: ``application/pdf``."""
    correlation_id: str
    """The ``WM_QOS.CORRELATION_ID`` of the call."""


class _Receiver(Generic[ReadT]):
    """What both modes do; it sends nothing until it is told where the file goes."""

    def __init__(self, link: Link, operation: Operation, file: File) -> None:
        self._link, self._operation, self._request = link, operation, file.request

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._operation.family}.{self._operation.name}: {self._operation.route}>"

    async def _receive(self, sink: Sink, receipt: Receipt) -> Response[bytes]:
        receipt.begins_with(sink, self._link.sender.clock)
        request = msgspec.structs.replace(self._request, into=receipt)
        return await self._link.sender.send(self._operation, request, self._link.options)

    async def _save(self, to: str | PathLike[str] | IO[bytes], receipt: Receipt) -> Downloaded:
        with file_sink(to) as sink:
            await sink.open()
            response = await self._receive(sink, receipt)
            if isinstance(sink, PathSink):
                await sink.put_in_place()
        return Downloaded(
            size=receipt.size,
            media_type=response.headers.get("Content-Type"),
            correlation_id=response.correlation_id,
        )

    async def _read(self, receipt: Receipt) -> ReadT:
        sink = MemorySink()
        response = await self._receive(sink, receipt)
        body = b"".join(sink.pieces)
        whole = msgspec.structs.replace(response, data=body, body=body)
        return cast("ReadT", whole if self._link.raw else body)


class AsyncDownload(_Receiver[ReadT]):
    """A file to save, to read whole, or to take piece by piece. Nothing is sent before one of these is called.

    A download that breaks off begins again, as often as ``retries`` allows. ``timeout`` is the longest pause between
    two pieces, and ``deadline`` ends the whole.
    """

    async def save(
        self,
        to: str | PathLike[str] | IO[bytes],
        *,
        on_progress: Callable[[int, int | None], None] | None = None,
        max_bytes: int | None = None,
        least_speed: float | None = None,
    ) -> Downloaded:
        """Save it.

        Args:
            to: A path, where the file appears once it is complete, in place of one of that name; or a file that is
                open for bytes, which must be seekable for a download to begin again.
            on_progress: Called after each piece with the bytes so far and those in all, if Walmart says; must not
                block.
            max_bytes: More than that is refused.
            least_speed: Bytes a second, over half a minute; less counts as a broken connection.

        Raises:
            DecodeError: It is larger than ``max_bytes``.
            ConnectionError: It broke off, and no retry was left.
            TimeoutError: It stalled, was too slow, or took longer than the deadline.
            OSError: It cannot be written.
        """
        return await self._save(to, Receipt(on_progress, max_bytes, least_speed))

    async def read(self, *, max_bytes: int = _MOST_READ, least_speed: float | None = None) -> ReadT:
        """Read it whole into memory; see `save`."""
        return await self._read(Receipt(None, max_bytes, least_speed))

    def stream(
        self, *, max_bytes: int | None = None, least_speed: float | None = None
    ) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        """Take it piece by piece: ``async with download.stream() as pieces: async for piece in pieces: …``.

        What was given out cannot be taken back, so a stream that breaks off raises `ConnectionError`.
        """
        from .streaming import streamed  # noqa: PLC0415 - anyio is imported when it is used

        receipt = Receipt(None, max_bytes, least_speed)
        return streamed(lambda sink: self._receive(sink, receipt), PieceSink)


class Download(_Receiver[ReadT]):
    """A file to save, or to read whole. Nothing is sent before one of these is called.

    A download that breaks off begins again, as often as ``retries`` allows. ``timeout`` is the longest pause between
    two pieces, and ``deadline`` ends the whole.
    """

    def save(
        self,
        to: str | PathLike[str] | IO[bytes],
        *,
        on_progress: Callable[[int, int | None], None] | None = None,
        max_bytes: int | None = None,
        least_speed: float | None = None,
    ) -> Downloaded:
        """Save it.

        Args:
            to: A path, where the file appears once it is complete, in place of one of that name; or a file that is
                open for bytes, which must be seekable for a download to begin again.
            on_progress: Called after each piece with the bytes so far and those in all, if Walmart says; must not
                block.
            max_bytes: More than that is refused.
            least_speed: Bytes a second, over half a minute; less counts as a broken connection.

        Raises:
            DecodeError: It is larger than ``max_bytes``.
            ConnectionError: It broke off, and no retry was left.
            TimeoutError: It stalled, was too slow, or took longer than the deadline.
            OSError: It cannot be written.
        """
        assert self._link.portal is not None, "a blocking download has a portal"
        return self._link.portal.run(self._save, to, Receipt(on_progress, max_bytes, least_speed))

    def read(self, *, max_bytes: int = _MOST_READ, least_speed: float | None = None) -> ReadT:
        """Read it whole into memory; see `save`."""
        assert self._link.portal is not None, "a blocking download has a portal"
        return self._link.portal.run(self._read, Receipt(None, max_bytes, least_speed))


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
        build, operation, link = self.build, self.operation, obj._link  # noqa: SLF001 - the descriptor is the family's
        kind: Any = AsyncDownload if link.portal is None else Download

        def download(*args: Any, **kwargs: Any) -> Any:
            if operation.sunset is not None:
                warn_once(f"{operation.family}.{operation.name}", operation.sunset)
            return kind(link, operation, build(obj, *args, **kwargs))

        return bind(obj, build, download, kind[Response[bytes] if link.raw else bytes])
