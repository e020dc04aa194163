"""Where a download can go: memory, a file that is open, or whoever loops over it."""

from __future__ import annotations

import asyncio
import inspect
import io
from contextlib import asynccontextmanager
from os import PathLike
from typing import TYPE_CHECKING, Any

from ..errors import RequestInvalidError
from .checks import short_repr
from .job_checks import path
from .replacing import replacing
from .threads import in_thread

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from .transfer import BinaryFile

__all__ = ["FileSink", "MemorySink", "PieceSink", "sink_for"]


class MemorySink:
    """Keeps everything."""

    restartable = True

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    async def begin(self) -> None:
        """Forget what an earlier attempt gave."""
        self._pieces.clear()

    async def write(self, piece: bytes) -> None:
        """Keep the next bytes."""
        self._pieces.append(piece)

    def content(self) -> bytes:
        """All of it."""
        return b"".join(self._pieces)


@asynccontextmanager
async def sink_for(to: str | PathLike[str] | BinaryFile) -> AsyncGenerator[FileSink]:
    """The file at a path, replaced when all of it is there; or a file object, which stays open.

    Raises:
        RequestInvalidError: It is neither, or nothing that can be written.
    """
    if isinstance(to, str | PathLike):
        async with replacing(path("to", to)) as file:
            yield FileSink(file)
        return
    if isinstance(to, io.TextIOBase):
        raise RequestInvalidError("to", "is a text file", "a path, or a file opened in binary mode")
    if not callable(write := getattr(to, "write", None)):
        raise RequestInvalidError("to", f"is {short_repr(to)}", "a path, or a file opened in binary mode")
    if inspect.iscoroutinefunction(write):
        raise RequestInvalidError(
            "to", "has an awaited write()", "a path or an ordinary file; or a loop over the pieces"
        )
    yield FileSink(to)


class FileSink:
    """A file object, written in threads.

    Args:
        file: Whatever takes bytes; if it can be rewound, a download that broke starts again where it began.
    """

    def __init__(self, file: BinaryFile) -> None:
        self._file: Any = file
        self._begun = False
        self._start: int | None = None

    @property
    def restartable(self) -> bool:
        """Whether nothing was written, or it can be overwritten."""
        return not self._begun or self._start is not None

    async def begin(self) -> None:
        """Note where the file begins, or go back there."""
        await in_thread(self._begin)

    def _begin(self) -> None:
        if self._start is not None:
            self._file.seek(self._start)
            self._file.truncate()
        elif not self._begun and (seekable := getattr(self._file, "seekable", None)) is not None and seekable():
            self._start = self._file.tell()

    async def write(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._begun = True
        await in_thread(self._write, piece)

    def _write(self, piece: bytes) -> None:
        while piece:
            written = self._file.write(piece)
            piece = piece[written:] if isinstance(written, int) else b""  # an unbuffered file may take a part only


class PieceSink:
    """Hands pieces to a loop: the next one arrives while one is being worked on, and no more than that."""

    def __init__(self) -> None:
        self._pieces: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._room = asyncio.Semaphore(1)
        self._begun = False

    @property
    def restartable(self) -> bool:
        """Whether the loop got nothing yet."""
        return not self._begun

    async def begin(self) -> None:
        """Nothing has to be prepared."""

    async def write(self, piece: bytes) -> None:
        """Take the next bytes once there is room for them."""
        await self._room.acquire()
        self._begun = True
        self._pieces.put_nowait(piece)

    async def fill(self, receive: Callable[[PieceSink], Awaitable[object]]) -> None:
        """Download to here, and then end the loop."""
        try:
            await receive(self)
        finally:
            self._pieces.put_nowait(None)

    async def take(self) -> bytes | None:
        """The next piece; ``None`` at the end."""
        piece = await self._pieces.get()
        self._room.release()
        return piece
