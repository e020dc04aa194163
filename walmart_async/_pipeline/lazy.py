"""A pipeline opened by its first call: aiohttp takes a tenth of a second to import, and needs a running loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import ClosedError, ConfigurationError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine

    from .._declare.limits import Limits
    from .._declare.operation import Operation
    from .._declare.options import Options
    from .._declare.request import Request, Response
    from .._declare.transfer import Transfer
    from ..clock import Clock
    from .pipeline import Pipeline

__all__ = ["LazyPipeline"]

T = TypeVar("T")


class LazyPipeline:
    """The pipeline of one account in one event loop, shared by every view of a client.

    Args:
        open_pipeline: Opens it, in the event loop.
        clock: Time.
        limits: Where tokens of buckets come from; ``None`` for memory.
    """

    def __init__(self, open_pipeline: Callable[[], Pipeline], clock: Clock, limits: Limits | None) -> None:
        self.clock = clock
        self._open, self._limits = open_pipeline, limits
        self._pipeline: Pipeline | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    @property
    def limits(self) -> Limits:
        """Where tokens of buckets come from."""
        if self._limits is None:
            from .limits.memory import MemoryLimits  # noqa: PLC0415 - as with aiohttp

            self._limits = MemoryLimits(self.clock)
        return self._limits

    def send(self, operation: Operation, request: Request[T], options: Options) -> Coroutine[Any, Any, Response[T]]:
        """Make one call.

        Raises:
            WalmartError: One of its subclasses.
        """
        return self._opened().send(operation, request, options)

    async def fetch(self, url: str, into: Transfer, options: Options) -> None:
        """Download what a signed URL points to, without anything that identifies the caller.

        Raises:
            WalmartError: It could not be had.
        """
        await self._opened().fetch(url, into, options)

    async def authorize(self) -> None:
        """Make sure that there is an access token, before work of many calls begins.

        Raises:
            CredentialsError: Walmart refuses the client's id and secret.
            WalmartError: No token could be had.
        """
        await self._opened().authorize()

    async def close(self, grace: float) -> None:
        """Let calls under way end within ``grace`` seconds, end the rest, and disconnect; idempotent."""
        self._closed = True
        if self._pipeline is not None:
            await self._pipeline.close(grace)

    def _opened(self) -> Pipeline:
        import asyncio  # noqa: PLC0415 - as with aiohttp, only a client that makes a call pays for it

        loop = asyncio.get_running_loop()
        if self._pipeline is not None and self._loop is loop:
            return self._pipeline
        if self._closed:
            raise ClosedError("the client is closed")
        if self._pipeline is not None:
            raise ConfigurationError("this client belongs to another event loop; make one in each loop")
        self._loop, self._pipeline = loop, self._open()
        return self._pipeline
