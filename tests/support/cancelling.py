"""Cancelling something at its nth await, and what must be left of it: nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walmart_async._pipeline.lazy import LazyPipeline

__all__ = ["Cancelling", "resting"]


class Cancelling:
    """Awaits something, and cancels the task the moment it waits for the nth time."""

    def __init__(self, awaited: Any, nth: int) -> None:
        self._awaited, self.left = awaited, nth

    def __await__(self) -> Iterator[Any]:
        inner = self._awaited.__await__()
        step, with_what = inner.send, None
        while True:
            try:
                future = step(with_what)
            except StopIteration as end:
                return end.value
            self.left -= 1
            if self.left == 0:
                task = asyncio.current_task()
                assert task is not None
                task.cancel()
            step, with_what = inner.send, None
            try:
                yield future
            except BaseException as error:  # noqa: BLE001 - handed on
                step, with_what = inner.throw, error


async def resting(sender: LazyPipeline) -> None:
    """Nothing of a call is left: no token of a limit, no lock, no connection, no counted task."""
    for _ in range(5):
        await asyncio.sleep(0)
    if (pipeline := sender._pipeline) is None:
        return
    if (renewal := pipeline._authorization._renewal) is not None:  # a token is made to the end: others may wait for it
        await asyncio.wait([renewal])
        await asyncio.sleep(0)
    assert all(state.in_flight == state.waiting == 0 for state in pipeline.limits.state(()).values())
    assert pipeline._locks._lines == {}
    assert not pipeline._in_flight.tasks
    for session in (pipeline._session._connections.pooled, *pipeline._session._connections._others.values()):
        assert session is None or not session.connector._acquired
