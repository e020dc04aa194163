"""Stock on its way to Walmart, route by route."""

from __future__ import annotations

import re
from typing import Any

import pytest

BASE = "/v3/fulfillment"
GTIN, DAY = "00894147009695", 86_400
MARKET = {"WM_MARKET": "US", "WM_GLOBAL_VERSION": "3.1"}
PDF = {"Accept": "application/pdf"}


def item(**changes: Any) -> dict[str, Any]:
    return {
        "productId": GTIN,
        "productType": "GTIN",
        "sku": "LAMP",
        "itemDesc": "A lamp",
        "itemQty": 10,
        "vendorPackQty": 10,
        "innerPackQty": 1,
        "expectedDeliveryDate": "2023-12-01T00:00:00.000Z",
        **changes,
    }


def announced(*items: dict[str, Any], transfer: bool = False, order: str = "O1") -> dict[str, Any]:
    address = {
        "addressLine1": "1 (A) St",
        "city": "Reno",
        "stateCode": "NV",
        "countryCode": "US",
        "postalCode": "89501",
    }
    services = {"inboundServices": {"inventoryTransferService": "Y"}} if transfer else {}
    return {"inboundOrderId": order, "returnAddress": address, "orderItems": list(items or (item(),)), **services}


@pytest.fixture
def wfs(emulator, seller):
    """Units of the lamp that can be ordered, and that are on their way."""
    emulator.add_item("LAMP", gtin=GTIN)

    async def units() -> tuple[int, int]:
        (found,) = (await seller("GET", "/v3/wfs/inventory?sku=LAMP")).data["payload"]["inventory"]
        return found["inventoryData"]["availableUnits"], found["inventoryData"]["inboundUnits"]

    return units


@pytest.fixture
async def shipment(seller, wfs) -> str:
    """The one shipment of an order of ten lamps."""
    reply = await seller("POST", f"{BASE}/inbound-shipments", body=announced(transfer=True))
    (made,) = reply.data["payload"]
    return made["shipmentId"]


async def listed(seller, query: str = "", of: str = "inbound-shipments") -> list[Any]:
    return (await seller("GET", f"{BASE}/{of}?{query}")).data["payload"]


async def test_an_order_is_divided_as_its_preview_said(seller, wfs) -> None:
    stated = {**announced(), "inboundOrderId": "P"}
    headers = {"header": {"headerAttributes": {"buId": "0", "martId": "0"}}}
    reply = await seller("POST", f"{BASE}/inbound-preview", body={**headers, "payload": stated})
    transfer, direct = reply.data["payload"][0]["previews"]
    assert [place["nodeType"] for place in transfer["preview"]] == ["ICC"]
    assert transfer["preview"][0]["totalNetTransferCharge"] == 2.5
    made = (await seller("POST", f"{BASE}/inbound-shipments", body=announced())).data["payload"]
    assert [each["shipToAddress"]["fcName"] for each in made] == [
        place["shipToAddress"]["fcName"] for place in direct["preview"]
    ]
    assert [each["shipmentItems"] for each in made] == [
        [{"vendorSku": "LAMP", "itemQty": 8}],
        [{"vendorSku": "LAMP", "itemQty": 2}],
    ]
    assert await wfs() == (0, 10)


@pytest.mark.parametrize(
    ("items", "field"),
    [
        ([item(sku="MUG")], "orderItems[0].sku"),
        ([item(productId="123")], "orderItems[0].productId"),
        ([item(productType="ISBN")], "orderItems[0].productType"),
        ([item(), item()], "orderItems[0].productId"),
        ([item(addOnServices=[{"serviceType": "GIFT"}])], "orderItems[0].addOnServices"),
        ([item(itemQty=10**9)], "orderItems[0].itemQty"),
    ],
)
async def test_a_refused_order_is_kept_with_its_errors_until_it_is_taken(seller, wfs, items, field) -> None:
    reply = await seller("POST", f"{BASE}/inbound-shipments", body={**announced(), "orderItems": items})
    assert (reply.status, reply.data["status"], reply.data["errors"][0]["field"]) == (400, 400, field)
    (kept,) = await listed(seller, "inboundOrderId=O1", "inbound-shipment-errors")
    assert (kept["orderItems"], kept["errors"][0]["field"]) == (items, field)
    assert await listed(seller) == []
    assert (await seller("POST", f"{BASE}/inbound-shipments", body=announced())).status == 200
    assert await listed(seller, of="inbound-shipment-errors") == []
    again = await seller("POST", f"{BASE}/inbound-shipments", body=announced())
    assert (again.status, again.data["errors"][0]["field"]) == (400, "inboundOrderId")


