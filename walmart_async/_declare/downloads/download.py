"""Downloads: a call that is answered with a file, as a value, and what callers of both modes do with it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from functools import partial
from os import PathLike
from typing import Any, Generic, TypeVar

import msgspec

from ..operation import Operation
from ..request import Request, Response
from ..resource import Link, Portal
from .transfer import MAX_FILE, MAX_IN_MEMORY, MIN_SPEED, BinaryFile, DownloadedFile, OnProgress, Sink, Transfer

__all__ = ["AsyncDownload", "BlockingDownload", "Download"]

FileT = TypeVar("FileT")
BytesT = TypeVar("BytesT")


class Download(Request[DownloadedFile], frozen=True, kw_only=True, gc=False):
    """A call that is answered with a file, as a value: what an endpoint makes of its arguments."""


class _Download(Generic[FileT, BytesT]):
    """What both kinds of downloads know."""

    def __init__(self, link: Link, operation: Operation, download: Download) -> None:
        self._link, self._operation, self._request = link, operation, download

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._operation.family}.{self._operation.name}: {self._operation.route}>"

    async def _send(
        self, sink: Sink, max_bytes: int, min_speed: float, on_progress: OnProgress | None = None
    ) -> Response[DownloadedFile]:
        transfer = Transfer(sink=sink, max_bytes=max_bytes, min_speed=min_speed, on_progress=on_progress)
        return await self._link.sender.send(self._operation, self._request, self._link.options, transfer)


class AsyncDownload(_Download[FileT, BytesT], Generic[FileT, BytesT]):
    """A file that Walmart answers with, not requested yet: `save`, `read` or a loop over it does that, each anew."""

    async def save(
        self,
        to: str | PathLike[str] | BinaryFile,
        *,
        on_progress: OnProgress | None = None,
        max_bytes: int = MAX_FILE,
        min_speed: float = MIN_SPEED,
    ) -> FileT:
        """Download to a file.

        A path is replaced only when the whole file is there; until then it is written to a hidden ``.part`` file in the
        same folder. A file object is written from its current position and stays open.

        Args:
            to: A path, or a file object opened in binary mode.
            on_progress: Called after each piece with the bytes received and the total, if Walmart names it; if the
                download starts again, from 0. It runs in the event loop's thread, so it must not block.
            max_bytes: The largest file to accept, decompressed.
            min_speed: The least bytes per second, measured over half a minute of waiting for them; 0 for no limit.

        Raises:
            TimeoutError: The file did not arrive before the deadline, or arrived too slowly.
            ConnectionError: The connection broke, and retries did not help or were not possible.
            DecodeError: The file is larger than ``max_bytes``, or empty.
            RequestInvalidError: ``to`` is a folder, a device or a text file.
            OSError: The file cannot be written.
        """
        from .sinks import sink_for  # noqa: PLC0415 - imports asyncio, which most importers do not need

        async with sink_for(to) as sink:
            response = await self._send(sink, max_bytes, min_speed, on_progress)
        shown: Any = response if self._link.raw else response.data
        return shown  # type: ignore[no-any-return]

    async def read(self, *, max_bytes: int = MAX_IN_MEMORY, min_speed: float = MIN_SPEED) -> BytesT:
        """Download into memory.

        Args:
            max_bytes: The largest file to accept, decompressed.
            min_speed: As for `save`.

        Raises:
            TimeoutError: The file did not arrive before the deadline, or arrived too slowly.
            DecodeError: The file is larger than ``max_bytes``, or empty.
        """
        from .sinks import Memory  # noqa: PLC0415 - as above

        memory = Memory()
        response = await self._send(memory, max_bytes, min_speed)
        content = memory.content()
        shown: Any = msgspec.structs.replace(response, data=content, body=content) if self._link.raw else content
        return shown  # type: ignore[no-any-return]

    def __aiter__(self) -> AsyncGenerator[bytes]:
        return self.chunks()

    async def chunks(self, *, max_bytes: int = MAX_FILE, min_speed: float = MIN_SPEED) -> AsyncGenerator[bytes]:
        """Piece by piece, as they arrive. Once the first piece was handed out, a broken download is not started again.

        Leave the loop early only under `contextlib.aclosing`, which ends the download at once.

        Args:
            max_bytes: The largest file to accept, decompressed.
            min_speed: As for `save`; the time that the loop takes for a piece does not count.

        Raises:
            TimeoutError: The file did not arrive before the deadline, which the loop's own time counts towards; or it
                arrived too slowly.
            ConnectionError: The connection broke.
            DecodeError: The file is larger than ``max_bytes``, or empty.
        """
        import asyncio  # noqa: PLC0415 - as above

        from .sinks import Handoff  # noqa: PLC0415

        handoff = Handoff()
        filling = asyncio.create_task(handoff.fill(partial(self._send, handoff, max_bytes, min_speed)))
        try:
            while (chunk := await handoff.take()) is not None:
                yield chunk
            await filling
        finally:
            filling.cancel()
            await asyncio.wait([filling])
            if not filling.cancelled():
                filling.exception()  # or asyncio warns that nobody looked at it


class BlockingDownload(_Download[FileT, BytesT], Generic[FileT, BytesT]):
    """`AsyncDownload` for blocking callers: the same methods with the same arguments."""

    def __init__(self, link: Link, operation: Operation, download: Download) -> None:
        super().__init__(link, operation, download)
        self._awaited: AsyncDownload[FileT, BytesT] = AsyncDownload(link, operation, download)

    def save(
        self,
        to: str | PathLike[str] | BinaryFile,
        *,
        on_progress: OnProgress | None = None,
        max_bytes: int = MAX_FILE,
        min_speed: float = MIN_SPEED,
    ) -> FileT:
        """Download to a file; see `AsyncDownload.save`."""
        save = partial(self._awaited.save, on_progress=on_progress, max_bytes=max_bytes, min_speed=min_speed)
        return self._portal.run(save, to)

    def read(self, *, max_bytes: int = MAX_IN_MEMORY, min_speed: float = MIN_SPEED) -> BytesT:
        """Download into memory; see `AsyncDownload.read`."""
        return self._portal.run(self._awaited.read, max_bytes=max_bytes, min_speed=min_speed)

    def __iter__(self) -> Generator[bytes]:
        return self.chunks()

    def chunks(self, *, max_bytes: int = MAX_FILE, min_speed: float = MIN_SPEED) -> Generator[bytes]:
        """Piece by piece, as they arrive; see `AsyncDownload.chunks`. Leaving the loop early ends the download."""
        from .sinks import Handoff  # noqa: PLC0415 - imports asyncio, which most importers do not need

        handoff = Handoff()
        filling = self._portal.start(handoff.fill, partial(self._send, handoff, max_bytes, min_speed))
        try:
            while (chunk := self._portal.run(handoff.take)) is not None:
                yield chunk
            self._portal.wait(filling)
        finally:
            filling.cancel()

    @property
    def _portal(self) -> Portal:
        assert self._link.portal is not None, "a blocking download has a portal"
        return self._link.portal
