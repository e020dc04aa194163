"""Polling, less and less often, for what Walmart needs time to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from ..clock import sleep
from ..errors import (
    ConnectionError,  # noqa: A004 - ours
    DecodeError,
    LockedError,
    RateLimitError,
    ServerError,
    TimeoutError,  # noqa: A004 - ours
    WalmartError,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ..clock import Clock

__all__ = ["PASSING", "poll"]

T = TypeVar("T")

PASSING: Final = (ConnectionError, DecodeError, LockedError, RateLimitError, ServerError, TimeoutError)
"""What one look may end with, and the next one need not: looks are reads, and minutes apart."""


async def poll(
    clock: Clock,
    look: Callable[[], Awaitable[T | None]],
    *,
    what: str,
    initial_delay: float,
    max_delay: float,
    timeout: float,  # noqa: ASYNC109 - seconds of the clock, which may be another than the event loop's
    on_pause: Callable[[float], None] | None = None,
) -> T:
    """Look until there is something to return.

    Args:
        clock: Whose seconds pass in between.
        look: Returns ``None`` while there is nothing yet; a look that fails for a passing reason counts as such.
        what: What is waited for, as the error tells it.
        initial_delay: Seconds until the first look; each further pause is twice as long.
        max_delay: Seconds that no pause exceeds.
        timeout: Seconds after which the last look is over.
        on_pause: Called with the seconds until each look.

    Raises:
        TimeoutError: There was nothing to return in time.
    """
    ends, delay, looks = clock.monotonic() + timeout, initial_delay, 0
    failed: WalmartError | None = None
    while (remaining := ends - clock.monotonic()) > 0:
        pause = min(delay, remaining)
        if on_pause is not None:
            on_pause(pause)
        await sleep(clock, pause)
        delay, looks = min(delay * 2, max_delay), looks + 1
        try:
            found = await look()
        except PASSING as error:
            failed = error
        else:
            failed = None
            if found is not None:
                return found
    raise TimeoutError(
        f"{what} was not done within the timeout of {timeout:,g} s"
        + (f"; the last look failed: {failed}" if failed else ""),
        attempts=looks,
        correlation_id=failed.correlation_id if failed else None,
    )
