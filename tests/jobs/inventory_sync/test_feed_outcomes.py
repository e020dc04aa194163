"""Every row of a feed gets its own outcome, however sparsely Walmart says which is which."""

from __future__ import annotations

from datetime import date

from walmart_async import Supplier
from walmart_async.api.inventory import InTransit, SupplierLevel
from walmart_async.clock import ManualClock

GTIN = "00012947218283"


def outcome(state: str, **place: int) -> dict[str, object]:
    identifiers = {"productIdentifier": {"productIdType": "GTIN", "productId": GTIN}}
    return {"productIdentifiers": identifiers, "ingestionStatus": state, **place}


async def test_items_with_and_without_a_place_are_told_apart(script):
    script("GET", "/v3/feeds?offset=0&limit=50", payload={"totalResults": 0, "results": {"feed": []}})
    script("POST", "/v3/feeds?feedType=DSV_INVENTORY", payload={"feedId": "F"})
    script("GET", "/v3/feeds/F?includeDetails=false", payload={"feedId": "F", "feedStatus": "PROCESSED"})
    items = {"itemIngestionStatus": [outcome("SUCCESS", index=0), outcome("DATA_ERROR")]}
    done = {"feedId": "F", "feedStatus": "PROCESSED", "itemsReceived": 2, "itemDetails": items}
    script("GET", "/v3/feeds/F?includeDetails=true&offset=0&limit=50", payload=done)
    coming = InTransit(quantity=5, expected_availability_date=date(2027, 1, 1))
    async with Supplier(
        client_id="id",
        client_secret="secret",
        base_url="https://marketplace.walmartapis.com",
        clock=ManualClock(jump=True),
    ) as supplier:
        report = await supplier.inventory_sync.run(
            [SupplierLevel(gtin=GTIN, ship_node=node, quantity=0, in_transit=coming) for node in ("N1", "N2")]
        )
    assert (report.updated, report.failed, report.unknown) == (1, 1, 0)
    assert next(report.failures()).ship_node == "N2"
