"""Feeds of shipping templates and shipping overrides at the emulator."""

from __future__ import annotations

from typing import Any

import pytest

HEADER = {"version": "1.0", "sellingChannel": "overrides", "locale": "en"}
CONFIGURATION = {
    "regions": [{"regionCode": "C"}],
    "addressTypes": ["STREET"],
    "transitTime": 3,
    "tieredShippingCharges": [{"minLimit": 0, "maxLimit": -1, "shipCharge": {"amount": 0, "currency": "USD"}}],
}
TEMPLATE = {
    "name": "Free",
    "type": "CUSTOM",
    "rateModelType": "TIERED_PRICING",
    "status": "ACTIVE",
    "shippingMethods": [{"shipMethod": "VALUE", "status": "ACTIVE", "configurations": [CONFIGURATION]}],
}


@pytest.fixture
def node(emulator) -> str:
    emulator.add_item("A")
    emulator.add_ship_node("123456789")
    return "123456789"


def override(**stated: Any) -> dict[str, Any]:
    return {"Override": {"sku": "A", "actionType": "UPDATE", **stated}}


def method(name: str, action: str = "REPLACE", **stated: Any) -> dict[str, Any]:
    return {"ShippingOverride": {"shipMethod": name, "actionType": action, **stated}}


async def fed(seller, clock, feed_type: str, *items: Any, **whole: Any) -> Any:
    body = whole or {"ItemFeedHeader": HEADER, "Item": list(items)}
    reply = await seller("POST", f"/v3/feeds?feedType={feed_type}", body=body)
    assert reply.status == 200, reply.body
    clock.advance(120)
    return (await seller("GET", f"/v3/feeds/{reply.data['feedId']}")).data


async def test_overrides_replace_and_go(seller, emulator, clock, node) -> None:
    two = [method("EXPEDITED", transit=2), method("STANDARD", transit=3), method("STANDARD", transit=4)]
    done = await fed(seller, clock, "SHIPPING_OVERRIDES", override(fulfilmentCenterId=node, ShippingOverrides=two))
    assert (done["feedStatus"], done["itemsSucceeded"]) == ("PROCESSED", 1)
    kept = emulator.shipping_overrides("A")[node]
    assert [each["transit"] for each in kept["STANDARD"]] == [3, 4]
    less = [method("STANDARD", "DELETE")]
    await fed(seller, clock, "SHIPPING_OVERRIDES", override(fulfilmentCenterId=node, ShippingOverrides=less))
    assert list(emulator.shipping_overrides("A")[node]) == ["EXPEDITED"]
    await fed(seller, clock, "SHIPPING_OVERRIDES", override(actionType="DELETE"))
    assert emulator.shipping_overrides("A") == {}


@pytest.mark.parametrize(
    "stated",
    [
        {"sku": "none"},
        {"actionType": "Add"},
        {"fulfilmentCenterId": "1"},
        {"ShippingOverrides": []},
        {"ShippingOverrides": [method("VALUE", "UPDATE")]},
        {"ShippingOverrides": [{"shipMethod": "VALUE"}]},
    ],
)
async def test_overrides_that_are_refused(seller, emulator, clock, node, stated) -> None:
    usual = {"fulfilmentCenterId": node, "ShippingOverrides": [method("VALUE", transit=9)]}
    done = await fed(seller, clock, "SHIPPING_OVERRIDES", override(**usual | stated))
    assert (done["feedStatus"], done["itemsFailed"]) == ("PROCESSED", 1)
    assert emulator.shipping_overrides("A") == {}


@pytest.mark.parametrize("changed", [{}, {"sku": "none"}, {"shippingTemplateId": "1"}, {"actionType": "ADD"}])
async def test_a_template_is_assigned_to_items_that_are_known(seller, emulator, clock, node, changed) -> None:
    template = (await seller("POST", "/v3/settings/shipping/templates", body=TEMPLATE)).data["id"]
    stated = {"sku": "A", "actionType": "Add", "shippingTemplateId": template, "fulfillmentCenterId": node}
    done = await fed(seller, clock, "SKU_TEMPLATE_MAP", {"PreciseDelivery": {**stated, **changed}})
    assert (done["feedStatus"], done["itemsFailed"]) == ("PROCESSED", len(changed))
    assert emulator.shipping_templates("A") == ({} if changed else {node: template})
    await seller("DELETE", f"/v3/settings/shipping/templates/{template}")
    assert emulator.shipping_templates("A") == {}


@pytest.mark.parametrize("feed_type", ["SKU_TEMPLATE_MAP", "SHIPPING_OVERRIDES"])
@pytest.mark.parametrize("whole", [{"ItemFeedHeader": HEADER, "Items": [{}]}, {"Header": HEADER, "Item": [{}]}])
async def test_a_wrong_wrapper(seller, clock, feed_type, whole) -> None:
    done = await fed(seller, clock, feed_type, **whole)
    assert (done["feedStatus"], done["itemsReceived"]) == ("ERROR", 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Free!"},
        {"type": "MINE"},
        {"rateModelType": "PER_SHIPMENT_PRICING"},
        {"shippingMethods": []},
        {"shippingType": "LOCAL"},
    ],
)
async def test_templates_that_are_refused(seller, changed) -> None:
    reply = await seller("POST", "/v3/settings/shipping/templates", body={**TEMPLATE, **changed})
    assert reply.status == 400
    assert reply.error["field"] in {*changed, "perShippingCharge"}
