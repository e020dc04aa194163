"""Looking again and again, less and less often, at what takes Walmart its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .clock import sleep

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .clock import Clock

__all__ = ["poll"]

T = TypeVar("T")


async def poll(clock: Clock, look: Callable[[], Awaitable[T | None]], *, first: float, seldomest: float) -> T:
    """Look until there is something to return.

    Args:
        clock: Whose seconds pass in between.
        look: Returns ``None`` while there is nothing yet.
        first: Seconds until the first look; each further pause is twice as long.
        seldomest: Seconds that no pause exceeds.
    """
    pause = first
    while True:
        await sleep(clock, pause)
        pause = min(pause * 2, seldomest)
        if (found := await look()) is not None:
            return found
