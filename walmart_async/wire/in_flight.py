"""The calls under way, so that closing a client can wait for them and then end them."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import ClosedError

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["InFlight"]


class InFlight:
    """The tasks that are inside a call."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._cut: set[asyncio.Task[Any]] = set()
        self._empty = asyncio.Event()
        self.closed = False

    @contextmanager
    def enter(self, route: str) -> Generator[None]:
        """Be inside a call.

        Args:
            route: What is called, for the error.

        Raises:
            ClosedError: The client is closed already, or gets closed meanwhile.
        """
        if self.closed:
            raise ClosedError("the client is closed", operation=route)
        task = asyncio.current_task()
        assert task is not None, "a coroutine runs in a task"
        self._tasks.add(task)
        try:
            yield
        except asyncio.CancelledError:
            if task in self._cut and task.uncancel() == 0:
                raise ClosedError("the client was closed under this call", operation=route) from None
            raise
        finally:
            self._cut.discard(task)
            self._tasks.discard(task)
            if self.closed and not self._tasks:
                self._empty.set()

    async def end(self, grace: float) -> None:
        """Let nobody in any more, wait ``grace`` seconds for those inside, then end their calls."""
        self.closed = True
        if self._tasks:
            try:
                async with asyncio.timeout(grace):
                    await self._empty.wait()
            except TimeoutError:
                self._cut |= self._tasks
                for task in self._cut:
                    task.cancel()
                await self._empty.wait()
