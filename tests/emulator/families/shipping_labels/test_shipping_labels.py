"""Shipping labels at the emulator, route by route."""

from __future__ import annotations

from typing import Any

import pytest

LABELS = "/v3/shipping/labels"
BOX = {
    "boxLength": 6,
    "boxWidth": 6,
    "boxHeight": 6,
    "boxWeight": 2,
    "boxDimensionUnit": "IN",
    "boxWeightUnit": "LB",
}
PLACE = {
    "contactName": "Jo",
    "addressLine1": "1",
    "city": "Sunnyvale",
    "state": "CA",
    "postalCode": "1",
    "country": "US",
    "phone": "1",
}


def asked(order: str, **changes: Any) -> dict[str, Any]:
    return {
        "packageType": "CUSTOM_PACKAGE",
        "boxDimensions": BOX,
        "boxItems": [{"sku": "LAMP", "quantity": 1, "lineNumber": "1"}],
        "purchaseOrderId": order,
        "carrierName": "USPS",
        "carrierServiceType": "PRIORITY_MAIL",
        **changes,
    }


@pytest.fixture
def order(emulator) -> str:
    return emulator.add_order({"LAMP": 2})


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"purchaseOrderId": "1"}, 404),
        ({"carrierName": "UPS"}, 400),
        ({"carrierServiceType": "FEDEX_GROUND"}, 400),
        ({"packageType": "FEDEX_PAK"}, 400),
        ({"boxItems": []}, 400),
        ({"boxItems": [{"sku": "MUG", "quantity": 1, "lineNumber": "1"}]}, 400),
        ({"boxItems": [{"sku": "LAMP", "quantity": 3, "lineNumber": "1"}]}, 400),
        ({"boxDimensions": {"boxWeight": 2, "boxWeightUnit": "LB"}}, 400),
        ({"boxDimensions": {**BOX, "boxWeight": 0}}, 400),
        ({"boxDimensions": {**BOX, "boxWeightUnit": "STONE"}}, 400),
        ({"addOns": ["GIFT"]}, 400),
    ],
)
async def test_what_a_label_must_say(seller, emulator, order, changes, status) -> None:
    reply = await seller("POST", LABELS, body=asked(order, **changes))
    assert reply.status == status
    found = await seller("GET", f"{LABELS}/purchase-orders/{order}")
    assert found.status == (200 if status == 200 else 404)


async def test_the_label_itself_is_answered_to_whoever_asks_for_it(seller, order) -> None:
    for media_type, begins in (("application/pdf", b"%PDF"), ("image/png", b"\x89PNG")):
        headers = {"Accept": media_type}
        reply = await seller("POST", LABELS, body=asked(order), headers=headers)
        assert (reply.status, reply.headers["Content-Type"]) == (200, media_type)
        assert reply.body.startswith(begins)
        headers = {"Accept": f"application/json,{media_type}"}
        reply = await seller("GET", f"{LABELS}/carriers/USPS/trackings/100626000000", headers=headers)
        assert (reply.status, reply.headers["Content-Type"]) == (200, media_type)


async def test_a_label_is_of_one_carrier(seller, order) -> None:
    label = (await seller("POST", LABELS, body=asked(order))).data["data"]
    for carrier, status in (("FedEx", 404), ("USPS", 200), ("USPS", 404)):
        reply = await seller("DELETE", f"{LABELS}/carriers/{carrier}/trackings/{label['trackingNo']}")
        assert reply.status == status


async def test_a_form_is_made_of_labels_that_there_are(seller, order) -> None:
    label = (await seller("POST", LABELS, body=asked(order))).data["data"]
    form = {
        "scanFormId": "S",
        "carrierName": "USPS",
        "shipOnDate": "2026-01-01",
        "fromAddress": PLACE,
        "trackingNumbers": [label["trackingNo"]],
        "documentFormat": "PNG",
    }
    path = "/v3/shipping/scan-form"
    assert (await seller("POST", path, body={**form, "trackingNumbers": ["7"]})).status == 400
    assert (await seller("POST", path, body={**form, "documentFormat": "GIF"})).status == 400
    made = (await seller("POST", path, body=form)).data["data"]
    again = await seller("POST", path, body=form)
    assert (again.status, again.headers["Content-Type"]) == (409, "application/problem+json")
    reply = await seller("GET", f"{path}?manifestId={made['manifestId']}", headers={"Accept": "*/*"})
    assert reply.body.startswith(b"\x89PNG")
    assert (await seller("GET", f"{path}?manifestId=7", headers={"Accept": "*/*"})).status == 404


@pytest.mark.parametrize("day", ["2026-03-24", "13/01/2026", "02/30/2026"])
async def test_a_day_that_there_is_not(seller, emulator, day) -> None:
    path = f"/v3/shipping/ship-nodes/{emulator.default_ship_node}/ship-on-date?estimatedShipDate={day}"
    assert (await seller("GET", path)).status == 400
