"""Metering: token buckets that start full and refill evenly."""

from __future__ import annotations

import pytest

from walmart_async.clock import ManualClock
from walmart_async.emulator.gateway.rates import Buckets, Limit

PUT = {"inventories": {"nodes": [{"shipNode": "x", "inputQty": {"unit": "EACH", "amount": 1}}]}}


@pytest.fixture
def items(emulator):
    emulator.add_item("A", gtin="00012345678905", stock=1)


async def spend(caller, method: str, path: str, **request) -> int:
    """How many calls pass at once."""
    for passed in range(10_000):
        if (await caller(method, path, **request)).status == 429:
            return passed
    raise AssertionError("nothing stops this")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v3/inventory?sku=A"),
        ("PUT", "/v3/inventory?sku=A"),
        ("GET", "/v3/inventories"),
        ("GET", "/v3/inventories/A"),
        ("PUT", "/v3/inventories/A"),
    ],
)
async def test_two_hundred_inventory_calls_a_minute(seller, items, clock, method, path) -> None:
    body = {"body": {}} if method == "PUT" else {}
    assert await spend(seller, method, path, **body) == 200
    clock.advance(0.29)
    assert await spend(seller, method, path, **body) == 0
    clock.advance(0.01)
    assert await spend(seller, method, path, **body) == 1
    clock.advance(120)
    assert await spend(seller, method, path, **body) == 200


async def test_operations_have_buckets_of_their_own(seller, items) -> None:
    await spend(seller, "GET", "/v3/inventory?sku=A")
    assert (await seller("GET", "/v3/inventories")).headers["x-current-token-count"] == "199"


async def test_a_refused_call_counts_all_the_same(seller) -> None:
    assert (await seller("GET", "/v3/inventory?sku=unknown")).headers["x-current-token-count"] == "199"


async def test_the_feed_statuses_share_one_bucket(seller) -> None:
    counts = [
        (await seller("GET", path)).headers["x-current-token-count"]
        for path in ("/v3/feeds", "/v3/feeds/x", "/v3/feeds")
    ]
    assert counts == ["4999", "4998", "4997"]


@pytest.mark.parametrize(("feed_type", "burst"), [("inventory", 10), ("MP_INVENTORY", 50)])
async def test_each_feed_type_has_its_own_uploads(seller, clock, feed_type, burst) -> None:
    path = f"/v3/feeds?feedType={feed_type}"
    assert await spend(seller, "POST", path, body={}) == burst
    assert await spend(seller, "POST", path.replace(feed_type, feed_type.swapcase()), body={}) == 0
    clock.advance(3600 / burst)
    await seller.log_in()
    assert await spend(seller, "POST", path, body={}) == 1


async def test_supplier_uploads(supplier) -> None:
    assert await spend(supplier, "POST", "/v3/feeds?feedType=DSV_INVENTORY", body={}) == 50


async def test_suppliers_have_rates_of_their_own(supplier) -> None:
    for path in ("/v3/inventory", "/v3/inventory/update"):
        assert (await supplier("PUT", path, body={})).headers["x-current-token-count"] == "1499"
    assert "x-current-token-count" not in (await supplier("GET", "/v3/feeds")).headers


@pytest.mark.parametrize(
    ("market", "left"), [("us", "4999"), ("mx", "59"), ("MX", "59"), ("ca", "4999"), (None, "4999")]
)
async def test_a_market_has_its_own_rates_where_they_are_published(seller, market, left) -> None:
    headers = {} if market is None else {"WM_MARKET": market}
    assert (await seller("GET", "/v3/orders", headers=headers)).headers["x-current-token-count"] == left


async def test_the_surfaces_do_not_share(seller, supplier) -> None:
    await seller("GET", "/v3/inventory")
    assert (await supplier("GET", "/v3/inventory")).headers["x-current-token-count"] == "2499"


async def test_the_headers_tell_when_the_next_token_comes(seller, emulator, clock) -> None:
    emulator.drain("POST", "/v3/feeds", feed_type="inventory", leave=1)
    path = "/v3/feeds?feedType=inventory"
    first, second = await seller("POST", path, body={}), await seller("POST", path, body={})
    assert (first.status, second.status) == (200, 429)
    for reply in (first, second):
        assert reply.headers["x-current-token-count"] == "0"
        assert reply.headers["X-Next-Replenishment-Time"] == str(1_700_000_000_000 + 360_000)
        assert "Retry-After" not in reply.headers
    clock.advance(360)
    assert (await seller("POST", path, body={})).status == 200


async def test_an_unmetered_operation_cannot_be_drained(emulator) -> None:
    with pytest.raises(LookupError, match="not metered"):
        emulator.drain("POST", "/v3/token")
    with pytest.raises(LookupError, match="not metered"):
        emulator.drain("GET", "/v3/unknown")


def test_never_more_than_the_burst_and_what_has_come_since() -> None:
    clock, limit = ManualClock(), Limit("x", 7, 60)
    buckets, granted = Buckets(clock, lambda seconds: seconds), 0
    for step in range(1, 601):
        granted += buckets.take(limit).granted
        granted += buckets.take(limit).granted
        clock.advance(1)
        assert granted <= 7 + step * 7 / 60
    assert granted == 7 + 599 * 7 // 60
