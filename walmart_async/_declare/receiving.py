"""What is received of a download: counted, passed on, and ended early where it is too much or too slow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from ..errors import DecodeError, RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..clock import Clock

__all__ = ["Receipt", "Sink", "TooSlow"]

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
