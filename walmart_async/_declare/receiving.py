"""Where the pieces of a download go, and what ends it early."""

from __future__ import annotations

import asyncio
import uuid
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, ParamSpec, Protocol, TypeVar, cast

from ..errors import ConnectionError, DecodeError, RequestInvalidError  # noqa: A004 - ours

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from os import PathLike
    from types import TracebackType

    from ..clock import Clock

__all__ = ["FileSink", "MemorySink", "PathSink", "PieceSink", "Receipt", "Sink", "TooSlow", "file_sink"]

P = ParamSpec("P")
T = TypeVar("T")

_WINDOW: Final = 30.0  # seconds; a single slow piece says nothing of a connection


class TooSlow(Exception):  # noqa: N818 - a finding, which counts as a failed attempt
    """A download gives fewer bytes a second than it must."""


class Sink(Protocol):
    """Takes the content of an answer, piece by piece."""

    async def restart(self, received: int) -> None:
        """The content begins, or begins again after ``received`` bytes of an attempt that failed."""
        ...

    async def write(self, piece: bytes) -> None:
        """Take the next piece."""
        ...


class Receipt:
    """What is received of one download: passes pieces on, counts them, and refuses too many and too slow ones.

    Args:
        on_progress: Told the bytes so far and those in all, if known.
        max_bytes: The most that is taken.
        least_speed: The fewest bytes a second, over half a minute.

    Raises:
        RequestInvalidError: A bound is 0 or less.
    """

    def __init__(
        self,
        on_progress: Callable[[int, int | None], None] | None,
        max_bytes: int | None,
        least_speed: float | None,
    ) -> None:
        for name, bound in (("max_bytes", max_bytes), ("least_speed", least_speed)):
            if bound is not None and not bound > 0:
                raise RequestInvalidError(name, f"is {bound!r}", "a number above 0")
        self._on_progress, self._max_bytes, self._least_speed = on_progress, max_bytes, least_speed
        self.size = 0
        self._in_all: int | None = None
        self._since, self._lately = 0.0, 0

    def begins_with(self, sink: Sink, clock: Clock) -> None:
        """Where it goes, and by which time its speed is measured."""
        self._sink, self._clock = sink, clock

    async def begin(self, in_all: int | None) -> None:
        """An attempt is answered.

        Args:
            in_all: How many bytes the answer says will come, if it does.

        Raises:
            DecodeError: These are too many.
        """
        self._check_size(in_all or 0)
        await self._sink.restart(self.size)
        self.size, self._in_all = 0, in_all
        self._since, self._lately = self._clock.monotonic(), 0

    async def write(self, piece: bytes) -> None:
        """Take the next piece.

        Raises:
            DecodeError: It is one too many.
            TooSlow: They come too slowly.
        """
        self._check_size(self.size + len(piece))
        await self._sink.write(piece)
        self.size += len(piece)
        self._lately += len(piece)
        if self._on_progress is not None:
            self._on_progress(self.size, self._in_all)
        self._check_speed()

    def _check_size(self, size: int) -> None:
        if self._max_bytes is not None and size > self._max_bytes:
            raise DecodeError(f"the download is larger than max_bytes, which is {self._max_bytes}")

    def _check_speed(self) -> None:
        passed = self._clock.monotonic() - self._since
        if self._least_speed is None or passed < _WINDOW:
            return
        speed = self._lately / passed
        if speed < self._least_speed:
            raise TooSlow(f"the download gives {speed:.0f} bytes/s; least_speed is {self._least_speed}")
        self._since, self._lately = self._since + passed, 0


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
