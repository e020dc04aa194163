"""The cost of a call, as ratios: this SDK in both modes against its floor and its peers, on one server and one item.

The floor is aiohttp and msgspec by hand: the same URL, headers with a fresh UUID, timeout and struct. Rounds of all
clients are interleaved, and medians compared, so that what else the machine does falls on all of them alike.
"""

from __future__ import annotations

import asyncio
import cProfile
import gc
import itertools
import json
import pstats
import runpy
import statistics
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import aiohttp
import httpx
import msgspec
import pydantic
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

canned_server = runpy.run_path(str(Path(__file__).with_name("_canned_server.py")))["canned_server"]

CALLS = 1_500
ROUNDS = 7
MANY = 64
TARGETS = {
    ("CPU a call, alone", "this SDK, async", "floor"): ("at most", 1.25),
    ("calls a second, 64 at once", "this SDK, async", "floor"): ("at least", 0.85),
    ("calls a second, alone", "this SDK, blocking", "requests + json"): ("at least", 1.6),
    ("calls a second, 64 at once", "this SDK, blocking", "requests + json"): ("at least", 3.5),
}


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
        self.hop: Callable[[Callable[[], Any]], Any] = vars(self.blocking)["_portal"].run
        self.aiohttp = self.runner.run(self._open_aiohttp())
        stack.callback(lambda: self.runner.run(self.aiohttp.close()))
        self.httpx = httpx.AsyncClient(limits=httpx.Limits(max_connections=100), timeout=60)
        stack.callback(lambda: self.runner.run(self.httpx.aclose()))
        self.requests = stack.enter_context(requests.Session())
        self.requests.mount("http://", requests.adapters.HTTPAdapter(pool_maxsize=MANY))
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
        decoder, timeout = msgspec.json.Decoder(SkuInventory, strict=False), aiohttp.ClientTimeout(total=60)

        async def call(number: int) -> None:
            url = URL(target(self.base, number), encoded=True)
            async with self.aiohttp.get(url, headers=headers(), timeout=timeout, allow_redirects=False) as answer:
                decoder.decode(await answer.read())

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


def measure(clients: Clients) -> dict[str, dict[str, float]]:
    """Medians by quantity and client."""
    everybody = {
        "floor": clients.floor,
        "this SDK, async": clients.ours,
        "this SDK, blocking": clients.ours_blocking,
        "httpx + pydantic": clients.httpx_pydantic,
        "requests + json": clients.requests_json,
    }
    seen: dict[str, dict[str, list[float]]] = {}
    for at_once, run in itertools.product((1, MANY), everybody.values()):
        run(at_once)  # connections and caches are warm before anything counts
    gc.collect()
    gc.freeze()  # the modules of all five are loaded here, and would be walked again and again on everybody's account
    for _, (at_once, (name, run)) in itertools.product(range(ROUNDS), itertools.product((1, MANY), everybody.items())):
        wall, cpu = time.perf_counter(), time.process_time()
        run(at_once)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        how = "alone" if at_once == 1 else f"{at_once} at once"
        seen.setdefault(f"CPU a call, {how}", {}).setdefault(name, []).append(cpu / CALLS * 1e6)
        seen.setdefault(f"calls a second, {how}", {}).setdefault(name, []).append(CALLS / wall)
    return {what: {name: statistics.median(all_) for name, all_ in by.items()} for what, by in seen.items()}


def compare(numbers: dict[str, dict[str, float]]) -> list[dict[str, Any]]:
    """The ratios that there are targets for."""
    ratios: list[dict[str, Any]] = []
    for (what, ours, peer), (bound, goal) in TARGETS.items():
        ratio = numbers[what][ours] / numbers[what][peer]
        met = ratio <= goal if bound == "at most" else ratio >= goal
        ratios.append({"what": what, "of": ours, "to": peer, "ratio": ratio, "goal": goal, "bound": bound, "met": met})
    return ratios


def show(numbers: dict[str, dict[str, float]], ratios: list[dict[str, Any]]) -> None:
    """The table."""
    for what, by in numbers.items():
        unit = "µs" if what.startswith("CPU") else "/s"
        print(f"\n{what}")
        for name, value in by.items():
            ratio = f"{value / by['floor']:.2f} x floor, {value / by['requests + json']:.2f} x requests"
            print(f"  {name:<20} {value:>8.0f} {unit}   {ratio}")
    print()
    for each in ratios:
        told = f"{each['what']}: {each['of']} is {each['ratio']:.2f} x {each['to']}, {each['bound']} {each['goal']}"
        print(f"{'met   ' if each['met'] else 'MISSED'} {told}")


def explain(clients: Clients) -> None:
    """Where a call spends its time, for targets that are missed: by package, and what crossing threads alone takes."""
    profile = cProfile.Profile()
    profile.enable()
    clients.ours(1)
    profile.disable()
    seconds: dict[str, float] = {}
    for (file, _, function), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        parts = Path(file).parts
        known = [
            name for name in ("walmart_async", "aiohttp", "asyncio", "yarl", "multidict", "urllib") if name in parts
        ]
        name = (
            known[0]
            if known
            else "built-in: " + ("epoll and sockets" if "poll" in function or "socket" in function else "others")
        )
        seconds[name] = seconds.get(name, 0.0) + own
    print("\nwhere an awaited call spends its time, under the profiler")
    for name, own in sorted(seconds.items(), key=lambda item: -item[1])[:8]:
        print(f"  {name:<30} {own / sum(seconds.values()):>5.0%}")

    async def nothing() -> None:
        """Cross over and come back."""

    began = time.perf_counter()
    for _ in range(CALLS):
        clients.hop(nothing)
    print(
        f"a blocking call crosses into the loop's thread and back: {(time.perf_counter() - began) / CALLS * 1e6:.0f} µs"
    )


def main() -> int:
    """Measure, print a table of ratios, and the same as JSON in one line; a missed target is told and explained."""
    with ExitStack() as stack:
        base = stack.enter_context(canned_server())
        clients = Clients(base, stack)
        numbers = measure(clients)
        ratios = compare(numbers)
        show(numbers, ratios)
        if not all(ratio["met"] for ratio in ratios):
            explain(clients)
    print(json.dumps({"numbers": numbers, "ratios": ratios}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
