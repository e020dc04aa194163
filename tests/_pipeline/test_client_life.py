"""Opening, closing, cancelling, and what belongs to whom."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from walmart_async import Marketplace, errors


async def test_close_is_idempotent_and_use_afterwards_raises(server, seller):
    client = seller()
    await client.inventory.get("A")
    await client.close()
    await client.close()
    for call in (client.inventory.get("A"), client.request("GET", "/v3/x"), client.raw.inventory.get("A")):
        with pytest.raises(errors.ClosedError):
            await call
    with pytest.raises(errors.ClosedError):
        await client.inventory.list().first()
    assert len(server.seen) == 1


async def test_a_client_that_was_never_used_closes_too(server, seller):
    async with seller() as client:
        pass
    with pytest.raises(errors.ClosedError):
        await client.inventory.get("A")
    assert not server.token_calls


async def test_a_view_is_closed_with_its_client(seller):
    client = seller()
    view = client.with_options(retries=0)
    await view.inventory.get("A")
    await client.close()
    with pytest.raises(errors.ClosedError):
        await view.inventory.get("A")


async def test_close_waits_for_calls_under_way(server, seller):
    gate = server.hold()
    client = seller()
    call = asyncio.create_task(client.inventory.get("A"))
    await gate.arrived.wait()
    closing = asyncio.create_task(client.close(grace=30))
    await asyncio.sleep(0)
    with pytest.raises(errors.ClosedError):
        await client.inventory.get("B")
    assert not closing.done()
    gate.open()
    assert (await call).sku == "A"
    await closing


async def test_close_ends_what_takes_longer_than_its_grace(server, seller):
    gates = [server.hold(), server.hold()]
    client = seller()
    calls = [asyncio.create_task(call) for call in (client.inventory.get("A"), client.inventory.update("A", 1))]
    await asyncio.gather(*(gate.arrived.wait() for gate in gates))
    waiting = asyncio.create_task(client.inventory.update("A", 2))
    await asyncio.sleep(0)
    await client.close(grace=0.01)
    outcomes = await asyncio.gather(*calls, waiting, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [errors.ClosedError] * 3
    assert [outcome.operation for outcome in outcomes] == [
        "GET /v3/inventory",
        "PUT /v3/inventory",
        "PUT /v3/inventory",
    ]
    assert not any(call.cancelled() for call in calls)


async def test_close_ends_calls_that_wait_for_the_token(server, seller):
    gate = server.hold(token=True)
    client = seller()
    calls = [asyncio.create_task(client.inventory.get(f"SKU-{number}")) for number in range(3)]
    await gate.arrived.wait()
    await client.close(grace=0)
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [errors.ClosedError] * 3


async def test_cancelling_a_task_is_no_error_of_ours(server, seller):
    gate = server.hold()
    client = seller()
    task = asyncio.create_task(client.inventory.get("A"))
    await gate.arrived.wait()
    task.cancel("by the user")
    with pytest.raises(asyncio.CancelledError):
        await task
    assert task.cancelled()
    assert client.limits["GET /v3/inventory"].in_flight == 0
    assert (await client.inventory.get("A")).sku == "A"


async def test_a_users_own_timeout_stays_theirs(server, seller):
    server.hold()
    client = seller()
    with pytest.raises(TimeoutError) as caught:
        async with asyncio.timeout(0.02):
            await client.inventory.get("A")
    assert not isinstance(caught.value, errors.WalmartError)


async def test_a_cancel_while_closing_is_still_a_cancel(server, seller):
    gate = server.hold()
    client = seller()
    task = asyncio.create_task(client.inventory.get("A"))
    await gate.arrived.wait()
    closing = asyncio.create_task(client.close(grace=30))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await closing


async def test_a_users_session_is_used_and_left_open(server, seller):
    async with aiohttp.ClientSession(headers={"X-Session": "mine"}) as session:
        client = seller(session=session)
        await client.inventory.get("A")
        server.reply(200, {"feedId": "F@1"})
        await client.feeds.submit("inventory", {})
        await client.close()
        assert not session.closed
    assert [seen.headers["X-Session"] for seen in (*server.token_calls, *server.seen)] == ["mine"] * 3


async def test_a_users_connector_is_used_and_left_open(server, seller):
    connector = aiohttp.TCPConnector(limit=1)
    client = seller(connector=connector)
    await asyncio.gather(*(client.inventory.get(f"SKU-{number}") for number in range(5)))
    assert len({seen.connection for seen in server.seen}) == 1
    await client.close()
    assert not connector.closed
    await connector.close()


async def test_an_unclosed_client_leaves_connections_and_says_so_nowhere_else(server, seller):
    client = seller()
    await client.inventory.get("A")
    await client.close()
    assert client._link.sender._pipeline._session._connections.pooled is None


def test_one_client_in_two_event_loops(threaded_server, arguments, witness):
    client = Marketplace(**arguments, base_url=threaded_server.url)
    with asyncio.Runner() as home, asyncio.Runner() as abroad:

        async def call():
            return await client.inventory.get("A")

        assert home.run(call()).sku == "A"
        with pytest.raises(errors.ConfigurationError, match="event loop"):
            abroad.run(call())
        assert home.run(call()).sku == "A"
        home.run(client.close())
        for runner in (home, abroad):
            with pytest.raises(errors.ClosedError):
                runner.run(call())
    assert len(threaded_server.seen) == 2


def test_a_blocking_client_lives_the_same_life(threaded_server, blocking_seller):
    with blocking_seller() as client:
        assert client.inventory.get("A").sku == "A"
        assert client.with_options(retries=0).inventory.get("A").sku == "A"
        view = client.with_options(retries=0)
    client.close()
    for each in (client, view):
        with pytest.raises(errors.ClosedError):
            each.inventory.get("A")
    assert len(threaded_server.token_calls) == 1
