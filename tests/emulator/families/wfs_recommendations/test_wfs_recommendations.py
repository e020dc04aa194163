"""Recommendations of Walmart Fulfillment Services at the emulator."""

from __future__ import annotations

import pytest

LISTS = "/v3/wfs/recommendation"
HEADERS = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1", "wm_audit.origin_source": "SELLER_API"}


@pytest.mark.parametrize("missing", HEADERS)
async def test_every_header_is_needed(seller, missing) -> None:
    headers = {name: value for name, value in HEADERS.items() if name != missing}
    assert (await seller("GET", f"{LISTS}/restock", headers=headers)).status == 400


async def test_insights_are_told_unless_they_are_not_wanted(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.recommend_restock("A", 2, 3.5, days_of_supply=40)
    emulator.recommend_wfs("A", 2, 3.5)
    told = (await seller("GET", f"{LISTS}/restock", headers=HEADERS)).data["payload"]
    assert told["totalInsights"][0]["totalForecastedSalesAtRisk"] == 3.5
    assert told["recommendedItems"][0]["stockStatus"] == "In Stock"
    without = await seller("GET", f"{LISTS}/restock?showInsights=false", headers=HEADERS)
    assert "totalInsights" not in without.data["payload"]
    assert "totalInsights" not in (await seller("GET", f"{LISTS}/fulfill-with-wfs", headers=HEADERS)).data["payload"]


async def test_what_an_unpublished_item_costs(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.report_unpublished("A", 4, storage_fee=0.25, value=40)
    path = f"{LISTS}/unpublished?showInsights=true&sort_by=unitsStored&sort_order=asc"
    payload = (await seller("GET", path, headers=HEADERS)).data["payload"]
    assert payload["totalInsights"] == [
        {"totalUnpublishedUnitsStored": 4, "totalEstimatedStorageFee": 1.0, "totalInventoryValue": 40}
    ]


async def test_an_item_that_is_gone_is_recommended_no_more(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.recommend_wfs("A", 2, 3.5)
    emulator.add_item("A")
    payload = (await seller("GET", f"{LISTS}/fulfill-with-wfs", headers=HEADERS)).data["payload"]
    assert (payload["recommendedItems"], payload["totalRecords"]) == ([], 0)


@pytest.mark.parametrize("body", [{}, {"listOfSkus": []}, {"listOfSkus": "A"}, {"listOfGtins": [5]}])
async def test_quantities_of_nothing(seller, body) -> None:
    reply = await seller("POST", f"{LISTS}/shipment-quantity", body=body, headers=HEADERS)
    assert reply.status == 400
