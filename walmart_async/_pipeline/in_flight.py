"""The calls under way, so that closing a client can wait for them and then end them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from ..errors import ClosedError

if TYPE_CHECKING:
    from collections.abc import Callable

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

    def enter(self, facts: Callable[[], CallFacts]) -> _Inside:
        """Be inside a call.

        Args:
            facts: What is known of the call when it ends with an error.

        Raises:
            ClosedError: The client is closed already, or gets closed meanwhile.
        """
        if self.closed:
            raise ClosedError("the client is closed", **facts())
        return _Inside(self, facts)

    def join(self, facts: Callable[[], CallFacts]) -> _Inside:
        """Be inside a call that others need, though the client is closing."""
        return _Inside(self, facts)

    def leave(self, task: asyncio.Task[Any]) -> bool:
        """A task left after the end began; whether its call was ended here."""
        cut = task in self._cut
        self._cut.discard(task)
        if not self.tasks:
            self._empty.set()
        return cut

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


class _Inside:
    """The span of a call; a class, for a generator's context manager costs every call more than all of this."""

    __slots__ = ("_calls", "_facts", "_task")

    def __init__(self, calls: InFlight, facts: Callable[[], CallFacts]) -> None:
        self._calls, self._facts = calls, facts

    def __enter__(self) -> None:
        task = asyncio.current_task()
        assert task is not None, "a coroutine runs in a task"
        self._task = task
        self._calls.tasks.add(task)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._calls.tasks.discard(self._task)
        if not self._calls.closed:  # every call passes here; the rest matters only at the end
            return
        cut = self._calls.leave(self._task)
        # Above 0, its own program cancelled it as well, and must see that.
        if cut and isinstance(error, asyncio.CancelledError) and self._task.uncancel() == 0:
            raise ClosedError("the client was closed under this call", **self._facts()) from None
