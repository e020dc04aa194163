"""The calls under way, so that closing a client can wait for them and then end them."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import ClosedError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from ..errors import CallFacts

__all__ = ["InFlight"]


class InFlight:
    """The tasks that are inside a call."""

    def __init__(self) -> None:
        self.tasks: set[asyncio.Task[Any]] = set()
        # Cancelled here: a task that its own program cancels meanwhile must get that, and no ClosedError.
        self._cut: set[asyncio.Task[Any]] = set()
        self._empty = asyncio.Event()
        self.closed = False

    def enter(self, facts: Callable[[], CallFacts]) -> asyncio.Task[Any]:
        """The running task is inside a call from here until it leaves.

        Args:
            facts: What is known of the call, for the error.

        Raises:
            ClosedError: The client is closed.
        """
        if self.closed:
            raise ClosedError("the client is closed", **facts())
        task = asyncio.current_task()
        assert task is not None, "a coroutine runs in a task"
        self.tasks.add(task)
        return task

    def leave(self, task: asyncio.Task[Any], error: BaseException | None, facts: Callable[[], CallFacts]) -> None:
        """A task left its call, with an error or without.

        Raises:
            ClosedError: The call was ended because the client was closed under it.
        """
        self.tasks.discard(task)
        if not self.closed:  # every call passes here; the rest matters only at the end
            return
        cut = task in self._cut
        self._cut.discard(task)
        if not self.tasks:
            self._empty.set()
        # Above 0, its own program cancelled it as well, and must see that.
        if cut and isinstance(error, asyncio.CancelledError) and task.uncancel() == 0:
            raise ClosedError("the client was closed under this call", **facts()) from None

    @contextmanager
    def inside(self, facts: Callable[[], CallFacts], *, closing: bool = False) -> Generator[None]:
        """Both at once.

        Args:
            facts: What is known of the call.
            closing: Whether it is also made while the client closes, because calls under way need it.

        Raises:
            ClosedError: The client is closed, or gets closed meanwhile.
        """
        if closing and self.closed:
            task = asyncio.current_task()
            assert task is not None, "as above"
            self.tasks.add(task)
        else:
            task = self.enter(facts)
        try:
            yield
        except BaseException as error:
            self.leave(task, error, facts)
            raise
        self.leave(task, None, facts)

    async def end(self, grace: float) -> None:
        """Refuse new calls, wait ``grace`` seconds for those under way, then end them."""
        self.closed = True  # first, or calls that keep coming would use up the grace
        if self.tasks:
            try:
                async with asyncio.timeout(grace):
                    await self._empty.wait()
            except TimeoutError:
                self._cut |= self.tasks
                for task in self._cut:
                    task.cancel()
                await self._empty.wait()  # until they have let go of their connections, which are closed next
