"""A download that is worked on while it arrives, in both modes."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

from .sinks import PieceSink

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator

    from .resource import Portal

__all__ = ["streamed", "streamed_blocking"]


@asynccontextmanager
async def streamed(receive: Callable[[PieceSink], Awaitable[object]]) -> AsyncGenerator[AsyncIterator[bytes]]:
    """The pieces of a download; leaving the context ends it.

    Args:
        receive: Downloads to a sink.
    """
    sink = PieceSink()
    filling = asyncio.create_task(sink.fill(receive))

    async def pieces() -> AsyncIterator[bytes]:
        while (piece := await sink.take()) is not None:
            yield piece
        await filling  # it has ended; this raises what it ended with

    try:
        yield pieces()
    finally:
        filling.cancel()
        await asyncio.wait([filling])
        if not filling.cancelled():
            filling.exception()  # or asyncio warns that nobody looked at it


@contextmanager
def streamed_blocking(portal: Portal, receive: Callable[[PieceSink], Awaitable[object]]) -> Generator[Iterator[bytes]]:
    """`streamed` for blocking callers."""
    sink = PieceSink()
    filling = portal.start(sink.fill, receive)

    def pieces() -> Iterator[bytes]:
        while (piece := portal.run(sink.take)) is not None:
            yield piece
        portal.wait(filling)

    try:
        yield pieces()
    finally:
        filling.cancel()
