"""How the body of a download is taken in: where it goes, and what it must not exceed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

import msgspec

from ...errors import RequestInvalidError
from ...models.base import Record
from ..checks import short_repr, whole_number

__all__ = ["MAX_FILE", "MAX_IN_MEMORY", "MIN_SPEED", "BinaryFile", "DownloadedFile", "OnProgress", "Sink", "Transfer"]

OnProgress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes received so far, and with how many there will be if that is known."""

MAX_FILE: Final = 1 << 30
MAX_IN_MEMORY: Final = 256 << 20
MIN_SPEED: Final = 1024


class DownloadedFile(Record, frozen=True, kw_only=True):
    """A file that was downloaded whole."""

    size: int
    """Its bytes, decompressed."""
    media_type: str | None
    """What Walmart says it is, such as ``application/pdf``."""
    filename: str | None
    """The name that Walmart gives it, without folders."""


class BinaryFile(Protocol):
    """A file object that is open for writing bytes."""

    def write(self, data: bytes, /) -> object:
        """Write some."""
        ...


class Sink(Protocol):
    """Where a download is written."""

    @property
    def restartable(self) -> bool:
        """Whether what was written so far can be taken back, so that a download that broke may start again."""
        ...

    async def begin(self) -> None:
        """Take a file from its first byte, and drop what an attempt before wrote."""
        ...

    async def write(self, chunk: bytes) -> None:
        """Take the next bytes."""
        ...


class Transfer(msgspec.Struct, frozen=True, kw_only=True):
    """Where a download goes, and its limits.

    Raises:
        RequestInvalidError: A limit is not a number, or too small to be one.
    """

    sink: Sink
    max_bytes: int
    """The largest file to accept, decompressed."""
    min_speed: float
    """Bytes per second, while waiting for them; 0 for no limit."""
    on_progress: OnProgress | None = None

    def __post_init__(self) -> None:
        """Refuse limits that are none."""
        if whole_number("max_bytes", self.max_bytes) < 1:
            raise RequestInvalidError("max_bytes", f"is {self.max_bytes}", "1 or more")
        _check_speed(self.min_speed)


def _check_speed(value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:
        raise RequestInvalidError("min_speed", f"is {short_repr(value)}", "bytes per second, 0 or more")
