"""Lag times at the emulator."""

from __future__ import annotations

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
