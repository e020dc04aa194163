"""Everybody whose calls are measured: this SDK in both modes, its floor, and its peers."""

from __future__ import annotations

import asyncio
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import aiohttp
import httpx
import msgspec
import niquests
import pydantic
import pyreqwest.client
import requests
from yarl import URL

import walmart_async
import walmart_sync
from walmart_async import Bucket, Rate
from walmart_async._pipeline.limits.memory import MemoryLimits
from walmart_async.api.inventory import SkuInventory
from walmart_async.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import ExitStack

CALLS = 1_500
MANY = 64
DECODER = msgspec.json.Decoder(SkuInventory, strict=False)


class RoomyLimits(MemoryLimits):
    """The real buckets with room for any benchmark."""

    _roomy = (Bucket("benchmark", (Rate(10**9, 60),)),)

    def take_now(self, buckets: Sequence[Bucket]) -> Any:
        return super().take_now(self._roomy)


class Item(pydantic.BaseModel):
    """The item for the peers."""

    class Quantity(pydantic.BaseModel):
        unit: str | None = None
        amount: int | None = None

    sku: str = ""
    quantity: Quantity | None = None


def headers() -> dict[str, str]:
    """What Walmart wants on every call."""
    return {
        "WM_SEC.ACCESS_TOKEN": "e" * 300,
        "WM_SVC.NAME": "Walmart Marketplace",
        "WM_QOS.CORRELATION_ID": str(uuid.uuid4()),
        "Accept": "application/json",
        "User-Agent": "benchmark",
    }


def target(base: str, number: int) -> str:
    """The URL of one call."""
    return f"{base}/v3/inventory?sku={quote(f'SKU {number}', safe='')}"


class Clients:
    """Everybody who makes calls; each takes how many are under way at once."""

    def __init__(self, base: str, stack: ExitStack) -> None:
        self.base = base
        self.runner = stack.enter_context(asyncio.Runner())
        account: dict[str, Any] = {"client_id": "id", "client_secret": "secret", "base_url": base}
        self.walmart = walmart_async.Marketplace(**account, limits=RoomyLimits(SystemClock()))
        stack.callback(lambda: self.runner.run(self.walmart.close()))
        self.blocking = stack.enter_context(walmart_sync.Marketplace(**account, limits=RoomyLimits(SystemClock())))
        self.hop: Callable[[Callable[[], Any]], Any] = self.blocking._link.portal.run  # noqa: SLF001 - crossing threads alone has no public name
        self.aiohttp = self.runner.run(self._open_aiohttp())
        stack.callback(lambda: self.runner.run(self.aiohttp.close()))
        self.httpx = httpx.AsyncClient(limits=httpx.Limits(max_connections=100), timeout=60)
        stack.callback(lambda: self.runner.run(self.httpx.aclose()))
        self.requests = stack.enter_context(requests.Session())
        self.requests.mount("http://", requests.adapters.HTTPAdapter(pool_maxsize=MANY))
        minute = timedelta(seconds=60)
        self.pyreqwest = pyreqwest.client.ClientBuilder().timeout(minute).build()
        stack.callback(lambda: self.runner.run(self.pyreqwest.close()))
        self.pyreqwest_blocking = stack.enter_context(pyreqwest.client.SyncClientBuilder().timeout(minute).build())
        self.niquests = niquests.AsyncSession(pool_maxsize=MANY)
        stack.callback(lambda: self.runner.run(self.niquests.close()))
        self.niquests_blocking = stack.enter_context(niquests.Session(pool_maxsize=MANY))
        self.threads = stack.enter_context(ThreadPoolExecutor(MANY))

    async def _open_aiohttp(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())

    def _awaited(self, call: Callable[[int], Any], at_once: int) -> None:
        async def work(numbers: Any) -> None:
            for number in numbers:
                await call(number)

        async def run() -> None:
            numbers = iter(range(CALLS))
            await asyncio.gather(*(work(numbers) for _ in range(at_once)))

        self.runner.run(run())

    def _threaded(self, call: Callable[[int], Any], at_once: int) -> None:
        if at_once == 1:
            for number in range(CALLS):
                call(number)
        else:
            list(self.threads.map(call, range(CALLS)))

    def floor(self, at_once: int) -> None:
        timeout = aiohttp.ClientTimeout(total=60)

        async def call(number: int) -> None:
            url = URL(target(self.base, number), encoded=True)
            async with self.aiohttp.get(url, headers=headers(), timeout=timeout, allow_redirects=False) as answer:
                DECODER.decode(await answer.read())

        self._awaited(call, at_once)

    def ours(self, at_once: int) -> None:
        self._awaited(lambda number: self.walmart.inventory.get(f"SKU {number}"), at_once)

    def ours_blocking(self, at_once: int) -> None:
        self._threaded(lambda number: self.blocking.inventory.get(f"SKU {number}"), at_once)

    def httpx_pydantic(self, at_once: int) -> None:
        async def call(number: int) -> None:
            answer = await self.httpx.get(target(self.base, number), headers=headers())
            Item.model_validate_json(answer.content)

        self._awaited(call, at_once)

    def requests_json(self, at_once: int) -> None:
        def call(number: int) -> None:
            self.requests.get(target(self.base, number), headers=headers(), timeout=60).json()

        self._threaded(call, at_once)

    def pyreqwest_async(self, at_once: int) -> None:
        async def call(number: int) -> None:
            answer = await self.pyreqwest.get(target(self.base, number)).headers(headers()).build().send()
            DECODER.decode(await answer.bytes())

        self._awaited(call, at_once)

    def pyreqwest_sync(self, at_once: int) -> None:
        def call(number: int) -> None:
            answer = self.pyreqwest_blocking.get(target(self.base, number)).headers(headers()).build().send()
            DECODER.decode(answer.bytes())

        self._threaded(call, at_once)

    def niquests_async(self, at_once: int) -> None:
        async def call(number: int) -> None:
            answer = await self.niquests.get(target(self.base, number), headers=headers(), timeout=60)
            DECODER.decode(answer.content or b"")

        self._awaited(call, at_once)

    def niquests_sync(self, at_once: int) -> None:
        def call(number: int) -> None:
            answer = self.niquests_blocking.get(target(self.base, number), headers=headers(), timeout=60)
            DECODER.decode(answer.content or b"")

        self._threaded(call, at_once)

    def everybody(self) -> dict[str, Callable[[int], None]]:
        """Who is measured, by name."""
        return {
            "floor": self.floor,
            "this SDK, async": self.ours,
            "pyreqwest, async": self.pyreqwest_async,
            "niquests, async": self.niquests_async,
            "httpx + pydantic": self.httpx_pydantic,
            "this SDK, blocking": self.ours_blocking,
            "pyreqwest, blocking": self.pyreqwest_sync,
            "niquests, blocking": self.niquests_sync,
            "requests + json": self.requests_json,
        }