async def test_a_shipment_arrives_once_somebody_brings_it(seller, emulator, wfs, shipment, clock) -> None:
    clock.advance(30 * DAY)
    await seller.log_in()
    assert await wfs() == (0, 10)
    tracking = {"shipmentId": shipment, "carrierName": "UPS", "trackingInfo": ["1Z1", "1Z2"]}
    assert (await seller("POST", f"{BASE}/shipment-tracking", body=tracking)).data == {"status": "OK"}
    path = f"{BASE}/inbound-shipments-tracking?shipmentId={shipment}&modeType=Parcel"
    known = (await seller("GET", path, headers=MARKET)).data["payload"]["trackingList"]
    assert [(each["trackingNo"], each["status"]) for each in known] == [("1Z1", "IN_TRANSIT"), ("1Z2", "IN_TRANSIT")]
    clock.advance(5 * DAY)
    await seller.log_in()
    assert await wfs() == (10, 0)
    (there,) = await listed(seller, "status=CLOSED")
    assert (there["receivedUnits"], there["trackingNo"], there["carrierName"]) == (10, ["1Z1", "1Z2"], "UPS")
    (row,) = await listed(seller, f"shipmentId={shipment}", "inbound-shipment-items")
    assert (row["receivedQty"], row["fillRate"]) == (10, 100)
    refused = await seller("DELETE", f"{BASE}/inbound-shipments/O1")
    assert (refused.status, refused.data["errors"][0]["field"]) == (400, "shipmentId")


async def test_it_is_taken_in_by_and_by(seller, emulator, wfs, shipment) -> None:
    emulator.receive_inbound_shipment(shipment, {"LAMP": 4}, damaged={"LAMP": 1}, closes=False)
    assert await wfs() == (3, 6)
    assert [each["status"] for each in await listed(seller)] == ["RECEIVING_IN_PROGRESS"]
    emulator.receive_inbound_shipment(shipment, {"LAMP": 3})
    assert await wfs() == (6, 0)
    (row,) = await listed(seller, of="inbound-shipment-items")
    assert (row["itemQty"], row["receivedQty"], row["damagedQty"], row["fillRate"]) == (10, 7, 1, 70)
    with pytest.raises(ValueError, match="is CLOSED"):
        emulator.receive_inbound_shipment(shipment)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"units": {"MUG": 1}}, KeyError),
        ({"units": {"LAMP": 0}}, ValueError),
        ({"units": {"LAMP": 1}, "damaged": {"LAMP": 2}}, ValueError),
    ],
)
def test_units_that_cannot_come_in(emulator, arguments, error) -> None:
    emulator.add_item("LAMP", gtin=GTIN)
    shipment = emulator.add_inbound_shipment({"LAMP": 10})
    with pytest.raises(error):
        emulator.receive_inbound_shipment(shipment, **arguments)
    assert [each.status for each in emulator.inbound_shipments] == ["AWAITING_DELIVERY"]


async def test_units_change_before_it_arrives(seller, emulator, wfs, shipment) -> None:
    async def changed(order: str = "O1", sku: str = "LAMP", units: int = 12) -> int:
        body = {"inboundOrderId": order, "shipmentId": shipment}
        stated = [{"sku": sku, "updatedShipmentQty": units}]
        return (await seller("PUT", f"{BASE}/shipment-quantities", body={**body, "orderItems": stated})).status

    assert [await changed(units=16), await changed(units=17), await changed(units=0)] == [200, 400, 400]
    assert [await changed(order="O2"), await changed(sku="MUG")] == [400, 400]
    assert await wfs() == (0, 16)
    emulator.receive_inbound_shipment(shipment)
    assert await changed() == 400


async def test_a_cancelled_order_is_expected_no_more(seller, wfs, shipment) -> None:
    assert (await seller("DELETE", f"{BASE}/inbound-shipments/O1")).data == {"status": "OK"}
    assert [(each["status"], each["shipmentUnits"]) for each in await listed(seller)] == [("CANCELLED", 0)]
    assert await wfs() == (0, 0)
    assert [(await seller("DELETE", f"{BASE}/inbound-shipments/{order}")).status for order in ("O1", "O2")] == [400] * 2


