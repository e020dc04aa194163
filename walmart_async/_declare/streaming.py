"""A download that is worked on while it comes in."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import anyio

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Coroutine

    from .receiving import Sink

__all__ = ["streamed"]


@asynccontextmanager
async def streamed(
    receive: Callable[[Sink], Coroutine[Any, Any, object]],
    hand_out: Callable[[Callable[[bytes], Awaitable[None]]], Sink],
) -> AsyncGenerator[AsyncIterator[bytes], None]:
    """The pieces of a download; leaving the context early ends it.

    The download runs in a task of its own, one piece ahead of whoever takes them.

    Args:
        receive: Downloads to a sink.
        hand_out: Makes the sink.
    """
    giving, taking = anyio.create_memory_object_stream[bytes](0)

    async def download() -> None:
        async with giving:
            await receive(hand_out(giving.send))

    async def pieces() -> AsyncIterator[bytes]:
        async for piece in taking:
            yield piece
        await task  # it has ended; this raises what it ended with

    task = asyncio.create_task(download())
    try:
        async with taking:
            yield pieces()
    finally:
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # raised to whoever took the pieces; whoever left early does not want to know
