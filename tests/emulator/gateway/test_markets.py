"""What the emulator does differently for other markets than the United States."""

from __future__ import annotations

import pytest

BODY = {"feedType": "MP_ITEM", "version": "5.0.20250828-17_32_59", "productTypes": ["Candles"]}
PRICE = {"currentPrice": {"currency": "USD", "amount": 9.5}, "currentPriceType": "BASE"}


def of(market: str | None) -> dict[str, str | None]:
    return {"WM_MARKET": market}


@pytest.mark.parametrize(
    ("market", "most"), [(None, 1_000), ("us", 1_000), ("ca", 200), ("CA", 200), ("cl", 50), ("mx", 1_000)]
)
async def test_pages_of_the_catalogue(seller, emulator, market, most) -> None:
    emulator.add_item("A")
    assert (await seller("GET", f"/v3/items?limit={most}", headers=of(market))).status == 200
    refused = await seller("GET", f"/v3/items?limit={most + 1}", headers=of(market))
    assert (refused.status, refused.error["code"]) == (400, "INVALID_REQUEST_PARAM.GMP_ITEM_QUERY_API")
    assert refused.error["field"] == "limit"


@pytest.mark.parametrize("market", ["ca", "cl"])
async def test_no_token_leads_on_where_there_is_none(seller, emulator, market) -> None:
    for number in range(45):
        emulator.add_item(f"S{number:02}")
    first = await seller("GET", "/v3/items?nextCursor=*&limit=20", headers=of(market))
    assert ("nextCursor" in first.data, first.data["totalItems"]) == (False, 45)
    last = await seller("GET", "/v3/items?offset=40&limit=20", headers=of(market))
    assert [item["sku"] for item in last.data["ItemResponse"]] == [f"S{number}" for number in range(40, 45)]
    assert (await seller("GET", "/v3/items?offset=60", headers=of(market))).status == 404


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/v3/items/spec", BODY),
        ("GET", "/v3/items/taxonomy", None),
        ("GET", "/v3/items/taxonomy?version=5.0", None),
    ],
)
async def test_what_canada_does_not_support(seller, method, path, body) -> None:
    refused = await seller(method, path, body=body, headers=of("ca"))
    assert (refused.status, refused.error["code"]) == (400, "MARKET_NOT_SUPPORTED.GMP_ITEM_QUERY_API")
    for market in ("us", "cl"):
        assert (await seller(method, path, body=body, headers=of(market))).status == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v3/inventories"),
        ("GET", "/v3/orders/released"),
        ("GET", "/v3/orders/1"),
        ("POST", "/v3/items/spec"),
        ("GET", "/v3/items/walmart/search?query=lamp"),
        ("GET", "/v3/feeds/F/errorReport?feedType=FITMENT_ACES"),
        ("GET", "/v3/utilities/apiStatus"),
        ("POST", "/v3/items/dispute/duplicates/contest"),
        ("POST", "/v3/items/dispute/duplicates/status"),
        *(("POST", f"/v3/feeds?feedType={name}") for name in ("price", "PROMO", "item", "mp_item", "lagtime")),
    ],
)
async def test_what_mexico_does_not_have(seller, method, path) -> None:
    missing = await seller(method, path, body={} if method == "POST" else None, headers=of("mx"))
    assert (missing.status, missing.error["code"]) == (404, "CONTENT_NOT_FOUND.GMP_GATEWAY_API")
    elsewhere = await seller(method, path, body={} if method == "POST" else None, headers=of("us"))
    assert b"CONTENT_NOT_FOUND.GMP_GATEWAY_API" not in elsewhere.body


async def test_mexico_takes_other_feeds_and_reads_the_orders(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.add_order({"A": 1})
    feed = {
        "InventoryHeader": {"version": "1.4"},
        "Inventory": [{"sku": "A", "quantity": {"unit": "EACH", "amount": 1}}],
    }
    assert (await seller("POST", "/v3/feeds?feedType=inventory", body=feed, headers=of("mx"))).status == 200
    assert (await seller("GET", "/v3/orders", headers=of("mx"))).status == 200


@pytest.mark.parametrize(
    ("market", "currency", "status"),
    [
        ("us", "USD", 200),
        ("us", "MXN", 400),
        ("ca", "CAD", 200),
        ("ca", "USD", 200),
        ("ca", "CLP", 400),
        ("mx", "MXN", 200),
        ("cl", "CLP", 200),
        ("cl", "EUR", 400),
    ],
)
async def test_currencies_of_prices(seller, emulator, market, currency, status) -> None:
    emulator.add_item("A")
    pricing = {**PRICE, "currentPrice": {"currency": currency, "amount": 9.5}}
    reply = await seller("PUT", "/v3/price", body={"sku": "A", "pricing": [pricing]}, headers=of(market))
    assert reply.status == status


@pytest.mark.parametrize(
    ("market", "mart", "currency"),
    [("us", "WALMART_US", "USD"), ("ca", "WALMART_CA", "CAD"), ("mx", "WALMART_MEXICO", "MXN"), ("cl", None, "CLP")],
)
async def test_items_are_of_the_market(seller, emulator, market, mart, currency) -> None:
    emulator.add_item("A")
    for path in ("/v3/items", "/v3/items/A"):
        (item,) = (await seller("GET", path, headers=of(market))).data["ItemResponse"]
        assert (item.get("mart"), item["price"]["currency"]) == (mart, currency)
