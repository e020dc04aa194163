"""Arguments of shipping templates that are refused before anything is sent."""

from __future__ import annotations

import msgspec

from support.examples import Call, Refusal, call
from walmart_async.api.shipping_templates import (
    ChargeTier,
    MethodArea,
    PerShipmentCharge,
    Region,
    ShippingMethod,
    State,
    SubRegion,
    TemplateShipMethod,
)

AREA = MethodArea(regions=[Region(region_code="C")], transit_days=3, tiers=[ChargeTier()])
WEIGHED = MethodArea(regions=[Region(region_code="C")], transit_days=3, charge=PerShipmentCharge(per_item=1))
VALUE = ShippingMethod(method=TemplateShipMethod.VALUE, areas=[AREA])
FIRST = "methods[0].areas[0]"


def create(*given: object, **more: object) -> Call:
    name, methods, *_ = (*given, *("X", [VALUE])[len(given) :])
    return call("create", name, methods, **more)


def method(**fields: object) -> Call:
    return create("X", [msgspec.structs.replace(VALUE, **fields)])


def area(like: MethodArea = AREA, **fields: object) -> Call:
    return method(areas=[msgspec.structs.replace(like, **fields)])


def charge(**fields: object) -> Call:
    return area(WEIGHED, charge=PerShipmentCharge(**fields))


def tier(**fields: object) -> Call:
    return area(tiers=[ChargeTier(**fields)])


def region(**fields: object) -> Call:
    return area(regions=[Region(**{"region_code": "C", **fields})])


MARKETPLACE = [
    Refusal(call("get", ""), "template_id"),
    *(Refusal(create(name), "name") for name in ("", "A-B", "Ä", 7)),
    Refusal(create("X", []), "methods"),
    Refusal(create("X", VALUE), "methods"),
    Refusal(create("X", [AREA]), "methods[0]"),
    Refusal(method(method="value"), "methods[0].method"),
    Refusal(method(areas=[]), "methods[0].areas"),
    Refusal(method(active="ACTIVE"), "methods[0].active"),
    Refusal(area(regions=[]), f"{FIRST}.regions"),
    Refusal(area(regions=["C"]), f"{FIRST}.regions[0]"),
    Refusal(region(region_code=""), f"{FIRST}.regions[0].region_code"),
    Refusal(region(region_name=7), f"{FIRST}.regions[0].region_name"),
    Refusal(region(sub_regions=[]), f"{FIRST}.regions[0].sub_regions"),
    Refusal(
        region(sub_regions=[SubRegion(sub_region_code="MW", states=[State(state_code="")])]),
        f"{FIRST}.regions[0].sub_regions[0].states[0].state_code",
    ),
    *(Refusal(area(transit_days=days), f"{FIRST}.transit_days") for days in (-1, 366, "3", 1.5)),
    Refusal(area(address_types=[]), f"{FIRST}.address_types"),
    Refusal(area(address_types="STREET"), f"{FIRST}.address_types"),
    Refusal(area(address_types=["street"]), f"{FIRST}.address_types[0]"),
    Refusal(area(tiers=()), f"{FIRST}.charge, {FIRST}.tiers"),
    Refusal(area(charge=PerShipmentCharge(per_item=1)), f"{FIRST}.charge, {FIRST}.tiers"),
    Refusal(area(tiers=None), f"{FIRST}.tiers"),
    Refusal(area(WEIGHED, charge=5), f"{FIRST}.charge"),
    Refusal(charge(), f"{FIRST}.charge.per_weight, {FIRST}.charge.per_item"),
    Refusal(charge(per_item=1, per_weight=1), f"{FIRST}.charge.per_weight, {FIRST}.charge.per_item"),
    Refusal(charge(per_item=-1), f"{FIRST}.charge.per_item"),
    Refusal(charge(per_weight=0.5), f"{FIRST}.charge.per_weight"),
    Refusal(charge(per_item=1, handling="x"), f"{FIRST}.charge.handling"),
    Refusal(charge(per_item=1, unit=""), f"{FIRST}.charge.unit"),
    Refusal(tier(from_price="1.001"), f"{FIRST}.tiers[0].from_price"),
    Refusal(tier(from_price=5, to_price=4), f"{FIRST}.tiers[0].to_price"),
    Refusal(tier(to_price=False), f"{FIRST}.tiers[0].to_price"),
    Refusal(tier(charge=None), f"{FIRST}.tiers[0].charge"),
    Refusal(method(areas=[AREA, WEIGHED]), "methods"),
    Refusal(create(template_type="custom"), "template_type"),
    Refusal(create(active=1), "active"),
    Refusal(create(shipping_type=""), "shipping_type"),
    Refusal(create(fulfillment_center_ids=[]), "fulfillment_center_ids"),
    Refusal(create(fulfillment_center_ids="1"), "fulfillment_center_ids"),
    Refusal(call("update", "", "X", [VALUE]), "template_id"),
    Refusal(call("update", "1", "", [VALUE]), "name"),
    Refusal(call("delete", ""), "template_id"),
]
