"""Cancelled at any await, a call, a walk and the sync leave nothing behind, and the client goes on working."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from support.cancelling import Cancelling, resting
from walmart_async.api.inventory import SupplierLevel
from walmart_async.jobs import StockLevel

GTIN = "00012947218283"


async def walk(client: Any) -> Any:
    return [row.sku async for row in client.inventory.list(limit=2)]


async def walk_with_more_to_come(client: Any) -> Any:
    async for _ in client.inventory.list(limit=1).pages():
        break


CALLS = {
    "a read": lambda client: client.inventory.get("A"),
    "an absolute write": lambda client: client.inventory.update("A", 5),
    "a write of several nodes": lambda client: client.inventory.update_nodes("A", {"NODE-2": 3}),
    "a feed": lambda client: client.feeds.submit("inventory", {"InventoryHeader": {"version": "1.4"}, "Inventory": []}),
    "a request of one's own": lambda client: client.request("GET", "/v3/feeds"),
    "a walk": walk,
    "a walk that is left": walk_with_more_to_come,
    "a wait": lambda client: client.feeds.list().first(),
    "a map": lambda client: client.map(client.inventory.get, ["A", "B", "C"]),
    "a sync": lambda client: client.inventory_sync.run(
        [StockLevel(sku=sku, quantity=7) for sku in "ABC"] + [StockLevel(sku="D", quantity=1, ship_node="NODE-2")]
    ),
    "a dry run": lambda client: client.inventory_sync.run([StockLevel(sku="A", quantity=9)], dry_run=True),
}


async def cancelled_everywhere(client: Any, call: Any) -> int:
    """Cancel it at its first await, its second, and so on; how many there were."""
    nth = 0
    while True:
        nth += 1

        async def run(nth: int = nth) -> Any:
            return await Cancelling(call(client), nth)

        task = asyncio.create_task(run())
        await asyncio.wait([task])
        await resting(client._link.sender)
        if not task.cancelled():
            task.result()
            return nth


@pytest.mark.parametrize("what", CALLS)
@pytest.mark.parametrize("warm", [False, True])
async def test_a_seller(emulator, seller, what, warm) -> None:
    emulator.add_ship_node("NODE-2")
    for sku in "ABCD":
        emulator.add_item(sku, stock={emulator.default_ship_node: 1, "NODE-2": 1})
    client = seller(base_url=emulator.url)
    if warm:
        await client.inventory.get("A")
    assert await cancelled_everywhere(client, CALLS[what]) > 1
    assert (await client.inventory.get("A")).sku == "A"


async def test_a_vendors_sync(emulator, vendor) -> None:
    emulator.add_item("A", gtin=GTIN, stock={"721407": 1, "721408": 1})
    client = vendor(base_url=emulator.supplier_url)
    levels = [SupplierLevel(gtin=GTIN, ship_node=node, quantity=4) for node in ("721407", "721408")]
    assert await cancelled_everywhere(client, lambda client: client.inventory_sync.run(levels)) > 1


@pytest.mark.parametrize("fault", ["refused", "cut", "throttled", "a token that is refused"])
async def test_a_write_that_is_repeated(server, seller, fault) -> None:
    def arrange() -> None:
        server._steps.clear()
        if fault == "refused":
            server.reply(503, b"", times=2)
        elif fault == "cut":
            server.cut(times=2)
        elif fault == "throttled":
            server.reply(429, b"", {"Retry-After": "1"})
        else:
            server.reply(401, b"")

    def call(client: Any) -> Any:
        arrange()
        return client.inventory.update("A", 5)

    client = seller(retries=3, deadline=None)
    assert await cancelled_everywhere(client, call) > 3


async def test_writes_of_one_record_that_wait_for_each_other(server, seller) -> None:
    client = seller()

    def call(client: Any) -> Any:
        return asyncio.gather(*(client.inventory.update("A", number) for number in range(3)))

    assert await cancelled_everywhere(client, lambda client: settled(call(client))) > 1


async def settled(gathered: Any) -> Any:
    return await gathered
