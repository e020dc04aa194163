"""Waiting in line for something that is handed from one to the next."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Turns"]


class Turns:
    """First come, first served."""

    def __init__(self) -> None:
        self.waiting: deque[asyncio.Future[None]] = deque()

    async def wait(self, longest: float, too_long: Callable[[], Exception], hand_on: Callable[[], None]) -> None:
        """Wait until it is handed over.

        Args:
            longest: Seconds to wait for it.
            too_long: Makes the exception for when that was not enough.
            hand_on: Hands on what came too late.
        """
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[None] = loop.create_future()
        self.waiting.append(turn)

        def expire() -> None:
            if not turn.done():
                turn.set_exception(too_long())

        timer = None if math.isinf(longest) else loop.call_later(longest, expire)
        try:
            await turn
        except BaseException:
            with suppress(ValueError):
                self.waiting.remove(turn)
            # Cancelled in the same turn of the event loop in which it was handed over: nobody else would get it.
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                hand_on()
            raise
        finally:
            if timer is not None:
                timer.cancel()

    def pass_on(self) -> bool:
        """Hand it to the next in line, if there is one."""
        while self.waiting:
            turn = self.waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return True
        return False
