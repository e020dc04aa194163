"""Writes are never repeated behind our back, and an old repeat never overwrites a newer value."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from walmart_async import errors

FEED = {"feedId": "F@1"}
CLOSED = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize("retries", [0, 1])
async def test_a_put_applied_and_then_cut_is_repeated_by_our_policy_alone(emulator, seller, retries):
    emulator.add_item("A", stock=1)
    client = seller(base_url=emulator.url, retries=retries)
    await client.inventory.get("A")
    emulator.faults.cut("PUT", "/v3/inventory", applied=True, times=9)
    with pytest.raises(errors.ConnectionError) as caught:
        await client.inventory.update("A", 5)
    assert caught.value.attempts == len(emulator.writes) == 1 + retries
    assert emulator.stock("A") == {emulator.default_ship_node: 5}


@pytest.mark.parametrize("method", ["GET", "PUT"])
@pytest.mark.parametrize("own", ["session", "connector", None])
async def test_aiohttp_repeats_nothing_on_a_reused_connection(server, seller, method, own):
    """It would: once, by itself, when the connection sat idle before."""
    connector = aiohttp.TCPConnector()
    session = aiohttp.ClientSession()
    client = seller(retries=0, **{"session": {"session": session}, "connector": {"connector": connector}}.get(own, {}))
    await client.inventory.get("A")
    server.cut()
    with pytest.raises(errors.ConnectionError):
        await (client.inventory.get("A") if method == "GET" else client.inventory.update("A", 5))
    first, second = server.seen
    assert first.connection == second.connection, "otherwise this shows nothing"
    await session.close()
    await connector.close()


async def test_aiohttp_would_have_repeated_it(server):
    """What the test above is about is really there."""
    async with aiohttp.ClientSession() as session:
        await (await session.put(server.url)).read()
        server.cut()
        assert (await session.put(server.url)).status == 200
    assert len(server.seen) == 3


@pytest.mark.parametrize("call", ["submit", "upload", "bulk_update", "request"])
async def test_a_feed_cut_after_sending_is_sent_once_and_its_outcome_unknown(server, seller, call):
    client = seller()
    calls = {
        "submit": lambda: client.feeds.submit("inventory", {}),
        "upload": lambda: client.feeds.upload("inventory", b"{}"),
        "bulk_update": lambda: client.inventory.bulk_update({"A": 1}),
        "request": lambda: client.request("POST", "/v3/anything", body={}),
    }
    await client.inventory.get("A")
    server.cut()
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        await calls[call]()
    assert [seen.method for seen in server.seen] == ["GET", "POST"]
    assert (caught.value.attempts, caught.value.status) == (1, None)
    assert caught.value.correlation_id == server.seen[1].headers["WM_QOS.CORRELATION_ID"]


async def test_a_feed_whose_answer_is_cut_is_unknown_too(server, seller):
    server.cut_within_the_answer()
    with pytest.raises(errors.OutcomeUnknownError):
        await seller().feeds.submit("inventory", {})
    assert len(server.seen) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520])
async def test_a_feed_answered_with_a_server_error_is_sent_once_and_its_outcome_unknown(server, seller, status):
    server.reply(status, {"error": [{"code": "SYSTEM_ERROR.GMP_GATEWAY_API"}]})
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        await seller().feeds.submit("inventory", {})
    assert len(server.seen) == 1
    assert caught.value.status == status
    assert caught.value.errors[0].code == "SYSTEM_ERROR.GMP_GATEWAY_API"


async def test_the_emulator_has_the_feed_though_the_caller_cannot_know(emulator, seller):
    client = seller(base_url=emulator.url)
    for applied in (True, False):
        emulator.faults.cut("POST", "/v3/feeds", applied=applied)
        with pytest.raises(errors.OutcomeUnknownError):
            await client.feeds.submit("MP_INVENTORY", {"inventoryHeader": {"version": "1.5"}, "inventory": []})
    assert len(emulator.feeds) == 1


async def test_a_feed_does_not_ride_on_a_connection_that_sat_idle(server, seller):
    client = seller()
    await client.inventory.get("A")
    for _ in range(2):
        server.reply(200, FEED)
        await client.feeds.submit("inventory", {})
    await client.inventory.get("A")
    first, feed, other_feed, last = (seen.connection for seen in server.seen)
    assert first == last
    assert len({first, feed, other_feed}) == 3


async def test_writes_of_one_sku_go_one_at_a_time_and_in_order(server, seller):
    gate = server.hold(503)
    client = seller()
    old = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    new = asyncio.create_task(client.inventory.update("A", 2))
    nodes = asyncio.create_task(client.inventory.update_nodes("A", {"1": 3}))
    await client.inventory.update("B", 9)
    assert [seen.data["sku"] for seen in server.seen] == ["A", "B"], "another SKU does not wait"
    server.reply(503, b"")
    server.reply()
    server.reply()
    server.reply(200, {"sku": "A", "nodes": [{"shipNode": "1", "status": "Success"}]})
    gate.open()
    await asyncio.gather(old, new, nodes)
    sent = [seen.data for seen in server.seen if seen.data.get("sku") != "B"]
    assert [each["quantity"]["amount"] for each in sent[:-1]] == [1, 1, 1, 2], "repeats first, then the newer value"
    assert sent[-1]["inventories"]["nodes"][0]["inputQty"]["amount"] == 3


async def test_a_write_that_failed_or_was_cancelled_lets_the_next_one_through(server, seller):
    gate = server.hold()
    client = seller()
    cancelled = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    waiting = asyncio.create_task(client.inventory.update("A", 2))
    last = asyncio.create_task(client.inventory.update("A", 3))
    await asyncio.sleep(0)
    waiting.cancel()
    cancelled.cancel()
    assert (await last).sku == "A"
    assert [seen.data["quantity"]["amount"] for seen in server.seen] == [1, 3]
    server.reply(400, b"")
    with pytest.raises(errors.BadRequestError):
        await client.inventory.update("A", 4)
    assert (await client.inventory.update("A", 5)).sku == "A"


async def test_a_suppliers_ship_nodes_are_written_side_by_side(server, vendor):
    client = vendor()
    gate = server.hold()
    first = asyncio.create_task(client.inventory.update("12947218283", 1, ship_node="1"))
    await gate.arrived.wait()
    same = asyncio.create_task(client.inventory.update_at_former_path("00012947218283", 2, ship_node="1"))
    await client.inventory.update("12947218283", 3, ship_node="2")
    assert [seen.data["quantity"]["amount"] for seen in server.seen] == [1, 3]
    gate.open()
    await asyncio.gather(first, same)
    assert [seen.data["quantity"]["amount"] for seen in server.seen] == [1, 3, 2]


async def test_a_write_that_waits_for_another_past_its_deadline_is_not_sent(server, seller):
    gate = server.hold()
    client = seller()
    first = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    with pytest.raises(errors.TimeoutError):
        await client.with_options(deadline=0.02).inventory.update("A", 2)
    gate.open()
    await first
    assert len(server.seen) == 1


async def test_a_write_that_waited_too_long_says_of_which_call(server, seller):
    gate = server.hold()
    client = seller()
    first = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    with pytest.raises(errors.TimeoutError) as caught:
        await client.with_options(deadline=0.02).inventory.update("A", 2)
    gate.open()
    await first
    assert caught.value.operation == "PUT /v3/inventory"
    assert caught.value.correlation_id
