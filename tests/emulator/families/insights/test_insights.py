"""Insights at the emulator."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from walmart_async.emulator import Listing
from walmart_async.emulator.families.insights.workbook import workbook

PATH = "/v3/insights"
QUALITY, PERFORMANCE = f"{PATH}/items/listingQuality", f"{PATH}/performance"
FILE = {"Accept": "application/octet-stream"}


async def found(seller, emulator, *filters) -> list[str]:
    emulator.refill()
    body = {"filters": [{"field": field, "op": op, "values": values} for field, op, *values in filters]}
    return [each["sku"] for each in (await seller("POST", f"{QUALITY}/items", body=body)).data["payload"]]


async def test_filters(seller, emulator) -> None:
    emulator.add_item("A", stock=1)
    emulator.add_item("B")
    emulator.add_item("C", stock=1)
    emulator.set_listing_quality("C", Listing(issues={"color": "MISSING"}, category="Toys", trending=True))
    for filters, skus in {
        (): "ABC",
        (("qualityScorePercentage", "between", 60, 62),): "C",
        (("offerPercentage", "between", "0", "50"),): "B",
        (("hasIssues", "equals", 1),): "BC",
        (("hasIssues", "equals", 0),): "ABC",
        (("viewTrendingItems", "equals", "true"),): "C",
        (("oos", "equals", 7),): "B",
        (("attributeList", "equals", "color", "size"),): "C",
        (("categoryName", "equals", "home"), ("conditionList", "equals", "New")): "AB",
        (("brandList", "equals", "Acme"),): "",
    }.items():
        assert "".join(await found(seller, emulator, *filters)) == skus, filters


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("items?nextCursor=x", {}),
        ("items?limit=201", {}),
        ("items", {"query": {"field": "sku"}}),
        ("items", {"filters": [{"field": "oos", "op": "equals", "values": []}]}),
        ("items", {"filters": [{"field": "oos", "op": "between", "values": [1]}]}),
        ("items", {"filters": [{"field": "oos", "op": "between", "values": ["a", "b"]}]}),
        ("count?limit=1001", None),
        ("count?type=seller", None),
        ("count?hasIssue=2", None),
        ("score?wfsFlag=1", None),
    ],
)
async def test_questions_that_cannot_be(seller, emulator, path, body) -> None:
    emulator.add_item("A")
    assert (await seller("GET" if body is None else "POST", f"{QUALITY}/{path}", body=body)).status == 400


async def test_metrics_of_no_orders_have_no_data(seller) -> None:
    for metric in ("otd", "lateShipment", "sss/cma"):
        assert (await seller("GET", f"{PERFORMANCE}/{metric}/summary")).status == 204
        assert (await seller("GET", f"{PERFORMANCE}/{metric}/report", headers=FILE)).status == 204
    assert (await seller("GET", f"{PERFORMANCE}/srr/report")).status == 406
    assert (await seller("GET", f"{PERFORMANCE}/lateShipment/summary?reportDuration=31")).status == 400


async def test_metrics_that_follow_from_orders(seller, emulator, clock) -> None:
    shipped, late = emulator.add_order({"A": 2}), emulator.add_order({"B": 1})
    tracking = {
        "shipDateTime": int(clock.time() * 1000),
        "carrierName": {"carrier": "UPS"},
        "methodCode": "Standard",
        "trackingNumber": "1Z",
    }
    status = {
        "status": "Shipped",
        "statusQuantity": {"unitOfMeasurement": "EACH", "amount": "2"},
        "trackingInfo": tracking,
    }
    line = {"lineNumber": "1", "sellerOrderId": "1", "orderLineStatuses": {"orderLineStatus": [status]}}
    body = {"orderShipment": {"orderLines": {"orderLine": [line]}}}
    assert (await seller("POST", f"/v3/orders/{shipped}/shipping", body=body)).status == 200
    emulator.deliver_order(shipped)
    emulator.add_return({"A": 1}, customer_order_id=f"5{shipped[1:]}", reason="DAMAGED")
    clock.advance(5 * 86_400)
    await seller.log_in()
    told = {}
    for metric in ("otd", "vtr", "cancellations", "returns", "lateShipment", "refunds"):
        told[metric] = (await seller("GET", f"{PERFORMANCE}/{metric}/summary?reportDuration=30")).data["payload"]
    assert (told["otd"]["overallRate"], told["otd"]["riskLevel"]) == (50.0, "Urgent")
    assert told["otd"]["sellerAccountableDrivers"] == {"lateShipmentRate": 50.0}
    assert (told["vtr"]["cumulativeRate"], told["cancellations"]["cumulativeRate"]) == (100.0, 0)
    assert (told["returns"]["sellerAccountableDrivers"], told["returns"]["gmvLoss"]) == ({"damagedRate": 50.0}, 9.99)
    assert (told["lateShipment"]["overallRate"], told["refunds"]["ordersImpacted"]) == (50.0, 0)
    clock.advance(60)
    report = await seller("GET", f"{PERFORMANCE}/otd/report", headers=FILE)
    with zipfile.ZipFile(io.BytesIO(report.body)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    assert (late in sheet, shipped in sheet) == (True, False)
    clock.advance(60)
    assert (await seller("GET", f"{PERFORMANCE}/vtr/summary?shippingMethod=TWO_DAY")).status == 204


async def test_what_was_arranged(seller, emulator) -> None:
    emulator.set_performance("srr", {"cumulativeRate": "91.5"})
    payload = (await seller("GET", f"{PERFORMANCE}/srr/summary?reportDuration=14")).data["payload"]
    assert (payload["reportDuration"], payload["cumulativeRate"]) == (14, "91.5")
    emulator.refill()
    emulator.set_performance("srr", None)
    assert (await seller("GET", f"{PERFORMANCE}/srr/summary")).status == 204
    with pytest.raises(ValueError, match="srr"):
        emulator.set_performance("SRR", None)
    with pytest.raises(ValueError, match="Rising"):
        emulator.set_pro_seller_tier("Gold")


def test_a_workbook_holds_texts_and_numbers() -> None:
    packed = zipfile.ZipFile(io.BytesIO(workbook([["A & B", "\x00<"], [1.5, ""]])))
    for name in packed.namelist():
        ET.fromstring(packed.read(name))
    sheet = ET.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    assert "".join(sheet.itertext()) == "A & B<1.5"
