"""Changes of orders in the XML that is published for them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACE = 'xmlns="http://walmart.com/mp/v3/orders"'


def change(root: str, line: str, more: str = "") -> bytes:
    lines = f"<orderLines><orderLine><lineNumber>1</lineNumber>{line}</orderLine></orderLines>"
    return f"{HEAD}<{root}\n  {SPACE}>{more}{lines}</{root}>".encode()


def status(name: str, more: str = "", units: int = 1) -> str:
    quantity = f"<statusQuantity><unitOfMeasurement>Each</unitOfMeasurement><amount>{units}</amount></statusQuantity>"
    return (
        f"<orderLineStatuses><orderLineStatus><status>{name}</status>{quantity}{more}</orderLineStatus>"
        "</orderLineStatuses>"
    )


TRACKING = (
    "<trackingInfo><shipDateTime>2020-07-17T17:04:42</shipDateTime><carrierName><carrier>UPS</carrier></carrierName>"
    "<methodCode>Standard</methodCode><trackingNumber>1Z</trackingNumber><trackingURL></trackingURL></trackingInfo>"
)
SHIPMENT = change(
    "orderShipment", f"<intentToCancelOverride>false</intentToCancelOverride>{status('Shipped', TRACKING)}"
)
CHARGE = (
    "<refundCharge><refundReason>DamagedItem</refundReason><charge><chargeType>PRODUCT</chargeType>"
    "<chargeName>Item Price</chargeName><chargeAmount><currency>USD</currency><amount>-1.02</amount></chargeAmount>"
    "<tax><taxName>Item Price Tax</taxName><taxAmount><currency>USD</currency><amount>-0.03</amount></taxAmount></tax>"
    "</charge></refundCharge>"
)


def refund(*charges: str) -> bytes:
    within = f"<refundComments>broken</refundComments><refundCharges>{''.join(charges)}</refundCharges>"
    line = f"<isFullRefund>false</isFullRefund><refunds><refund>{within}</refund></refunds>"
    return change("orderRefund", line, "<purchaseOrderId>1</purchaseOrderId>")


@pytest.fixture
def order(emulator) -> str:
    return emulator.add_order({"LAMP": 3})


async def send(seller, order, action, body, accept="application/json"):
    path = f"/v3/orders/{order}/{action}"
    return await seller("POST", path, body=body, content_type="application/xml", headers={"Accept": accept})


async def test_a_shipment_with_the_word_for_a_truth_value(seller, order) -> None:
    reply = await send(seller, order, "shipping", SHIPMENT, accept="text/xml")
    assert reply.status == 200, reply.body
    named = "{http://walmart.com/mp/v3/orders}"
    assert [each.text for each in ET.fromstring(reply.body).iter(f"{named}status")] == ["Created", "Shipped"]


@pytest.mark.parametrize("charges", [1, 2])
async def test_a_refund_of_one_charge_and_of_two(seller, order, charges) -> None:
    assert (await send(seller, order, "shipping", SHIPMENT)).status == 200
    other = CHARGE.replace("PRODUCT", "SHIPPING").replace("Item Price", "Shipping Price")
    reply = await send(seller, order, "refund", refund(*[CHARGE, other][:charges]))
    assert reply.status == 200, reply.body


async def test_a_cancellation_that_names_its_namespace(seller, order) -> None:
    reason = "<cancellationReason>CUSTOMER_REQUESTED_SELLER_TO_CANCEL</cancellationReason>"
    body = change("orderCancellation", status("Cancelled", reason))
    assert (await send(seller, order, "cancel", body)).status == 200


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("shipping", SHIPMENT.replace(b"<lineNumber>1</lineNumber>", b"<lineNumber>9</lineNumber>")),
        ("shipping", SHIPMENT.replace(b"<amount>1</amount>", b"<amount>many</amount>")),
        ("shipping", SHIPMENT.replace(b"2020-07-17T17:04:42", b"yesterday")),
        ("shipping", SHIPMENT.replace(b"<trackingNumber>1Z</trackingNumber>", b"")),
        ("shipping", SHIPMENT.replace(b"<amount>1</amount>", b"<amount>0</amount>")),
        ("shipping", SHIPMENT.replace(b"<amount>1</amount>", b"<amount>-1</amount>")),
        ("refund", refund()),
        ("cancel", change("orderCancellation", "")),
    ],
)
async def test_what_is_refused(seller, emulator, order, action, body) -> None:
    assert (await send(seller, order, action, body)).status == 400
    assert emulator.writes == []
