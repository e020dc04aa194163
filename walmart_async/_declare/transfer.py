"""How the body of a download is taken in: where it goes, and what it must not exceed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

import msgspec

from ..errors import RequestInvalidError
from ..models.base import Record
from ..models.schemas import Opaque
from .checks import between, short_repr
from .job_checks import function

__all__ = [
    "LEAST_SPEED",
    "MAX_FILE",
    "MAX_IN_MEMORY",
    "BinaryFile",
    "Downloaded",
    "OnProgress",
    "Sink",
    "Transfer",
]

OnProgress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes received so far, and with how many there will be if that is known."""

MAX_FILE: Final = 1 << 30
MAX_IN_MEMORY: Final = 256 << 20
LEAST_SPEED: Final = 1024


class Downloaded(Record, frozen=True, kw_only=True):
    """A download that is complete."""

    size: int
    """Bytes, decompressed."""
    media_type: str | None
    """What Walmart calls it: ``application/pdf``."""
    filename: str | None
    """The name that Walmart gives it, without folders."""
    correlation_id: str
    """The ``WM_QOS.CORRELATION_ID`` of the call."""


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

    async def write(self, piece: bytes) -> None:
        """Take the next bytes."""
        ...


class Transfer(Opaque, msgspec.Struct, frozen=True, kw_only=True):
    """Where a download goes, and its limits.

    Raises:
        RequestInvalidError: A limit is not a number above 0.
    """

    sink: Sink
    max_bytes: int | None
    """The largest file to accept, decompressed; ``None`` for any."""
    least_speed: float | None
    """Bytes per second, while waiting for them; ``None`` for any."""
    on_progress: OnProgress | None = None

    def __post_init__(self) -> None:
        """Refuse limits that are none."""
        if self.max_bytes is not None:
            between("max_bytes", self.max_bytes, 1, sys.maxsize)
        function("on_progress", self.on_progress)
        if self.least_speed is not None:
            _check_speed(self.least_speed)


def _check_speed(value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        raise RequestInvalidError("least_speed", f"is {short_repr(value)}", "a number above 0, or None")
