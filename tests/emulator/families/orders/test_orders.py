"""Orders at the emulator: their life, their lists, and what is refused, as a client without types sees them."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree import ElementTree as ET

import pytest

PO_ERROR = "INVALID_REQUEST_CONTENT.GMP_ORDER_API"


def shipped(line: str, units: int, **more: Any) -> dict[str, Any]:
    tracking = {
        "shipDateTime": 1_700_000_000_000,
        "carrierName": {"carrier": "UPS"},
        "methodCode": "Standard",
        "trackingNumber": "1Z",
    }
    status = {
        "status": "Shipped",
        "statusQuantity": {"unitOfMeasurement": "EACH", "amount": str(units)},
        "trackingInfo": tracking,
    }
    return {"lineNumber": line, "sellerOrderId": "S", **more, "orderLineStatuses": {"orderLineStatus": [status]}}


def shipment(*lines: dict[str, Any]) -> dict[str, Any]:
    return {"orderShipment": {"orderLines": {"orderLine": list(lines)}}}


def cancellation(line: str, units: int) -> dict[str, Any]:
    status = {
        "status": "Cancelled",
        "cancellationReason": "SELLER_CANCEL_OUT_OF_STOCK",
        "statusQuantity": {"unitOfMeasurement": "EACH", "amount": str(units)},
    }
    entry = {"lineNumber": line, "orderLineStatuses": {"orderLineStatus": [status]}}
    return {"orderCancellation": {"orderLines": {"orderLine": [entry]}}}


def parts(order: dict[str, Any], line: int = 0) -> dict[str, int]:
    found = order["order"]["orderLines"]["orderLine"][line]["orderLineStatuses"]["orderLineStatus"]
    return {each["status"]: int(each["statusQuantity"]["amount"]) for each in found}


async def call(caller: Any, method: str, path: str, body: Any = None, status: int = 200) -> Any:
    reply = await caller(method, path, body=body)
    assert reply.status == status, reply.body
    return reply.data


@pytest.fixture
def order(emulator) -> str:
    return emulator.add_order({"LAMP": 3, "SHADE": 1})


async def test_a_life(seller, emulator, order) -> None:
    path = f"/v3/orders/{order}"
    assert parts(await call(seller, "GET", path)) == {"Created": 3}
    assert parts(await call(seller, "POST", f"{path}/acknowledge")) == {"Acknowledged": 3}
    assert parts(await call(seller, "POST", f"{path}/shipping", shipment(shipped("1", 2)))) == {
        "Acknowledged": 1,
        "Shipped": 2,
    }
    assert parts(await call(seller, "POST", f"{path}/cancel", cancellation("1", 1))) == {"Shipped": 2, "Cancelled": 1}
    emulator.deliver_order(order)
    assert parts(await call(seller, "GET", path)) == {"Delivered": 2, "Cancelled": 1}
    assert parts(await call(seller, "GET", path), line=1) == {"Acknowledged": 1}


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("acknowledge", None, "Some or all qty in higher status"),
        ("shipping", shipment(shipped("1", 4)), "Qty OverShipped"),
        ("shipping", shipment(shipped("1", 2), shipped("1", 2)), "Qty OverShipped"),
        ("shipping", shipment(shipped("2", 1)), "is in SHIPPED status"),
        ("shipping", shipment(shipped("9", 1)), "is not a line"),
        ("cancel", cancellation("2", 1), "is in SHIPPED status"),
    ],
)
async def test_what_is_refused_changes_nothing(seller, order, name, body, told) -> None:
    path = f"/v3/orders/{order}"
    await call(seller, "POST", f"{path}/acknowledge")
    await call(seller, "POST", f"{path}/shipping", shipment(shipped("2", 1)))
    before = await call(seller, "GET", path)
    refused = await call(seller, "POST", f"{path}/{name}", body, status=400)
    (error,) = refused["errors"]["error"]
    assert (error["code"], error["field"]) == (PO_ERROR, "data")
    assert told in error["description"]
    assert await call(seller, "GET", path) == before


async def test_a_line_that_the_customer_wants_cancelled(seller, emulator) -> None:
    order = emulator.add_order({"LAMP": 1}, cancel_requested=True)
    path = f"/v3/orders/{order}/shipping"
    await call(seller, "POST", path, shipment(shipped("1", 1)), status=400)
    assert parts(await call(seller, "POST", path, shipment(shipped("1", 1, intentToCancelOverride=True)))) == {
        "Shipped": 1
    }


async def test_nobody_sees_another_surface_s_orders(seller, supplier, emulator, order) -> None:
    theirs = emulator.add_order({"LAMP": 1}, ship_node="721407")
    await call(seller, "GET", f"/v3/orders/{theirs}", status=404)
    await call(supplier, "GET", f"/v3/orders/{order}?shipNode=721407", status=404)
    await call(supplier, "GET", f"/v3/orders/{theirs}?shipNode=1", status=404)
    assert parts(await call(supplier, "GET", f"/v3/orders/{theirs}?shipNode=721407")) == {"Created": 1}


async def test_a_list_leads_through_its_pages(seller, emulator) -> None:
    orders = [emulator.add_order({"LAMP": 1}) for _ in range(5)]
    seen, query = [], "?limit=2&status=Created&createdStartDate=2020-01-01T00:00:00Z"
    while query:
        page = (await call(seller, "GET", f"/v3/orders{query}"))["list"]
        seen += [each["purchaseOrderId"] for each in page["elements"]["order"]]
        assert page["meta"]["totalCount"] == 5
        query = page["meta"].get("nextCursor")
    assert seen == orders


async def test_released_orders_wait_to_be_acknowledged(seller, emulator) -> None:
    first, second = emulator.add_order({"LAMP": 1}), emulator.add_order({"SHADE": 1})
    await call(seller, "POST", f"/v3/orders/{first}/acknowledge")
    page = await call(seller, "GET", "/v3/orders/released")
    assert [each["purchaseOrderId"] for each in page["list"]["elements"]["order"]] == [second]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("sku=LAMP", 1), ("sku=OTHER", 0), ("status=Created", 1), ("status=Shipped", 0), ("orderType=REPLACEMENT", 0),
        ("createdStartDate=2020-01-01", 1), ("createdEndDate=2020-01-01", 0), ("shipNodeType=WFSFulfilled", 0),
        ("toExpectedShipDate=2020-01-01", 0), ("lastModifiedStartDate=2020-01-01", 1),
    ],
)  # fmt: skip
async def test_filters(seller, order, query, count) -> None:
    assert len((await call(seller, "GET", f"/v3/orders?{query}"))["list"]["elements"]["order"]) == count


@pytest.mark.parametrize("units", [{}, {"L": 0}, {"L": "2"}, {"L": -1}, {"L": 1.5}, {"L": True}, {"A": 1, "B": None}])
def test_units_that_are_none(emulator, units) -> None:
    with pytest.raises(ValueError, match="whole number from 1 on"):
        emulator.add_order(units)


async def test_a_date_that_is_none(seller, order) -> None:
    refused = await call(seller, "GET", "/v3/orders?createdStartDate=yesterday", status=400)
    assert "Invalid Date format value" in str(refused)


class TestXml:
    """The seller's orders have a namespace of their own, in what is sent and in what comes back."""

    SPACE = "{http://walmart.com/mp/v3/orders}"
    ACCEPT: ClassVar = {"Accept": "application/xml"}

    def change(self, root: str, status: str, more: str = "", units: int = 1) -> bytes:
        return f"""<?xml version="1.0"?><o:{root} xmlns:o="http://walmart.com/mp/v3/orders"><o:orderLines>
        <o:orderLine><o:lineNumber>1</o:lineNumber><o:orderLineStatuses><o:orderLineStatus>
        <o:status>{status}</o:status>{more}<o:statusQuantity><o:unitOfMeasurement>Each</o:unitOfMeasurement>
        <o:amount>{units}</o:amount></o:statusQuantity></o:orderLineStatus></o:orderLineStatuses></o:orderLine>
        </o:orderLines></o:{root}>""".encode()

    @pytest.mark.parametrize(
        ("method", "path", "root"),
        [
            ("GET", "/v3/orders", "list"),
            ("GET", "/v3/orders/released", "list"),
            ("GET", "/v3/orders/{order}", "order"),
            ("POST", "/v3/orders/{order}/acknowledge", "order"),
        ],
    )
    async def test_it_is_one_order_or_a_list(self, seller, order, method, path, root) -> None:
        reply = await seller(method, path.format(order=order), headers=self.ACCEPT)
        document = ET.fromstring(reply.body)
        assert document.tag == f"{self.SPACE}{root}"
        assert [each.text for each in document.iter(f"{self.SPACE}purchaseOrderId")] == [order]

    async def test_a_shipment_goes_without_the_sellers_id(self, seller, order) -> None:
        tracking = """<o:trackingInfo><o:shipDateTime>2026-07-17T17:04:42</o:shipDateTime><o:carrierName>
        <o:carrier>UPS</o:carrier></o:carrierName><o:methodCode>Standard</o:methodCode>
        <o:trackingNumber>1Z</o:trackingNumber><o:trackingURL></o:trackingURL></o:trackingInfo>"""
        body = self.change("orderShipment", "Shipped", tracking, units=2)
        path = f"/v3/orders/{order}"
        reply = await seller("POST", f"{path}/shipping", body=body, content_type="application/xml", headers=self.ACCEPT)
        assert reply.status == 200, reply.body
        found = await call(seller, "GET", path)
        assert parts(found) == {"Created": 1, "Shipped": 2}
        (*_, part) = found["order"]["orderLines"]["orderLine"][0]["orderLineStatuses"]["orderLineStatus"]
        assert part["trackingInfo"]["shipDateTime"] == 1_784_307_882_000
        assert b"<ns3:shipDateTime>2026-07-17T17:04:42.000Z</ns3:shipDateTime>" in reply.body
        without = shipment({**shipped("1", 1), "sellerOrderId": None})
        assert (await seller("POST", f"{path}/shipping", body=without)).status == 400

    async def test_a_cancellation_is_taken_in_xml_and_answered_in_json(self, seller, order) -> None:
        reason = "<o:cancellationReason>CUSTOMER_REQUESTED_SELLER_TO_CANCEL</o:cancellationReason>"
        request = {"body": self.change("orderCancellation", "Cancelled", reason), "content_type": "application/xml"}
        path = f"/v3/orders/{order}/cancel"
        assert (await seller("POST", path, **request, headers=self.ACCEPT)).status == 406
        assert parts((await seller("POST", path, **request)).data) == {"Created": 2, "Cancelled": 1}

    @pytest.mark.parametrize(
        "body", [b"<orderShipment>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><orderShipment>&b;</orderShipment>"]
    )
    async def test_what_is_no_plain_xml_is_refused(self, seller, order, body) -> None:
        reply = await seller("POST", f"/v3/orders/{order}/shipping", body=body, content_type="application/xml")
        assert reply.status == 400


@pytest.mark.parametrize("action", ["shipping", "cancel", "refund"])
async def test_sellers_name_the_change_in_a_wrapper(seller, order, action) -> None:
    bare = {"orderLines": {"orderLine": [shipped("1", 1)]}}
    reply = await seller("POST", f"/v3/orders/{order}/{action}", body=bare)
    assert reply.status == 400
    assert parts(await call(seller, "GET", f"/v3/orders/{order}")) == {"Created": 3}
