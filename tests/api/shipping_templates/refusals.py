"""Arguments of shipping templates that are refused before anything is sent."""

from __future__ import annotations

from typing import Any

import msgspec

from support.examples import Refusal, call
from walmart_async.api.shipping_templates import (
    CONTIGUOUS_STATES,
    AddressType,
    Region,
    SentMoney,
    ShippingCharge,
    ShippingConfiguration,
    ShippingMethod,
    ShippingTemplate,
    State,
    StateSubregion,
    SubRegion,
    TieredCharge,
)

FLAT, TIERS = ShippingCharge.by_item(1, 0), [TieredCharge.of(0)]
NOTHING = SentMoney(currency="USD", amount=0)
METHOD, CONFIGURATION = "template.methods[0]", "template.methods[0].configurations[0]"


def configured(**changed: Any) -> ShippingConfiguration:
    usual = {
        "regions": [CONTIGUOUS_STATES],
        "address_types": [AddressType.STREET],
        "transit_time": 3,
        "per_shipping_charge": FLAT,
    }
    return ShippingConfiguration(**usual | changed)


def template(*configurations: ShippingConfiguration, **changed: Any) -> ShippingTemplate:
    methods = [ShippingMethod.of("STANDARD", *configurations or (configured(),))]
    return ShippingTemplate(**{"name": "Standard", "methods": methods} | changed)


def region(**parts: Any) -> ShippingTemplate:
    return template(configured(regions=[Region(**{"region_code": "C"} | parts)]))


def charged(**changed: Any) -> ShippingTemplate:
    return template(configured(per_shipping_charge=msgspec.structs.replace(FLAT, **changed)))


def tiered(**changed: Any) -> ShippingTemplate:
    tier = msgspec.structs.replace(TieredCharge.of(0), **changed)
    return template(configured(per_shipping_charge=None, tiered_shipping_charges=[tier]))


NO_STATE = SubRegion(sub_region_code="MW", states=[State(state_code="")])
NO_PART = SubRegion(
    sub_region_code="MW", states=[State(state_code="SD", state_subregions=[StateSubregion(state_subregion_code="")])]
)
CREATIONS = [
    (template(name="Free!"), "template.name"),
    (template(name=""), "template.name"),
    (template(name=None), "template.name"),
    (template(methods=[]), "template.methods"),
    (template(methods=[configured()]), METHOD),
    (template(methods=template().methods * 2), "template.methods"),
    (template(type="custom"), "template.type"),
    (template(status="active"), "template.status"),
    (template(international_from=[]), "template.international_from"),
    (template(international_from="123"), "template.international_from"),
    (template(methods=[ShippingMethod.of("STANDARD")]), f"{METHOD}.configurations"),
    (template(configured(), configured(per_shipping_charge=None, tiered_shipping_charges=TIERS)), "template.methods"),
    (
        template(configured(tiered_shipping_charges=TIERS)),
        f"{CONFIGURATION}.per_shipping_charge, tiered_shipping_charges",
    ),
    (template(configured(per_shipping_charge=None)), f"{CONFIGURATION}.per_shipping_charge, tiered_shipping_charges"),
    (template(configured(transit_time=-1)), f"{CONFIGURATION}.transit_time"),
    (template(configured(regions=[])), f"{CONFIGURATION}.regions"),
    (template(configured(address_types=[])), f"{CONFIGURATION}.address_types"),
    (template(configured(address_types=["street"])), f"{CONFIGURATION}.address_types[0]"),
    (region(region_code=""), f"{CONFIGURATION}.regions[0].region_code"),
    (region(sub_regions=[]), f"{CONFIGURATION}.regions[0].sub_regions"),
    (region(sub_regions=[NO_STATE]), f"{CONFIGURATION}.regions[0].sub_regions[0].states[0].state_code"),
    (
        region(sub_regions=[NO_PART]),
        f"{CONFIGURATION}.regions[0].sub_regions[0].states[0].state_subregions[0].state_subregion_code",
    ),
    (charged(charge_per_weight=NOTHING), f"{CONFIGURATION}.per_shipping_charge.charge_per_weight, charge_per_item"),
    (charged(charge_per_item=None), f"{CONFIGURATION}.per_shipping_charge.charge_per_weight, charge_per_item"),
    (charged(shipping_and_handling=None), f"{CONFIGURATION}.per_shipping_charge.shipping_and_handling"),
    (charged(unit_of_measure=""), f"{CONFIGURATION}.per_shipping_charge.unit_of_measure"),
    (
        charged(charge_per_item=SentMoney(currency="usd", amount=1)),
        f"{CONFIGURATION}.per_shipping_charge.charge_per_item.currency",
    ),
    (tiered(min_limit=-1), f"{CONFIGURATION}.tiered_shipping_charges[0].min_limit"),
    (tiered(min_limit=5, max_limit=4), f"{CONFIGURATION}.tiered_shipping_charges[0].max_limit"),
    (tiered(max_limit=-2), f"{CONFIGURATION}.tiered_shipping_charges[0].max_limit"),
    (tiered(ship_charge=None), f"{CONFIGURATION}.tiered_shipping_charges[0].ship_charge"),
]
MARKETPLACE = [
    Refusal(call("get", ""), "template_id"),
    Refusal(call("delete", ""), "template_id"),
    Refusal(call("create", None), "template"),
    Refusal(call("update", "", template()), "template_id"),
    Refusal(call("update", "1", {}), "template"),
    Refusal(call("assign", "", "1", ["A"]), "template_id"),
    Refusal(call("assign", "1", "", ["A"]), "ship_node"),
    Refusal(call("assign", "1", "1", []), "skus"),
    Refusal(call("unassign", "1", "1", "A"), "skus"),
    *(Refusal(call("create", stated), field) for stated, field in CREATIONS),
]
