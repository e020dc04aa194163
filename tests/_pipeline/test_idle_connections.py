"""What arrives on a connection between two calls is never taken for the answer to the next one."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from walmart_async import Marketplace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


def answer(body: Any) -> bytes:
    content = json.dumps(body).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
        len(content),
        content,
    )


TOKEN = {"access_token": "given-token", "token_type": "Bearer", "expires_in": 900}
WRONG = answer({"sku": "OLD", "quantity": {"unit": "EACH", "amount": 1}})
NEWS = {
    "the answer again": WRONG,
    "two more answers": WRONG * 2,
    "half an answer": WRONG[:40],
    "an empty line": b"\r\n",
    "one byte": b"H",
    "an interim answer": b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
    "a request to time out": b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    "something else": b"SSH-2.0-OpenSSH_9.6\r\n",
    "the rest of a chunked body": b"5\r\nhello\r\n0\r\n\r\n",
    "a very long answer": WRONG[:-1] + b" " * 300_000,
    "blanks": b" \t ",
    "the answer to a write": answer({"sku": "B", "quantity": {"unit": "EACH", "amount": 7}}),
    "an answer without a length": b"HTTP/1.1 200 OK\r\n\r\n{}",
    "a permission to go on": b"HTTP/1.1 100 Continue\r\n\r\n",
    "nothing more at all": None,
}


class Server:
    """Answers each request truly; on demand it says something more when the connection is idle."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        self.connections: list[asyncio.StreamWriter] = []
        self.url = ""

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections.append(writer)
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                line, *fields = head.decode().split("\r\n")
                length = next((int(each[15:]) for each in fields if each.lower().startswith("content-length:")), 0)
                body = await reader.readexactly(length)
                if "token" in line:
                    writer.write(answer(TOKEN))
                    continue
                self.requests.append(line)
                sku = line.split("sku=")[1].split(" ")[0]
                level = json.loads(body) if body else {"quantity": {"unit": "EACH", "amount": 5}}
                writer.write(answer({**level, "sku": sku}))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def say(self, news: bytes | None) -> None:
        """Say it on every open connection, and give the bytes time to arrive."""
        for writer in [each for each in self.connections if not each.is_closing()]:
            if news is None:
                writer.close()
            else:
                writer.write(news)
                await writer.drain()


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    server = Server()
    listening = await asyncio.start_server(server.handle, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    try:
        yield server
    finally:
        listening.close()
        for writer in server.connections:
            writer.close()


def client(server: Server, **more: Any) -> Marketplace:
    return Marketplace(client_id="id", client_secret="secret", base_url=server.url, **more)


SESSIONS = ["our session", "a session of one's own", "a connector of one's own"]


@asynccontextmanager
async def arranged(kind: str) -> AsyncIterator[dict[str, Any]]:
    if kind == "our session":
        yield {}
    elif kind == "a session of one's own":
        async with aiohttp.ClientSession() as session:
            yield {"session": session}
    else:
        async with aiohttp.TCPConnector() as connector:
            yield {"connector": connector}


@pytest.mark.parametrize("kind", SESSIONS)
@pytest.mark.parametrize("seen", ["by the event loop", "by the kernel alone"])
@pytest.mark.parametrize("news", NEWS)
async def test_a_read_and_a_write_after_something_that_nobody_asked_for(news, seen, kind) -> None:
    async with serving() as server, arranged(kind) as more, client(server, **more) as walmart:
        await walmart.inventory.get("A")
        await server.say(NEWS[news])
        if seen == "by the event loop":
            for _ in range(10):
                await asyncio.sleep(0)
        assert (await walmart.inventory.get("B")).sku == "B"
        await server.say(NEWS[news])
        if seen == "by the event loop":
            for _ in range(10):
                await asyncio.sleep(0)
        assert (await walmart.inventory.update("C", 7)).quantity.amount == 7
        assert [line.split(" ")[0] for line in server.requests] == ["GET", "GET", "PUT"], "each was sent, and once"


async def test_connections_that_are_quiet_are_used_again() -> None:
    async with serving() as server, client(server) as walmart:
        for _ in range(5):
            await walmart.inventory.get("A")
        assert len(server.connections) == 1


@pytest.mark.parametrize("write", [False, True])
async def test_many_idle_connections_that_are_reset(write) -> None:
    async with serving() as server, client(server, retries=1) as walmart:
        await asyncio.gather(*(walmart.inventory.get(f"A{number}") for number in range(16)))
        assert len(server.connections) > 5
        for writer in server.connections:
            lingering = struct.pack("ii", 1, 0)
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, lingering)
            writer.transport.abort()
        server.requests.clear()
        if write:
            await walmart.inventory.update("B", 1)
        else:
            await walmart.inventory.get("B")
        assert len(server.requests) == 1


async def test_a_repeat_rides_a_new_connection() -> None:
    """Resets that come when a request arrives cannot be seen before: only the first attempt may meet one."""
    async with serving() as server, client(server, retries=1) as walmart:
        await asyncio.gather(*(walmart.inventory.get(f"A{number}") for number in range(16)))
        old = set(server.connections)
        for writer in old:  # from now on, the next request on each of them is answered by a reset
            reading = writer._protocol._stream_reader
            reading.feed_data = lambda _, writer=writer: writer.transport.abort()
        assert (await walmart.inventory.get("B")).sku == "B"
        assert server.requests[-1] == "GET /v3/inventory?sku=B HTTP/1.1"
