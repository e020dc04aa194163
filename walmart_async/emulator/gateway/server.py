"""Applications on ports of the loopback interface, run by the caller's loop or by one of their own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Mapping
from types import TracebackType
from typing import Self

from aiohttp import web

__all__ = ["Server"]

HOST = "127.0.0.1"
MAX_LINE = 64 * 1024
# To aiohttp 0 means waiting for ever.
GRACE_SECONDS = 0.01


class Server:
    """Serves applications inside ``async with``, or from a thread of its own inside ``with``.

    Args:
        applications: By name, what makes each application.
        ports: By name, where each listens; 0 takes a free port.
    """

    def __init__(self, applications: Mapping[str, Callable[[], web.Application]], ports: Mapping[str, int]) -> None:
        self._applications, self._ports = applications, dict(ports)
        self._runners: list[web.AppRunner] = []
        self._thread: _LoopThread | None = None

    def url_of(self, name: str) -> str:
        """The base URL of one application."""
        return f"http://{HOST}:{self._ports[name]}"

    async def start(self) -> None:
        """Listen on every port.

        Raises:
            OSError: If a port is taken.
        """
        try:
            for name, application in self._applications.items():
                # Long cursors travel in URLs: the default line is too short for what Walmart takes.
                runner = web.AppRunner(
                    application(),
                    access_log=None,
                    auto_decompress=False,  # what is packed wrongly is refused, and breaks nothing
                    max_line_size=MAX_LINE,
                    max_field_size=MAX_LINE,
                    shutdown_timeout=GRACE_SECONDS,
                )
                self._runners.append(runner)
                await runner.setup()
                await web.TCPSite(runner, HOST, self._ports[name]).start()
                self._ports[name] = runner.addresses[0][1]
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Stop listening and cut what is in flight; stopping twice does nothing."""
        while self._runners:
            await self._runners.pop().cleanup()

    async def serve_forever(self) -> None:
        """Listen until cancelled."""
        async with self:
            await asyncio.Event().wait()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def __enter__(self) -> Self:
        self._thread = _LoopThread()
        try:
            self._thread.run(self.start())
        except BaseException:
            self._thread.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._thread is not None:
            self._thread.run(self.stop())
            self._thread.close()
            self._thread = None


class _LoopThread:
    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="walmart-emulator", daemon=True)
        self._thread.start()

    def run(self, coroutine: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def close(self) -> None:
        self.run(_end_tasks())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def _end_tasks() -> None:
    """Cancel what still runs, and wait for it: a request that outlives its loop is reported when it is lost."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
