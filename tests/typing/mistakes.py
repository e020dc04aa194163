"""What both type checkers must refuse: each line marked so, and no other."""

from __future__ import annotations

import sys

import walmart_async as wa
import walmart_sync as ws


async def awaited(walmart: wa.Marketplace, supplier: wa.Supplier) -> None:
    await walmart.inventory.get(5)  # error: a SKU is text
    await walmart.inventory.get()  # error: a SKU is needed
    await walmart.inventory.get("SKU-1", "node")  # error: the ship node is named
    await walmart.inventory.get("SKU-1", node="1")  # error: no such keyword
    await walmart.inventory.gett("SKU-1")  # error: no such endpoint
    await walmart.inventory.update("SKU-1", "5")  # error: a quantity is a number
    await walmart.inventory.update_nodes("SKU-1", {"1": "5"})  # error: quantities are numbers
    await walmart.baskets.get("SKU-1")  # error: no such family
    await walmart.orders.get(1796277083022)  # error: an order's id is text
    walmart.orders.list(colour="red")  # error: no such filter
    walmart.orders.list(sku=5)  # error: a SKU is text
    supplier.orders.released()  # error: a ship node is needed
    await walmart.feeds.error_report("feed", "FITMENT_ACES")  # error: a download is told where to go
    await walmart.feeds.error_report("feed", "FITMENT_ACES").save(5)  # error: a path or a file
    await supplier.inventory.get(sku="SKU-1")  # error: a ship node is needed
    await supplier.inventory.bulk_update({"SKU-1": 5})  # error: suppliers state levels
    await walmart.authentication.token("password")  # error: no such grant type
    walmart.inventory.get("SKU-1").sku  # error: forgotten await
    (await walmart.inventory.get("SKU-1")).gtin  # error: no such field
    (await walmart.inventory.get("SKU-1")).data  # error: not the raw mode
    (await walmart.raw.inventory.get("SKU-1")).sku  # error: the raw mode
    await walmart.feeds.list()  # error: a pager is not awaited
    for _ in walmart.feeds.list():  # error: an async pager
        pass
    await walmart.feeds.error_report("feed", "FITMENT_ACES").save(5)  # error: neither a path nor a file
    await walmart.feeds.error_report("feed", "FITMENT_ACES").save(sys.stdout)  # error: a text file
    await walmart.feeds.error_report("feed", "FITMENT_ACES").read(max_size=5)  # error: no such keyword
    (await walmart.raw.feeds.error_report("feed", "FITMENT_ACES").read()).upper()  # error: the raw mode
    with walmart.feeds.error_report("feed", "FITMENT_ACES").stream():  # error: async with
        pass
    for _ in walmart.feeds.error_report("feed", "FITMENT_ACES"):  # error: an async download
        pass
    await walmart.raw.feeds.wait("feed")  # error: no raw answer to a job
    await walmart.raw.inventory_sync.run([])  # error: no raw answer to a job
    await walmart.feeds.wait("feed", on_progress=5)  # error: not a callback
    await walmart.inventory_sync.run([5])  # error: not a level
    await walmart.map(walmart.inventory.get, [5])  # error: arguments do not fit
    await walmart.map(len, ["SKU-1"])  # error: not awaited
    await walmart.request("GET", "/v3/x", into=5)  # error: not a type
    await walmart.request("GET", "/v3/x", into=str, params={})  # error: no such keyword
    await walmart.request("GET", "/v3/x", query={"a": 1.5})  # error: a float has no one form in a query
    await walmart.request("GET")  # error: a path is needed
    (await walmart.raw.request("GET", "/v3/x", into=str)).upper()  # error: the raw mode
    walmart.inventory.list().to_list().append(5)  # error: forgotten await
    walmart.limits = {}  # error: read only
    with walmart:  # error: async with
        pass


def blocking(walmart: ws.Marketplace) -> None:
    walmart.inventory.get(5)  # error: a SKU is text
    walmart.inventory.get()  # error: a SKU is needed
    walmart.inventory.get("SKU-1", node="1")  # error: no such keyword
    walmart.inventory.get("SKU-1").data  # error: not the raw mode
    walmart.raw.inventory.get("SKU-1").sku  # error: the raw mode
    walmart.raw.feeds.wait("feed")  # error: no raw answer to a job
    walmart.feeds.error_report("feed", "FITMENT_ACES").save()  # error: a place is needed
    walmart.feeds.error_report("feed", "FITMENT_ACES").save("x", on_progress=lambda: None)  # error: not told how much
    walmart.feeds.error_report("feed", "FITMENT_ACES").upper()  # error: not read yet
    walmart.feeds.wait()  # error: a feed is needed
    walmart.prices.update("SKU-1", 9.99)  # error: a float is not exact
    walmart.feeds.list().first().items  # error: no such field
    walmart.feeds.list().to_list(limit=5)  # error: no such keyword
    walmart.inventory.get("SKU-1").to_dict(True)  # error: it is named
    walmart.raw.inventory.get("SKU-1").to_dict()  # error: the answer is in data
    walmart.request("GET", "/v3/x", into=str).data  # error: not the raw mode
    walmart.map(walmart.inventory.get, [5])  # error: arguments do not fit


async def mixed(walmart: ws.Marketplace, other: wa.Marketplace) -> None:
    await walmart.inventory.get("SKU-1")  # error: the blocking mode is not awaited
    async for _ in walmart.feeds.list():  # error: a blocking pager
        pass
    async for _ in walmart.feeds.error_report("feed", "FITMENT_ACES"):  # error: a blocking download
        pass
    async with walmart:  # error: a blocking client
        pass
    walmart.inventory = other.inventory  # error: another mode


wa.Marketplace()  # error: no credentials
wa.Marketplace("id", "secret")  # error: they are named
wa.Marketplace(client_id="id", client_secret="secret", retry=3)  # error: no such argument
wa.Marketplace(client_id="id", client_secret="secret", retries="3")  # error: not a number
wa.Marketplace(client_id="id", client_secret="secret", environment="staging")  # error: no such environment
wa.Marketplace(client_id="id", client_secret="secret", market="de")  # error: no such market
wa.Marketplace(client_id="id", client_secret="secret", on_limit="queue")  # error: wait or raise
ws.Supplier(client_id="id", client_secret="secret", timeout=None)  # error: an attempt always ends
ws.Supplier.from_env(prefix="DSV_", dynamic_sandbox="yes")  # error: not a truth value
ws.Marketplace.from_env().with_options(on_limit="skip")  # error: wait or raise
ws.Marketplace.from_env().with_options(base_url="https://x")  # error: not an option of a view
wa.Marketplace(client_id="id", client_secret="secret", trust_env="yes")  # error: not a truth value
wa.RateLimitError("too many")  # error: how long to wait is needed
