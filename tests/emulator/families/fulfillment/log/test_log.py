"""The log of Walmart's stock, and the two reports that follow from it."""

from __future__ import annotations

import csv

import pytest

from ..conftest import GTIN

LOG = f"/v3/fulfillment/inventory-log?gtin={GTIN}"
REPORTS = "/v3/report/wfs"
MARKET = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1", "Accept": "application/octet-stream"}


@pytest.fixture
async def moved(place, emulator) -> str:
    """The id of a shipment; 10 lamps were there, 2 were sold, 5 came."""
    await place("O1")
    emulator.ship_multichannel_order("O1")
    shipment = emulator.add_inbound_shipment({"LAMP": 5})
    emulator.receive_inbound_shipment(shipment)
    return shipment


async def test_every_change_is_in_the_log(moved, seller) -> None:
    payload = (await seller("GET", LOG)).data["payload"]
    found = [(each["transactionType"], each["changedUnits"]) for each in payload["inventoryLog"]]
    assert (payload["vendorSku"], found) == ("LAMP", [("ADJUSTMENT", 10), ("SALES", -2), ("RECEIVING", 5)])
    answer = (await seller("GET", f"{LOG}&sort_by=changedUnits&sort_order=DESC&limit=1&offset=1")).data
    assert [each["shipmentId"] for each in answer["payload"]["inventoryLog"]] == [moved]
    assert answer["headers"] == {"limit": 1, "offset": 1, "totalCount": 3}
    for query in (f"shipmentId={moved}", "transactionType=SALES"):
        assert (await seller("GET", f"{LOG}&{query}")).data["headers"]["totalCount"] == 1
    for query in ("transactionLocation=STORE", "endDate=2000-01-01"):
        assert (await seller("GET", f"{LOG}&{query}")).data["headers"]["totalCount"] == 0
    for query in ("limit=51", "sort_by=sku", "sort_order=up", "startDate=today"):
        assert (await seller("GET", f"{LOG}&{query}")).status == 400


async def test_the_reports_say_the_same(moved, seller, clock) -> None:
    async def table(path: str) -> dict[str, str]:
        answer = await seller("GET", f"{REPORTS}/{path}", headers=MARKET)
        assert answer.status == 200, answer.body
        (row,) = csv.DictReader(answer.body.decode().splitlines())
        return row

    health = await table("getInventoryHealthReport")
    assert (health["SKU"], health["Available units"], health["On hand units"]) == ("LAMP", "13", "13")
    row = await table(f"inventoryReconciliationReport?monthYear=11-2023&gtin={GTIN}")
    assert list(row.values()) == ["LAMP", GTIN, "0", "5", "-2", "0", "10", "13"]
    clock.advance(30 * 86_400)
    await seller.log_in()
    row = await table("inventoryReconciliationReport?monthYear=12-2023")
    assert (row["Beginning units"], row["Sales"], row["Ending units"]) == ("13", "0", "13")


@pytest.mark.parametrize(
    "query", ["monthYear=13-2023", "monthYear=2023-01", "monthYear=01-2099", f"monthYear=01-2020&gtin={GTIN}"]
)
async def test_no_report_of_other_months(seller, query) -> None:
    answer = await seller("GET", f"{REPORTS}/inventoryReconciliationReport?{query}", headers=MARKET)
    assert (answer.status, answer.data["errors"][0]["category"]) == (400, "DATA")
