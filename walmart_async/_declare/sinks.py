"""Where the content of a download goes: to memory, to whoever takes the pieces, to an open file, to a path."""

from __future__ import annotations

import asyncio
import uuid
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from ..errors import ConnectionError, RequestInvalidError  # noqa: A004 - ours

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from os import PathLike
    from types import TracebackType

__all__ = ["FileSink", "MemorySink", "PathSink", "PieceSink", "file_sink"]

P = ParamSpec("P")
T = TypeVar("T")


class MemorySink:
    """Keeps everything."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    async def restart(self, received: int) -> None:  # noqa: ARG002 - however many
        """Forget what an earlier attempt gave."""
        self.pieces.clear()

    async def write(self, piece: bytes) -> None:
        """Keep it."""
        self.pieces.append(piece)


class PieceSink:
    """Hands every piece out at once.

    Args:
        hand_out: Takes a piece; waits until there is room for it.
    """

    def __init__(self, hand_out: Callable[[bytes], Awaitable[object]]) -> None:
        self._hand_out = hand_out

    async def restart(self, received: int) -> None:
        """Only if nothing was handed out.

        Raises:
            ConnectionError: Something was.
        """
        _check_untouched(received)

    async def write(self, piece: bytes) -> None:
        """Hand it out."""
        await self._hand_out(piece)


class FileSink(AbstractContextManager["FileSink"]):
    """Writes to an open file of the caller's, who closes it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    async def open(self) -> None:
        """Be ready to write."""
        self._start = await _in_thread(self._file.tell) if self._file.seekable() else None

    async def restart(self, received: int) -> None:
        """Go back to where it began.

        Raises:
            ConnectionError: Something was written that cannot be taken back.
        """
        if self._start is None:
            _check_untouched(received)
        elif received:
            await _in_thread(self._file.seek, self._start)
            await _in_thread(self._file.truncate)

    async def write(self, piece: bytes) -> None:
        """Write it, all of it: a raw file may take only a part at a time."""
        rest = memoryview(piece)
        while rest:
            rest = rest[await _in_thread(self._file.write, rest) :]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The file stays open."""


class PathSink(FileSink):
    """Writes beside a path, and puts the file there once it is complete."""

    def __init__(self, target: Path) -> None:
        self._target, self._part = target, target.with_name(f".{uuid.uuid4().hex}.part")

    async def open(self) -> None:
        """Create the file beside the path.

        Raises:
            RequestInvalidError: The path is a directory.
            OSError: Nothing can be written there.
        """
        await _in_thread(self._create)
        await super().open()

    def _create(self) -> None:
        if self._target.is_dir():
            raise RequestInvalidError("to", "is a directory", "a file to write")
        self._file = self._part.open("xb")

    async def put_in_place(self) -> None:
        """Everything was received."""
        await _in_thread(self._file.close)
        await _in_thread(self._part.replace, self._target)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was written, unless it is in its place."""
        # Not in a thread: in a cancelled task, every further await would be cancelled again.
        if hasattr(self, "_file"):
            self._file.close()
            self._part.unlink(missing_ok=True)


def file_sink(to: str | PathLike[str] | IO[bytes]) -> FileSink:
    """What writes to a path, or to a file that is open for bytes.

    Raises:
        RequestInvalidError: It is neither.
    """
    if hasattr(to, "write"):
        if hasattr(to, "encoding"):
            raise RequestInvalidError("to", "is open for text", "a path, or a file that is open for bytes")
        return FileSink(cast("IO[bytes]", to))
    try:
        return PathSink(Path(cast("Any", to)))
    except TypeError:
        raise RequestInvalidError("to", f"is {to!r}", "a path, or a file that is open for bytes") from None


def _check_untouched(received: int) -> None:
    if received:
        raise ConnectionError(
            f"the download broke off after {received} bytes, which were given out and cannot be taken back", sent=True
        )


async def _in_thread(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Do what may block in a thread; a caller that is cancelled meanwhile goes on when the thread is done with it.

    Otherwise the thread would go on with a file that its caller has closed and removed.
    """
    from anyio.to_thread import run_sync  # noqa: PLC0415 - only who saves a file needs threads

    working = asyncio.ensure_future(run_sync(partial(work, *args, **kwargs)))
    try:
        return await asyncio.shield(working)
    except asyncio.CancelledError:
        await asyncio.wait([working])
        if not working.cancelled():
            working.exception()  # whoever is cancelled learns nothing else
        raise
