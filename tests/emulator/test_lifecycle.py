"""Opening and closing, in a loop and from plain threads, and what a seed decides."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from base64 import b64encode

import aiohttp
import pytest

from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator


def status_of(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


async def test_serves_both_surfaces_in_the_running_loop() -> None:
    async with Emulator() as emulator, aiohttp.ClientSession() as session:
        assert emulator.url != emulator.supplier_url
        for base in (emulator.url, emulator.supplier_url):
            assert base.startswith("http://127.0.0.1:")
            async with session.get(f"{base}/v3/feeds") as response:
                assert response.status == 400
        assert [request.surface for request in emulator.requests] == ["marketplace", "supplier"]


async def test_listens_no_more_after_the_block() -> None:
    async with Emulator() as emulator:
        pass
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectorError):
            await session.get(emulator.url)


def test_serves_from_a_thread_of_its_own() -> None:
    before = threading.active_count()
    with Emulator() as emulator:
        emulator.add_item("A", stock=3)
        assert status_of(f"{emulator.url}/v3/inventory?sku=A") == 400
        assert emulator.stock("A") == {emulator.default_ship_node: 3}
        assert len(emulator.requests) == 1
    assert threading.active_count() == before


def test_closes_with_a_request_in_flight() -> None:
    errors: list[BaseException] = []

    def ask(url: str) -> None:
        try:
            urllib.request.urlopen(url, timeout=10)
        except OSError as error:
            errors.append(error)

    class Watched(ManualClock):
        def call_later(self, delay, callback):
            sleeping.set()
            return super().call_later(delay, callback)

    sleeping = threading.Event()
    with Emulator(clock=Watched()) as emulator:
        emulator.faults.delay("GET", "/v3/feeds", seconds=60)
        asking = threading.Thread(target=ask, args=(f"{emulator.url}/v3/feeds",))
        asking.start()
        assert sleeping.wait(10)
    asking.join()
    assert len(errors) == 1


HELD = """
import asyncio, gc, socket, threading
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator

class Watched(ManualClock):
    def call_later(self, delay, callback):
        sleeping.set()
        return super().call_later(delay, callback)

sleeping = threading.Event()
with Emulator(clock=Watched()) as emulator:
    emulator.faults.delay("GET", "/v3/feeds", seconds=60)
    asked = socket.create_connection(("127.0.0.1", int(emulator.url.rpartition(":")[2])))
    asked.sendall(b"GET /v3/feeds HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n")
    assert sleeping.wait(30)
    del asked  # who asked hangs up, and its request goes on
    emulator.clock.advance(1)
del emulator
gc.collect()
"""


def test_a_request_that_is_held_leaves_nothing_to_be_reported_when_the_process_ends() -> None:
    ended = subprocess.run(
        [sys.executable, "-X", "dev", "-c", HELD], check=False, capture_output=True, text=True, timeout=60
    )
    assert (ended.returncode, "was destroyed" in ended.stderr) == (0, False), ended.stderr


def test_a_port_that_is_taken_leaves_nothing_behind() -> None:
    before = threading.active_count()
    with Emulator() as first:
        port = int(first.supplier_url.rpartition(":")[2])
        with pytest.raises(OSError, match="address already in use"), Emulator(supplier_port=port):
            pass
    assert threading.active_count() == before


async def test_can_be_opened_again_on_the_same_ports() -> None:
    emulator = Emulator()
    async with emulator:
        url = emulator.url
    async with emulator:
        assert emulator.url == url


async def test_serve_forever_ends_when_cancelled(session) -> None:
    class Watched(Emulator):
        started = asyncio.Event()

        async def start(self) -> None:
            await super().start()
            self.started.set()

    emulator = Watched()
    serving = asyncio.create_task(emulator.serve_forever())
    await emulator.started.wait()
    async with session.get(f"{emulator.supplier_url}/v3/feeds") as response:
        assert response.status == 400
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    with pytest.raises(aiohttp.ClientConnectorError):
        await session.get(emulator.url)


def test_shows_no_secret() -> None:
    emulator = Emulator(client_secret="do-not-show")
    assert "do-not-show" not in repr(emulator)


async def test_logs_what_happens_without_values(emulator, seller, caplog) -> None:
    emulator.add_item("SECRET-SKU")
    with caplog.at_level(logging.INFO, logger="walmart_async.emulator"):
        await seller("GET", "/v3/inventories/SECRET-SKU?shipNode=SECRET-NODE")
    assert [record.getMessage() for record in caplog.records] == ["marketplace GET /v3/inventories/{sku} 400"]


async def test_the_log_keeps_bytes_and_hides_credentials(emulator, seller) -> None:
    await seller("PUT", "/v3/inventories/a%20%2f%7Bb?x=1+2", body=b'{"a": 1}')
    token, request = emulator.requests
    assert (request.method, request.raw_path, request.raw_query) == ("PUT", "/v3/inventories/a%20%2f%7Bb", "x=1+2")
    assert request.path == "/v3/inventories/{sku}"
    assert request.query == {"x": "1 2"}
    assert request.body == b'{"a": 1}'
    assert (request.status, request.applied) == (400, False)
    everything = repr([token.headers, token.body, request.headers])
    assert seller.headers["WM_SEC.ACCESS_TOKEN"] not in everything
    assert emulator.client_secret not in everything
    assert "Basic " not in everything


async def test_the_log_can_be_cleared(emulator, seller) -> None:
    emulator.clear_log()
    assert emulator.requests == []


class TestSeed:
    async def gather(self, seed: int) -> list[object]:
        clock = ManualClock()
        async with Emulator(seed=seed, clock=clock) as emulator, aiohttp.ClientSession() as session:
            emulator.add_item("A")
            for number in range(11):
                emulator.add_item(f"A{number}")
            pair = b64encode(f"{emulator.client_id}:{emulator.client_secret}".encode()).decode()
            headers = {"WM_SVC.NAME": "x", "WM_QOS.CORRELATION_ID": "x", "Accept": "application/json"}
            basic = headers | {"Authorization": f"Basic {pair}"}
            seen: list[object] = [emulator.default_ship_node]
            form = {"grant_type": "client_credentials"}
            async with session.post(f"{emulator.url}/v3/token", data=form, headers=basic) as response:
                seen.append(await response.json())
            headers["WM_SEC.ACCESS_TOKEN"] = seen[-1]["access_token"]
            async with session.get(f"{emulator.url}/v3/inventories", headers=headers) as response:
                seen.append(await response.json())
            feed = {"InventoryHeader": {"version": "1.4"}, "Inventory": [{"sku": "A"}]}
            url = f"{emulator.url}/v3/feeds?feedType=inventory"
            async with session.post(url, json=feed, headers=headers) as response:
                seen.append(await response.json())
            return seen

    async def test_decides_every_identifier(self) -> None:
        once, again, other = await self.gather(5), await self.gather(5), await self.gather(6)
        assert once == again
        assert all(mine != others for mine, others in zip(once, other, strict=True))
