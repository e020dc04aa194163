"""Many calls at once over a real socket, of a server that counts, on a clock that moves when nothing else does."""

from __future__ import annotations

import asyncio
from random import Random
from typing import TYPE_CHECKING

import aiohttp
import pytest

from support.limited.servers import Server
from support.limited.trial import excess
from support.scripted_server import STOCK, plain
from walmart_async.clock import ManualClock, sleep

if TYPE_CHECKING:
    from aiohttp import web

READ = "GET /v3/inventory"
RATE = (200, 60)


class Counting:
    """Answers in any order, up to ``latency`` seconds late, what it counted when the request came."""

    def __init__(self, clock: ManualClock, kind: str, headers: str, latency: float) -> None:
        self.clock, self.latency, self.random = clock, latency, Random(7)
        self.limit = Server(kind, (RATE,), phase=25, headers=headers)
        self.came: list[float] = []
        self.held = 0
        self.refused = 0

    async def step(self, request: web.Request, seen: object) -> web.StreamResponse:
        at = self.clock.monotonic()
        self.came.append(at)
        counted = self.limit.take(at)
        self.held += 1
        await sleep(self.clock, self.random.uniform(0.01, self.latency))
        self.held -= 1
        self.refused += not counted[0]
        headers = self.limit.headers(self.clock.time() - self.clock.monotonic(), at, self.clock.monotonic(), counted)
        return plain(200 if counted[0] else 429, STOCK if counted[0] else b"", headers)


@pytest.mark.parametrize(
    ("kind", "headers", "latency"),
    [
        ("even", "honest", 0.02),
        ("even", "honest", 8),
        ("even", "full", 3),
        ("even", "count", 3),
        ("even", "absent", 3),
        ("window", "honest", 3),
    ],
)
async def test_reads_at_once_are_sent_as_fast_as_the_limit_allows_and_no_faster(server, seller, kind, headers, latency):
    clock = ManualClock()
    counting = Counting(clock, kind, headers, latency)
    async with aiohttp.TCPConnector(limit=0) as connector:
        client = seller(clock=clock, deadline=None, timeout=300, connector=connector)
        await client.inventory.get("A")  # has a token
        for _ in range(600):
            server.step(counting.step)
        calls = [asyncio.create_task(client.inventory.get("A")) for _ in range(600)]
        while not all(call.done() for call in calls):
            await asyncio.sleep(0)
            if client.limits[READ].in_flight == counting.held:
                clock.advance(0.1)
        await asyncio.gather(*calls)
    assert counting.refused == 0
    assert excess(counting.came, *RATE) <= 1e-3
    shown_to_be_even = (kind, headers) == ("even", "honest")
    assert clock.monotonic() <= (122 if shown_to_be_even else 182) + latency
