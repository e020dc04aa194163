"""How many requests may be under way at once: as many as the pool has connections.

Who waits in aiohttp's own line for a connection is already inside an attempt, whose time runs out there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Slots"]


class Slots:
    """Places for requests. Every request takes one off `free`, which is 0 as long as others wait, and adds it again.

    Args:
        limit: How many there are.
    """

    def __init__(self, limit: int) -> None:
        self.free = limit
        self._turns = Turns()
        self.waiting = self._turns.waiting
        """Those who wait, to whom `hand_on` must be called whenever a place becomes free."""

    async def take(self, longest: float, too_long: Callable[[], Exception]) -> None:
        """Wait for a place; it is then not counted as free.

        Args:
            longest: Seconds to wait.
            too_long: Makes the exception for when that was not enough.
        """
        await self._turns.wait(longest, too_long, self.leave)

    def hand_on(self) -> None:
        """Give free places to those who wait."""
        while self.free > 0 and self._turns.pass_on():
            self.free -= 1

    def leave(self) -> None:
        """Give back a place that was waited for."""
        self.free += 1
        self.hand_on()
