"""Costs of a drop-ship vendor's items at the emulator."""

from __future__ import annotations

from typing import Any

import pytest

FEED = "/v3/feeds?feedType=cost"
COST = {"amount": 9.99, "currency": "USD"}


def file(cost: Any, **more: Any) -> dict[str, Any]:
    return {"header": {"version": "1"}, "Cost": [{"sku": "A", "shipNode": "N1", "unitCost": cost, **more}]}


@pytest.mark.parametrize(
    ("sent", "cost"),
    [
        (file(COST), 9.99),
        (file({**COST, "amount": 0}), None),
        (file({**COST, "amount": "9.99"}), None),
        (file({**COST, "currency": "EUR"}), None),
        (file(5), None),
        (file(COST, sku="B"), None),
        (file(COST, shipNode="N2"), None),
        ({"Cost": [{}]}, None),
    ],
)
async def test_what_a_feed_must_say(supplier, emulator, clock, sent, cost) -> None:
    emulator.add_item("A", gtin="00012947218283", stock={"N1": 1})
    emulator.add_item("B")
    assert (await supplier("POST", FEED, body=sent)).status == 200
    clock.advance(3_600)
    assert emulator.unit_cost("A", "N1") == cost


async def test_xml(supplier, emulator, clock) -> None:
    emulator.add_item("A", gtin="00012947218283", stock={"N1": 1})
    body = (
        b"<CostFeed><header><version>1</version></header><Cost><sku>A</sku><shipNode>N1</shipNode>"
        b"<unitCost><amount>4.5</amount><currency>USD</currency></unitCost></Cost></CostFeed>"
    )
    assert (await supplier("POST", FEED, body=body, content_type="application/xml")).status == 200
    clock.advance(3_600)
    assert emulator.unit_cost("A", "N1") == 4.5
    feed = emulator.feeds[0]
    await supplier.log_in()
    items = (await supplier("GET", f"/v3/feeds/{feed.feed_id}?includeDetails=true")).data["itemDetails"]
    (item,) = items["itemIngestionStatus"]
    assert (item["sku"], item["productIdentifiers"]["productIdentifier"]["productId"]) == ("A", "00012947218283")


@pytest.mark.parametrize("query", ["type=vendor_item", "type=item&version=2", "type=vendor_item&version=3"])
async def test_a_report_that_is_not_kept_ready(supplier, query) -> None:
    assert (await supplier("GET", f"/v3/getReport?{query}")).status == 400
