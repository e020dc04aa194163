"""Taking in the body of a download: unpacked, timed, limited, and whole or known to be broken."""

from __future__ import annotations

import math
import zlib
from email.message import Message
from http import HTTPStatus
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Final

from .._codec.error_bodies import read_errors
from .._declare.transfer import Downloaded
from ..errors import DecodeError
from .gunzip import Gunzip
from .outcome import Failure
from .replies import Answer, NoReply
from .time_limit import deadline_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._declare.options import Options
    from .._declare.transfer import Transfer
    from ..clock import Clock
    from .replies import Streamed

__all__ = ["Received", "receive"]

_WINDOW: Final = 30.0
_LARGEST_ERROR: Final = 1 << 20
_BYTES: Final = "application/octet-stream"


class Received(Answer, frozen=True, gc=False):
    """An answer whose body is where it was to go."""

    size: int

    def as_download(self, correlation_id: str) -> Downloaded:
        """What is told of it."""
        return Downloaded(
            size=self.size,
            media_type=_media_type(self) or None,
            filename=_filename(self),
            correlation_id=correlation_id,
        )


async def receive(
    answer: Streamed, into: Transfer, options: Options, *, asked: str | None = None, ends: float, clock: Clock
) -> Answer | NoReply:
    """Take in the body of an answer: a file goes where ``into`` says, an error is read.

    Args:
        answer: The answer, of any status; with 202 there is no file yet.
        into: Where a file goes, and its limits.
        options: Their ``timeout`` is for each pause, in which at least one byte must come.
        asked: The media type that was asked for, where a 2xx may be an error of another one in disguise.
        ends: When it must be over, in the clock's monotonic seconds.
        clock: Time.

    Raises:
        DecodeError: The file is larger than allowed, or packed in a way nobody asked for.
        OSError: The file cannot be written.
    """
    try:
        body = _Body(answer, into.least_speed, options, ends=ends, clock=clock)
        made = HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES and answer.status != HTTPStatus.ACCEPTED
        if not made:
            return await _error(answer, body)
        if asked is not None and _may_be_an_error(answer, asked):
            return await _file_or_error(answer, body, into)
        return await _file(answer, body, into)
    finally:
        answer.stream.close()


async def _file(answer: Answer, body: _Body, into: Transfer) -> Received | NoReply:
    size, sink, most = 0, into.sink, math.inf if into.max_bytes is None else into.max_bytes
    if (body.size or 0) > most:
        raise DecodeError(f"the file is larger than max_bytes, which is {most:,}: it has {body.size:,} bytes")
    await sink.begin()
    while chunk := await body.next():
        if isinstance(chunk, NoReply):
            return chunk
        size += len(chunk)
        if size > most:
            raise DecodeError(f"the file is larger than max_bytes, which is {most:,}")
        await sink.write(chunk)
        if into.on_progress is not None:
            into.on_progress(body.received, body.total)
    return Received(answer.status, answer.headers, b"", size)


async def _error(answer: Answer, body: _Body) -> Answer | NoReply:
    """An error as a whole; of a huge one, the beginning."""
    content = await _beginning(body)
    return content if isinstance(content, NoReply) else Answer(answer.status, answer.headers, content)


async def _file_or_error(answer: Answer, body: _Body, into: Transfer) -> Answer | NoReply:
    """Several services report errors with status 200; others give a file a wrong media type."""
    content = await _beginning(body, _looks_like_text)
    if isinstance(content, NoReply):
        return content
    if len(content) < _LARGEST_ERROR and _looks_like_text(content) and read_errors(content):
        return Answer(answer.status, answer.headers, content)
    body.put_back(content)
    return await _file(answer, body, into)


async def _beginning(body: _Body, wanted: Callable[[bytes], bool] = lambda _: True) -> bytes | NoReply:
    """As much as an error can be long, or so much as shows that it is not what is wanted."""
    content = b""
    while len(content) < _LARGEST_ERROR and wanted(content) and (chunk := await body.next()):
        if isinstance(chunk, NoReply):
            return chunk
        content += chunk
    return content


