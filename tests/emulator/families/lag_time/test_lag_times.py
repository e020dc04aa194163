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
