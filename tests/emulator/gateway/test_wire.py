"""Requests that break off, or that are not coded as they say: refused, and nothing else suffers."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib

import pytest

FEED = json.dumps(
    {"InventoryHeader": {"version": "1.4"}, "Inventory": [{"sku": "A", "quantity": {"unit": "EACH", "amount": 7}}]}
).encode()
PATH = "/v3/feeds?feedType=inventory"


@pytest.mark.parametrize(("coding", "write"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
async def test_a_body_may_be_packed(seller, emulator, clock, coding, write) -> None:
    emulator.add_item("A")
    reply = await seller("POST", PATH, body=write(FEED), headers={"Content-Encoding": coding})
    assert reply.status == 200
    clock.advance(60)
    assert emulator.stock("A") == {emulator.default_ship_node: 7}


@pytest.mark.parametrize(
    "body", [FEED, gzip.compress(FEED, mtime=0)[:12] + FEED, gzip.compress(FEED, mtime=0)[:-9], b"\x1f\x8b"]
)
async def test_a_body_that_is_not_packed_as_it_says(seller, emulator, caplog, body) -> None:
    reply = await seller("POST", PATH, body=body, headers={"Content-Encoding": "gzip"})
    assert (reply.status, reply.error["code"]) == (400, "MALFORMED_REQUEST_CONTENT.GMP_GATEWAY_API")
    assert (await seller("GET", "/v3/feeds")).data["totalResults"] == 0
    assert "Traceback" not in caplog.text


async def test_a_body_that_becomes_too_large(seller, emulator) -> None:
    reply = await seller("POST", PATH, body=gzip.compress(bytes(65 * 2**20)), headers={"Content-Encoding": "gzip"})
    assert (reply.status, reply.error["code"]) == (413, "REQUEST_TOO_LARGE.GMP_GATEWAY_API")
    assert emulator.feeds == []


async def test_a_coding_that_nobody_knows_is_left_alone(seller) -> None:
    assert (await seller("POST", PATH, body=FEED, headers={"Content-Encoding": "identity"})).status == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"Content-Length: 100\r\n\r\n" + FEED[:50],
        b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
        b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nzz\r\n",
    ],
)
async def test_whoever_goes_away_while_sending_is_forgotten(seller, emulator, caplog, sent) -> None:
    host, _, port = emulator.url.removeprefix("http://").partition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"POST {PATH} HTTP/1.1\r\nHost: {host}\r\n".encode() + sent)
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await seller("GET", "/v3/feeds")).data["totalResults"] == 0
    assert emulator.feeds == []
    assert "ConnectionResetError" not in caplog.text
