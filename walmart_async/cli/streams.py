"""Standard output and error that neither an encoding nor a reader who left can break."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["Streams"]


class Streams:
    """Puts steady streams in place of ``sys.stdout`` and ``sys.stderr``.

    Rows may be done already when a pipe closes, a terminal goes away or a disk is full, and their outcomes must not be
    lost with it. What cannot be written is dropped, and `code` tells of it.
    """

    def __init__(self) -> None:
        self._out, sys.stdout = _steady(sys.stdout)
        _, sys.stderr = _steady(sys.stderr)

    def code(self, code: int) -> int:
        """The exit code: if output was lost although somebody wanted it, not 0."""
        sys.stdout.flush()
        failure = self._out.failure
        if failure is None or failure.errno == errno.EPIPE:  # a reader like ``head`` that has read enough
            return code
        sys.stderr.write(f"standard output could not be written: {failure.strerror}\n")
        return code or 1


class _Steady(io.RawIOBase):
    """Drops everything from the first failure on.

    Args:
        stream: What is written to.
    """

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._stream = stream  # which would be closed if nobody held it
        buffer = stream.buffer
        self._raw = cast("io.RawIOBase", getattr(buffer, "raw", buffer))  # with ``python -u``, there is no buffer
        self.failure: OSError | None = None

    def write(self, data: ReadableBuffer, /) -> int | None:
        if self.failure is None:
            try:
                return self._raw.write(data)
            except OSError as error:
                self.failure = error
        return memoryview(data).nbytes

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()


def _steady(stream: TextIO | None) -> tuple[_Steady, TextIO]:
    if stream is None:  # closed by whoever started this process
        stream = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
    wrapper = cast("io.TextIOWrapper", stream)
    raw = _Steady(wrapper)
    text = io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=wrapper.encoding,
        errors="backslashreplace",
        line_buffering=wrapper.line_buffering,
    )
    return raw, text
