"""Shipping templates at the emulator, route by route."""

from __future__ import annotations

from typing import Any

import pytest

ALL = "/v3/settings/shipping/templates"
AREA = {
    "regions": [{"regionCode": "C"}],
    "addressTypes": ["STREET"],
    "transitTime": 3,
    "tieredShippingCharges": [{"minLimit": 0, "maxLimit": -1}],
}


def stated(**changes: Any) -> dict[str, Any]:
    method = {"shipMethod": "VALUE", "status": "ACTIVE", "configurations": [AREA]}
    good = {"name": "X", "type": "CUSTOM", "rateModelType": "TIERED_PRICING", "status": "ACTIVE"}
    return {**good, "shippingMethods": [method], **changes}


def area(**changes: Any) -> list[dict[str, Any]]:
    return [{"shipMethod": "VALUE", "status": "ACTIVE", "configurations": [{**AREA, **changes}]}]


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"name": "A-B"}, 400),
        ({"name": ""}, 400),
        ({"type": "OWN"}, 400),
        ({"rateModelType": "PER_SHIPMENT_PRICING"}, 400),
        ({"status": "ON"}, 400),
        ({"shippingMethods": []}, 400),
        ({"shippingMethods": area(regions=[])}, 400),
        ({"shippingMethods": area(regions=[{"regionCode": ""}])}, 400),
        ({"shippingMethods": area(addressTypes=["HOUSE"])}, 400),
        ({"shippingMethods": area(transitTime=-1)}, 400),
        ({"shippingMethods": area(tieredShippingCharges=[])}, 400),
    ],
)
async def test_what_a_template_must_say(seller, changes, status) -> None:
    assert (await seller("POST", ALL, body=stated(**changes))).status == status


async def test_a_template_that_is_not_there(seller) -> None:
    for method, body in (("GET", None), ("PUT", stated()), ("DELETE", None)):
        assert (await seller(method, f"{ALL}/none", body=body)).status == 404
