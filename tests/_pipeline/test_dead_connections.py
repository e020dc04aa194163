"""Connections that die in odd ways, and pools in which many wait: no call fails of that, no write goes out twice."""

from __future__ import annotations

import asyncio
import socket
import struct

import aiohttp
import pytest

from support.scripted_server import plain, stock
from walmart_async import errors


def reset(transport: asyncio.Transport) -> None:
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


def half_close(transport: asyncio.Transport) -> None:
    transport.get_extra_info("socket").shutdown(socket.SHUT_WR)


def close(transport: asyncio.Transport) -> None:
    transport.close()


@pytest.mark.parametrize("end", [reset, half_close, close], ids=lambda end: end.__name__)
@pytest.mark.parametrize("write", ["absolute", "once"])
async def test_idle_connections_that_end(server, seller, end, write) -> None:
    client = seller(retries=2)
    seen: list[asyncio.Transport] = []

    async def keep(request, told):
        seen.append(request.transport)
        await asyncio.sleep(0)
        return plain(200, stock(told), None)

    for _ in range(12):
        server.step(keep)
    await asyncio.gather(*(client.inventory.get(f"S{n}") for n in range(12)))
    for transport in set(seen):
        if not transport.is_closing():
            end(transport)
    before = len(server.seen)
    if write == "absolute":
        await client.inventory.update("A", 5)
    else:
        server.reply(200, {"feedId": "F"})
        assert (await client.feeds.submit("inventory", {"a": 1})).feed_id == "F"
    assert len(server.seen) == before + 1


@pytest.mark.parametrize("limit", [1, 2, 3])
async def test_reads_and_writes_that_wait_for_one_of_few_connections(server, seller, limit) -> None:
    """None of them counts the time of those before it."""
    async with aiohttp.TCPConnector(limit=limit) as connector:
        client = seller(connector=connector, retries=0)
        await client.inventory.get("first")
        gates = [server.hold() for _ in range(9)]
        reads = [asyncio.ensure_future(client.inventory.get(f"S{n}")) for n in range(5)]
        writes = [asyncio.ensure_future(client.inventory.update(f"W{n}", n)) for n in range(4)]
        for gate in gates:
            await gate.arrived.wait()
            gate.open()
        answers = await asyncio.gather(*reads, *writes)
    assert len(answers) == 9
    assert {seen.method for seen in server.seen} == {"GET", "PUT"}


@pytest.mark.parametrize("failure", ["cut", "raw", 500])
async def test_a_write_that_waited_and_then_failed_was_sent_once(server, seller, failure) -> None:
    async with aiohttp.TCPConnector(limit=1) as connector:
        client = seller(connector=connector, retries=0)
        await client.inventory.get("first")
        gate = server.hold()
        first = asyncio.ensure_future(client.inventory.get("held"))
        await gate.arrived.wait()
        if failure == "cut":
            server.cut()
        elif failure == "raw":
            server.raw(b"not HTTP at all")
        else:
            server.reply(500, b"")
        second = asyncio.ensure_future(client.feeds.submit("inventory", {"a": 1}))
        await asyncio.sleep(0)
        gate.open()
        await first
        with pytest.raises(errors.OutcomeUnknownError) as caught:
            await second
    assert caught.value.sent
    assert [seen.method for seen in server.seen].count("POST") == 1
