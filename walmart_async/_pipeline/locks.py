"""Locks by key: absolute writes of one SKU go one at a time, so that a late repeat never undoes a newer value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["KeyedLocks"]


class KeyedLocks:
    """A lock for each key that is held: a client that runs for months meets every SKU of a catalogue."""

    def __init__(self) -> None:
        self._lines: dict[Hashable, Turns | None] = {}  # no line where nobody waits, as nearly always

    def take_now(self, key: Hashable) -> bool:
        """Hold the lock of ``key``, if nobody does; nearly always."""
        if key in self._lines:
            return False
        self._lines[key] = None
        return True

    async def take(self, key: Hashable, longest: float, too_long: Callable[[], Exception]) -> None:
        """Hold the lock of ``key``, which somebody else holds, first come, first served.

        Args:
            key: What is written.
            longest: Seconds to wait for it.
            too_long: Makes the exception for when others held it for longer.
        """
        line = self._lines[key] = self._lines[key] or Turns()
        await line.wait(longest, too_long, partial(self.release, key))

    def release(self, key: Hashable) -> None:
        """Hand the lock of ``key`` to the next in line."""
        line = self._lines[key]
        if line is None or not line.pass_on():
            del self._lines[key]