async def test_labels_say_what_they_are_for(seller, shipment) -> None:
    asked = {
        "shipmentId": shipment,
        "loadTypes": [{"loadType": "MIXED SKUS", "count": 2}, {"loadType": "PALLET", "count": 1}],
    }
    reply = await seller("POST", f"{BASE}/shipment-label", body=asked, headers=PDF)
    assert (reply.status, reply.headers["Content-Type"]) == (200, "application/pdf")
    assert reply.body.count(b"/Type/Page/") == 3
    for text in (
        b"(BOX 2 OF 2)",
        b"(MIXED SKUS)",
        b"(PALLET 1 OF 1)",
        f"(SHIPMENT {shipment})".encode(),
        GTIN.encode(),
        b"1 \\(A\\) St",
    ):
        assert text in reply.body
    opens_like_a_pdf(reply.body)
    blank = await seller("GET", f"{BASE}/label/{shipment}", headers=PDF)
    assert blank.body.count(b"/Type/Page/") == 1
    assert b"BOX ____ OF ____" in blank.body


def opens_like_a_pdf(content: bytes) -> None:
    """Whether every object begins where the table at the end says."""
    table = int(re.findall(rb"startxref\n(\d+)", content)[0])
    begins = [int(each) for each in re.findall(rb"(\d{10}) 00000 n", content[table:])]
    assert content[table:].startswith(b"xref")
    assert [content[begin:].split(b" ", 1)[0] for begin in begins] == [b"%d" % (n + 1) for n in range(len(begins))]


@pytest.mark.parametrize(
    ("changes", "status", "begins"),
    [
        ({"labelSize": "X4_3"}, 200, b"%PDF"),
        ({"labelFormat": "ZPL"}, 200, b"^XA"),
        ({"labelFormat": "ZPL", "labelSize": "X4_3"}, 400, b"{"),
        ({"loadTypes": [{"loadType": "CART", "count": 1}]}, 400, b"{"),
        ({"loadTypes": [{"loadType": "PALLET", "count": 0}]}, 400, b"{"),
        ({"shipmentId": "7"}, 400, b"{"),
    ],
)
async def test_forms_of_labels(seller, shipment, changes, status, begins) -> None:
    body = {"shipmentId": shipment, **changes}
    reply = await seller("POST", f"{BASE}/shipment-label", body=body, headers={"Accept": "*/*"})
    assert (reply.status, reply.body[: len(begins)]) == (status, begins)


async def test_a_carriers_labels_take_a_booking_and_a_while(seller, emulator, shipment, clock) -> None:
    headers = {**MARKET, "Accept": "*/*"}
    wanted = {"payload": {"shipmentId": shipment, "labelType": "Carrier"}}
    path = f"{BASE}/download-label?shipmentId={shipment}&labelType=Carrier&labelSize=X4_6"
    assert (await seller("POST", f"{BASE}/generate-label", body=wanted, headers=headers)).status == 400
    emulator.book_inbound_shipment(shipment, tracking_numbers=["794600000007", "794600000008"])
    assert (await seller("GET", path, headers=headers)).status == 400
    assert (await seller("POST", f"{BASE}/generate-label", body=wanted, headers=headers)).data == {"status": "OK"}
    assert (await seller("GET", path, headers=headers)).status == 202
    clock.advance(10)
    reply = await seller("GET", path, headers=headers)
    assert (reply.status, reply.body.count(b"/Type/Page/")) == (200, 2)
    assert b"TRACKING 794600000008" in reply.body


@pytest.mark.parametrize("query", ["limit=0", "offset=-1", "fromCreateDate=today", "status=LOST"])
async def test_a_query_that_cannot_be(seller, query) -> None:
    assert (await seller("GET", f"{BASE}/inbound-shipments?{query}")).status == 400


async def test_pages_and_days(seller, emulator, clock) -> None:
    emulator.add_item("LAMP", gtin=GTIN)
    first = emulator.add_inbound_shipment({"LAMP": 1})
    clock.advance(60)
    second = emulator.add_inbound_shipment({"LAMP": 1})
    page = (await seller("GET", f"{BASE}/inbound-shipments?limit=1&offset=1")).data
    assert page["headers"] == {"totalCount": 2, "limit": 1, "offset": 1}
    assert [each["shipmentId"] for each in page["payload"]] == [first]
    since = (await listed(seller, f"shipmentId={second}"))[0]["createdDate"]
    assert [each["shipmentId"] for each in await listed(seller, f"fromCreateDate={since}")] == [second]
    assert len(await listed(seller, f"toCreateDate={since}")) == 2
