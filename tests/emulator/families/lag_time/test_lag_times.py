"""Lag times at the emulator."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

FEEDS = "/v3/feeds?feedType=lagtime"


@pytest.fixture
def item(emulator) -> None:
    emulator.add_item("A")


@pytest.mark.usefixtures("item")
@pytest.mark.parametrize(
    ("header", "days", "outcome"),
    [
        ("LagTimeHeader", "3", 3),
        ("lagTimeHeader", 3, 3),
        ("LagTimeHeader", "soon", 1),
        ("LagTimeHeader", None, 1),
        ("Header", 3, 1),
    ],
)
async def test_a_feed_sets_days_as_the_schema_and_its_example_write_them(seller, clock, header, days, outcome) -> None:
    feed = {header: {"version": "1.0"}, "lagTime": [{"sku": "A", "fulfillmentLagTime": days}]}
    assert (await seller("POST", FEEDS, body=feed)).status == 200
    clock.advance(600)
    assert (await seller("GET", "/v3/lagtime?sku=A")).data == {"sku": "A", "fulfillmentLagTime": outcome}


async def test_an_unknown_sku(seller) -> None:
    assert (await seller("GET", "/v3/lagtime?sku=none")).status == 404


@pytest.mark.usefixtures("item")
async def test_xml(seller, clock) -> None:
    file = (
        b'<LagTimeFeed xmlns="http://walmart.com/"><LagTimeHeader><version>1.0</version></LagTimeHeader>'
        b"<lagTime><sku>A</sku><fulfillmentLagTime>4</fulfillmentLagTime></lagTime></LagTimeFeed>"
    )
    assert (await seller("POST", FEEDS, body=file, content_type="application/xml")).status == 200
    clock.advance(600)
    root = ET.fromstring((await seller("GET", "/v3/lagtime?sku=A", headers={"Accept": None})).body)
    assert root.tag == "{http://walmart.com/}lagTime"
    assert root.findtext("{http://walmart.com/}fulfillmentLagTime") == "4"


VENDOR = {"version": "2.0", "feedType": "DSV_lagtime", "feedDate": "2026-11-20", "locale": "en"}


@pytest.mark.parametrize(
    ("unit", "record", "days"),
    [
        ("WALMART_US", {"fulfilllmentLagTime": 3}, 3),
        ("WALMART_US", {"fulfillmentLagTime": 3}, 3),
        ("WALMART_US", {"fulfilllmentLagTime": "3"}, 1),
        ("WALMART_US", {"fulfilllmentLagTime": 3, "shipNode": "N2"}, 1),
        ("WALMART_UK", {"fulfilllmentLagTime": 3}, 1),
    ],
)
async def test_a_vendors_feed(supplier, emulator, clock, unit, record, days) -> None:  # noqa: PLR0917
    emulator.add_item("A", gtin="00012947218283", stock={"N1": 1})
    rows = [{"productId": "00012947218283", "shipNode": "N1", **record}]
    feed = {"lagtimeFeedHeader": {**VENDOR, "businessUnit": unit}, "lagtime": rows}
    assert (await supplier("POST", FEEDS, body=feed)).status == 200
    clock.advance(600)
    reply = await supplier("GET", "/v3/lagtime?sku=A&shipNode=N1")
    assert reply.data == {"sku": "A", "gtin": "00012947218283", "fulfillmentLagTime": days}


@pytest.mark.parametrize("query", ["shipNode=N1", "sku=A", "sku=A&shipNode=N2"])
async def test_what_a_vendor_must_name(supplier, emulator, query) -> None:
    emulator.add_item("A", gtin="00012947218283", stock={"N1": 1})
    assert (await supplier("GET", f"/v3/lagtime?{query}")).status == 400
