"""Versions of specifications and of the taxonomy: those that pages name, and what is none."""

from __future__ import annotations

import pytest

VERSIONS = [
    "5.0.20251118-18_39_44",
    "5.0.20260114-19_40_57",
    "5.0.20260304-22_45_32",
    "5.0.20260330-14_47_14-api",
    "5.0.20260501-19_21_29-api",
    "5.0.20260803-17_50_56-api",
]
OF_SUPPLIERS = ["5.0.20241118-04_39_24-api", "5.0.20250121-19_24_23-api", "5.0.20250828-17_32_59-api"]
RECORD = {
    "Orderable": {"sku": "new", "productIdentifiers": {"productIdType": "GTIN", "productId": "00012345678905"}},
    "Visible": {"Candles": {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}},
}
RECORD["Orderable"]["price"] = 5


@pytest.mark.parametrize("version", VERSIONS)
async def test_sellers_specifications(seller, version) -> None:
    for feed_type in ("MP_ITEM", "MP_MAINTENANCE", "MP_WFS_ITEM"):
        body = {"feedType": feed_type, "version": version, "productTypes": ["Candles"]}
        reply = await seller("POST", "/v3/items/spec", body=body)
        assert (reply.status, list(reply.data)) == (200, ["schema"]), reply.body


@pytest.mark.parametrize("version", ["5.0.20260607-22_38_54-api", "5.0.20260608-18_15_07-api"])
async def test_a_specification_of_items_that_walmart_has(seller, version) -> None:
    body = {"feedType": "MP_ITEM_MATCH", "version": version, "productTypes": ["Candles"]}
    assert (await seller("POST", "/v3/items/spec", body=body)).status == 200


@pytest.mark.parametrize("version", OF_SUPPLIERS)
async def test_suppliers_specifications(supplier, version) -> None:
    for feed_type in ("OMNI_DSV_ITEM", "OMNI_ONLINE_ITEM", "OMNI_OWNED_ITEM"):
        body = {"feedType": feed_type, "version": version, "productTypes": ["Candles"]}
        reply = await supplier("POST", "/v3/items/spec", body=body)
        assert (reply.status, "properties" in reply.data) == (200, True), reply.body
    assert (await supplier("GET", f"/v3/items/taxonomy?version={version}")).status == 200


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_feed_of_that_version(seller, clock, emulator, version) -> None:
    header = {"businessUnit": "WALMART_US", "locale": "en", "version": version}
    await seller.feed("MP_ITEM", {"MPItemFeedHeader": header, "MPItem": [RECORD]})
    clock.advance(60)
    (feed,) = emulator.feeds
    assert (feed.status, feed.succeeded) == ("PROCESSED", 1), (feed.error, feed.outcomes)


@pytest.mark.parametrize(
    "version", ["5.0", "5", "4.8", "5.1", "5.0.20260501", "5.0.20260501-19_21_29-API", " 5.0", 5.0]
)
async def test_a_feed_of_no_version(seller, clock, emulator, version) -> None:
    header = {"businessUnit": "WALMART_US", "locale": "en", "version": version}
    await seller.feed("MP_ITEM", {"MPItemFeedHeader": header, "MPItem": [RECORD]})
    clock.advance(60)
    (feed,) = emulator.feeds
    assert (feed.status, feed.error.code) == ("ERROR", "ERR_INT_SYS_0801003")


@pytest.mark.parametrize(
    ("extra", "value"), [("subset", "EXTERNAL"), ("mart", "WALMART_US"), ("feedType", "MP_ITEM"), ("VERSION", "5.0")]
)
async def test_a_header_with_a_field_too_many(seller, clock, emulator, extra, value) -> None:
    header = {"businessUnit": "WALMART_US", "locale": "en", "version": VERSIONS[-1], extra: value}
    await seller.feed("MP_ITEM", {"MPItemFeedHeader": header, "MPItem": [RECORD]})
    clock.advance(60)
    assert (emulator.feeds[0].status, (await seller("GET", "/v3/items/new")).status) == ("ERROR", 404)


@pytest.mark.parametrize("version", ["4.1", "4.5", "5.0", "5.0.20250121-19_24_23-api", *VERSIONS])
async def test_a_taxonomy_of_a_version(seller, version) -> None:
    found = await seller("GET", f"/v3/items/taxonomy?version={version}&feedType=MP_WFS_ITEM")
    assert (found.status, list(found.data)) == (200, ["itemTaxonomy", "status"])


@pytest.mark.parametrize("version", ["9", "5", "5.1", "3.2", "6.0", "latest", "5.0.20250121", "4.11"])
async def test_a_taxonomy_of_no_version(seller, supplier, version) -> None:
    refused = await seller("GET", f"/v3/items/taxonomy?version={version}")
    assert (refused.status, refused.error["code"]) == (400, "INVALID_REQUEST.GMP_ITEM_QUERY_API")
    assert refused.error["field"] == "version"
    assert (await supplier("GET", f"/v3/items/taxonomy?version={version}")).status == 404


async def test_a_version_that_is_empty_is_none(seller) -> None:
    older = await seller("GET", "/v3/items/taxonomy?version=&feedType=")
    assert list(older.data) == ["itemTaxonomy", "status", "payload"]
    assert (await seller("GET", "/v3/items/taxonomy?feedType=inventory")).status == 400
