"""Polling, less and less often, for what Walmart needs time to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..clock import sleep

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ..clock import Clock

__all__ = ["poll"]

T = TypeVar("T")


async def poll(clock: Clock, look: Callable[[], Awaitable[T | None]], *, initial_delay: float, max_delay: float) -> T:
    """Look until there is something to return.

    Args:
        clock: Whose seconds pass in between.
        look: Returns ``None`` while there is nothing yet.
        initial_delay: Seconds until the first look; each further pause is twice as long.
        max_delay: Seconds that no pause exceeds.
    """
    delay = initial_delay
    while True:
        await sleep(clock, delay)
        delay = min(delay * 2, max_delay)
        if (found := await look()) is not None:
            return found
