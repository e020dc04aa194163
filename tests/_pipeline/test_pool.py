"""The pool: an attempt is timed from its connection on, and whoever waits for one loses nothing."""

from __future__ import annotations

import asyncio
import socket

import aiohttp
import pytest

from support.scripted_server import plain, stock
from walmart_async import errors


@pytest.fixture
async def small():
    """A connector with two connections."""
    connector = aiohttp.TCPConnector(limit=2)
    yield connector
    await connector.close()


class ATokenAtHand:
    """A store of tokens that has one."""

    def now(self) -> str:
        return "token"

    async def get(self, fetch) -> str:
        return "token"

    def reject(self, token: str) -> None:
        raise AssertionError("nobody refuses it")


async def turns(times: int = 20) -> None:
    for _ in range(times):
        await asyncio.sleep(0)


async def test_calls_that_wait_for_a_connection_are_not_timed(server, seller, small) -> None:
    client = seller(connector=small, timeout=0.2, retries=0)
    await client.inventory.get("first")

    async def slowly(request, seen):
        await asyncio.sleep(0.05)
        return plain(200, stock(seen), None)

    for _ in range(12):
        server.step(slowly)
    assert len(await asyncio.gather(*(client.inventory.get(f"S{n}") for n in range(12)))) == 12


async def held(server, client, number: int):
    gates = [server.hold() for _ in range(number)]
    calls = [asyncio.ensure_future(client.inventory.get(f"held {n}")) for n in range(number)]
    for gate in gates:
        await gate.arrived.wait()
    return gates, calls


async def test_they_come_first_come_first_served(server, seller, small) -> None:
    client = seller(connector=small)
    await client.inventory.get("first")
    gates, calls = await held(server, client, 2)
    waiting = [asyncio.ensure_future(client.inventory.get(f"S{n}")) for n in range(5)]
    await turns()
    seen = len(server.seen)
    assert seen == 3, "both connections are in use"
    for gate in gates:
        gate.open()
    await asyncio.gather(*calls, *waiting)
    assert [each.target.rpartition("=")[2] for each in server.seen[seen : seen + 2]] == ["S0", "S1"]


async def test_the_deadline_ends_the_wait_and_nothing_was_sent(server, seller, small) -> None:
    client = seller(connector=small)
    await client.inventory.get("first")
    gates, calls = await held(server, client, 2)
    with pytest.raises(errors.TimeoutError, match="all connections of the pool were in use") as caught:
        await client.with_options(deadline=0.05).inventory.update("A", 5)
    assert (caught.value.sent, caught.value.attempts, len(server.seen)) == (False, 0, 3)
    for gate in gates:
        gate.open()
    await asyncio.gather(*calls)
    assert (await client.inventory.get("A")).sku == "A"


@pytest.mark.parametrize("cancelled", [(0,), (1,), (0, 1, 2), (2,)])
async def test_whoever_gives_up_takes_the_place_of_nobody(server, seller, small, cancelled) -> None:
    client = seller(connector=small)
    await client.inventory.get("first")
    gates, calls = await held(server, client, 2)
    waiting = [asyncio.ensure_future(client.inventory.get(f"S{n}")) for n in range(4)]
    await turns()
    gates[0].open()
    await asyncio.wait([calls[0]])  # a place is handed over in this moment
    for number in cancelled:
        waiting[number].cancel()
    gates[1].open()
    outcomes = await asyncio.gather(*calls, *waiting, return_exceptions=True)
    left = [each for each in outcomes if not isinstance(each, asyncio.CancelledError)]
    assert len(left) >= 6 - len(cancelled)
    assert not any(isinstance(each, BaseException) for each in left)
    again = await asyncio.gather(*(client.inventory.get(f"T{n}") for n in range(6)))
    assert len(again) == 6


async def test_a_token_that_is_needed_while_all_connections_are_in_use_is_made(server, seller, small) -> None:
    client = seller(connector=small)
    assert len(await asyncio.gather(*(client.inventory.get(f"S{n}") for n in range(9)))) == 9
    assert len(server.token_calls) == 1


async def test_a_connection_that_never_comes_about_is_no_answer_that_never_came(seller) -> None:
    """A socket that takes no connection: what would be sent over it never was, so a write did not happen."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        try:
            for each in fillers:  # the backlog is full
                each.setblocking(False)
                each.connect_ex(deaf.getsockname())
            client = seller(
                base_url=f"http://127.0.0.1:{deaf.getsockname()[1]}", timeout=0.1, retries=0, tokens=ATokenAtHand()
            )
            with pytest.raises(errors.ConnectionError, match="no connection within") as caught:
                await client.feeds.submit("inventory", {"a": 1})
        finally:
            for each in fillers:
                each.close()
    assert caught.value.sent is False


async def test_a_resolver_that_hangs_is_no_answer_that_never_came(seller) -> None:
    class Hanging(aiohttp.abc.AbstractResolver):
        async def resolve(self, host: str, port: int = 0, family: int = socket.AF_INET):
            await asyncio.Event().wait()

        async def close(self) -> None: ...

    connector = aiohttp.TCPConnector(resolver=Hanging())
    client = seller(
        connector=connector, base_url="https://walmart.invalid", timeout=0.05, retries=0, tokens=ATokenAtHand()
    )
    with pytest.raises(errors.WalmartError, match="no connection within") as caught:
        await client.inventory.update("A", 5)
    assert caught.value.sent is False
    await connector.close()