def _looks_like_text(content: bytes) -> bool:
    """Whether it can be the beginning of JSON, XML or HTML."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in b"<{["


def _may_be_an_error(answer: Answer, asked: str) -> bool:
    """Errors come as what they are; and as bytes, where bytes were asked for and may be anything."""
    media_type, wanted = _media_type(answer), asked.rpartition(",")[2]  # what stands before it is for errors
    if media_type == wanted == _BYTES:
        return True
    return media_type.endswith(("json", "/xml", "+xml", "html")) and media_type != wanted


def _media_type(answer: Answer) -> str:
    return answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()


def _filename(answer: Answer) -> str | None:
    """The name in ``Content-Disposition``, so that it cannot lead into another folder."""
    header = Message()
    header["Content-Disposition"] = answer.headers.get("Content-Disposition", "")
    name = PurePosixPath(PureWindowsPath(header.get_filename("")).name).name
    return name if name.isprintable() and name not in {"", ".", ".."} else None


class _Body:
    """A body piece by piece, unpacked.

    Raises:
        DecodeError: It is packed in a way nobody asked for.
    """

    def __init__(
        self, answer: Streamed, least_speed: float | None, options: Options, *, ends: float, clock: Clock
    ) -> None:
        self._stream, self._clock = answer.stream, clock
        self._least_speed, self._options, self._ends = least_speed or 0.0, options, ends
        self._waited, self._came = 0.0, 0
        self._put_back = b""
        self.received = 0
        """Bytes that came, still packed."""
        length = answer.headers.get("Content-Length", "")
        self.total = int(length) if length.isdecimal() else None
        """How many will come, if that was said."""
        packing = answer.headers.get("Content-Encoding", "identity").strip().lower()
        if packing not in {"identity", "gzip", "x-gzip"}:
            raise DecodeError(f"the answer is packed as {packing!r}; gzip was asked for")
        self._gunzip = None if packing == "identity" else Gunzip()
        self.size = self.total if self._gunzip is None else None
        """The size of the file, if it is known."""

    def put_back(self, content: bytes) -> None:
        """Give these bytes again."""
        self._put_back = content

    async def next(self) -> bytes | NoReply:
        """The next bytes; none when all of it is here, and how it failed if that will not be."""
        if self._put_back:
            content, self._put_back = self._put_back, b""
            return content
        if self._gunzip is None:
            return await self._come()
        try:
            while not (piece := self._gunzip.take()):
                packed = await self._come()
                if isinstance(packed, NoReply):
                    return packed
                if not packed:
                    break
                self._gunzip.feed(packed)
        except zlib.error:
            return NoReply(Failure.CUT, "the file arrived damaged: it is not valid gzip")
        if not piece and not self._gunzip.whole:
            return NoReply(Failure.CUT, f"the file broke off after {self.received:,} bytes of gzip")
        return piece

    async def _come(self) -> bytes | NoReply:
        began = self._clock.monotonic()
        if (remaining := self._ends - began) <= 0:
            passed = f"{deadline_of(self._options)} passed after {self.received:,} bytes of the file"
            return NoReply(Failure.NO_ANSWER, passed)
        seconds = min(self._options.timeout, remaining)
        chunk = await self._stream.read(seconds, self._options)
        if isinstance(chunk, NoReply):
            return chunk
        self.received += len(chunk)
        self._came += len(chunk)
        self._waited += self._clock.monotonic() - began
        if chunk and self._waited >= _WINDOW:
            if self._came < self._least_speed * self._waited:
                least = f"fewer than {self._least_speed:,.0f} bytes per second"
                return NoReply(Failure.NO_ANSWER, f"{least} arrived over {self._waited:.0f} s")
            self._waited, self._came = 0.0, 0
        return chunk
