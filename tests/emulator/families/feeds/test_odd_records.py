"""Whatever the records of a feed hold, it is worked through, and nobody else notices."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest

GTIN = "00012345678905"
VERSION = "5.0.20260501-19_21_29-api"
EACH = {"unit": "EACH", "amount": 4}
ITEM = {
    "Orderable": {
        "sku": "A",
        "productId": GTIN,
        "productIdentifiers": {"productIdType": "GTIN", "productId": GTIN},
        "price": 5,
    },
    "Visible": {"Candles": {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}},
}
MARKET = {"businessUnit": "WALMART_US", "locale": "en", "version": VERSION}
DSV = {**MARKET, "feedType": "DSV_INVENTORY", "feedDate": "2024-12-30T13:03:33.000Z"}
LEVEL = {
    "availabilityCode": "AC",
    "quantity": 5,
    "inTransitInventory": [{"quantity": 1, "expectedAvailabilityDate": "x"}],
}
MONEY = {"currency": "USD", "amount": 5}
PRICE = {"currentPrice": MONEY, "currentPriceType": "BASE", "comparisonPrice": MONEY, "comparisonPriceType": "BASE"}
FEEDS: dict[str, dict[str, Any]] = {
    "inventory": {
        "InventoryHeader": {"version": "1.4"},
        "Inventory": [{"sku": "A", "quantity": EACH, "inventoryAvailableDate": "2027-01-02"}],
    },
    "MP_INVENTORY": {
        "inventoryHeader": {"version": "1.5"},
        "inventory": [{"sku": "A", "shipNodes": [{"shipNode": "N1", "quantity": EACH}]}],
    },
    "lagtime": {"LagTimeHeader": {"version": "1.0"}, "lagTime": [{"sku": "A", "fulfillmentLagTime": 1}]},
    "RETURNS_OVERRIDES": {
        "header": {"feedDate": "2024-12-30T13:03:33.000Z"},
        "overrideFeed": [{"sku": "A", "overrides": {"isKeepIt": "Yes"}}],
    },
    "price": {"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "A", "pricing": [PRICE]}]},
    "promo": {"PriceHeader": {"version": "1.7"}, "Price": [{"sku": "A", "pricing": [PRICE]}]},
    "MP_ITEM": {"MPItemFeedHeader": MARKET, "MPItem": [ITEM]},
    "RETIRE_ITEM": {"RetireItemHeader": {"version": "1.0"}, "RetireItem": [{"sku": "A"}]},
    "DSV_INVENTORY": {
        "InventoryFeedHeader": DSV,
        "Inventory": [{"productId": GTIN, "shipNode": "N1", **LEVEL}],
    },
    "OMNI_DSV_ITEM": {"ItemFeedHeader": MARKET, "Item": [ITEM]},
    "cost": {"header": {"version": "1.0"}, "Cost": [{"sku": "A", "unitCost": {"amount": 1}}]},
}
OF_SUPPLIERS = {"DSV_INVENTORY", "OMNI_DSV_ITEM", "cost"}
ODD = (
    "many",
    "",
    -1,
    1.5,
    1e300,
    10**400,
    True,
    None,
    {},
    [],
    [None],
    [[]],
    [{}, {}],
    {"x": {"y": None}},
    "\ud83d",
    "a\x00\ufffe",
)


def bent(document: Any) -> Iterator[Any]:
    """A document with any one of its values replaced by a third of what is odd; the next value has the next third."""
    for number, place in enumerate(places(document)):
        for value in ODD[number % 3 :: 3]:
            made = copy.deepcopy(document)
            inner = made
            for step in place[:-1]:
                inner = inner[step]
            inner[place[-1]] = value
            yield made


def places(value: Any) -> Iterator[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield (step,)
        for place in places(each):
            yield (step, *place)


def as_xml(name: str, value: Any) -> str:
    if isinstance(value, list):
        return "".join(as_xml(name, each) for each in value)
    inner = value if isinstance(value, dict) else {}
    within = "".join(as_xml(below, each) for below, each in inner.items()) or escape(
        "" if value is None else str(value)
    )
    return f"<{name}>{within}</{name}>"


@pytest.fixture
def caller(seller, supplier, feed_type):
    return supplier if feed_type in OF_SUPPLIERS else seller


@pytest.mark.parametrize("feed_type", FEEDS)
@pytest.mark.parametrize("media_type", ["application/json", "application/xml"])
async def test_it_is_worked_through(caller, emulator, clock, feed_type, media_type) -> None:
    emulator.add_item("A", gtin=GTIN, stock={"N1": 1})
    for document in bent(FEEDS[feed_type]):
        emulator.refill()
        file = document if media_type.endswith("json") else as_xml("Feed", document).encode("utf-8", "replace")
        feed = await caller.feed(feed_type, file)
        clock.advance(20)
        await caller.log_in()
        for accept, read in (("application/json", json.loads), ("application/xml", ET.fromstring)):
            path = f"/v3/feeds/{feed}?includeDetails=true"
            reply = await caller("GET", path, headers={"Accept": accept})
            assert reply.status == 200, (document, reply.body)
            read(reply.body)
        assert emulator.feeds[-1].status in {"PROCESSED", "ERROR"}, document
        assert (await caller("GET", "/v3/items/A")).status == 200
