"""Calls of the shipping template endpoints."""

from __future__ import annotations

from typing import Any

from support.examples import Example, call
from walmart_async.api.shipping_templates import (
    ALASKA_AND_HAWAII,
    CONTIGUOUS_STATES,
    AddressType,
    Region,
    ShippingCharge,
    ShippingConfiguration,
    ShippingMethod,
    ShippingTemplate,
    State,
    StateSubregion,
    SubRegion,
    TieredCharge,
)

ALL = "/v3/settings/shipping/templates"
MIDWEST = Region(
    region_code="C",
    region_name="48 State",
    sub_regions=[
        SubRegion(
            sub_region_code="MW",
            sub_region_name="MW",
            states=[
                State(
                    state_code="SD",
                    state_name="South Dakota",
                    state_subregions=[
                        StateSubregion(state_subregion_code="SD2", state_subregion_name="SD_WEST"),
                        StateSubregion(
                            state_subregion_code="SD1", state_subregion_name="SD_EAST\t"
                        ),  # a name that ends in a tab, as one of Walmart's does
                    ],
                )
            ],
        )
    ],
)
SENT_MIDWEST = {
    "regionCode": "C",
    "regionName": "48 State",
    "subRegions": [
        {
            "subRegionCode": "MW",
            "subRegionName": "MW",
            "states": [
                {
                    "stateCode": "SD",
                    "stateName": "South Dakota",
                    "stateSubregions": [
                        {"stateSubregionCode": "SD2", "stateSubregionName": "SD_WEST"},
                        {"stateSubregionCode": "SD1", "stateSubregionName": "SD_EAST\t"},
                    ],
                }
            ],
        }
    ],
}
SENT_ALL = {"regionCode": "C", "regionName": "48 State"}


def to(*regions: Region, days: int, address_types: Any = ("STREET",), **charges: Any) -> ShippingConfiguration:
    types = [AddressType(each) for each in address_types]
    return ShippingConfiguration(regions=regions, address_types=types, transit_time=days, **charges)


def usd(amount: float) -> dict[str, Any]:
    return {"amount": amount, "currency": "USD"}


def flat(**amounts: float) -> dict[str, Any]:
    return {"perShippingCharge": {"unitOfMeasure": "LB", **{name: usd(each) for name, each in amounts.items()}}}


def tiers(*charges: tuple[float, float, float]) -> dict[str, Any]:
    listed = [{"minLimit": low, "maxLimit": high, "shipCharge": usd(charge)} for low, high, charge in charges]
    return {"tieredShippingCharges": listed}


def sent_to(*regions: Any, days: int, address_types: Any = ("STREET",), **charges: Any) -> dict[str, Any]:
    return {"regions": list(regions), "addressTypes": list(address_types), "transitTime": days, **charges}


def sent(name: str, model: str, *methods: tuple[str, list[dict[str, Any]]], **more: Any) -> dict[str, Any]:
    listed = [{"shipMethod": name, "status": "ACTIVE", "configurations": each} for name, each in methods]
    whole = {"name": name, "type": "CUSTOM", "rateModelType": model, "status": "ACTIVE", "shippingMethods": listed}
    return {**whole, **more}


FREE = {"per_shipping_charge": ShippingCharge.by_weight(0, 0)}
ALWAYS_FREE = {"tiered_shipping_charges": [TieredCharge.of(0)]}
BY_WORTH = {"tiered_shipping_charges": [TieredCharge.of(2, from_="10.06"), TieredCharge.of(1, up_to="10.05")]}
SENT_BY_WORTH = tiers((10.06, -1, 2), (0, 10.05, 1))

FLAT = ShippingTemplate(
    name="Template 2",
    methods=[
        ShippingMethod.of("VALUE", to(CONTIGUOUS_STATES, days=6, **FREE)),
        ShippingMethod.of(
            "STANDARD",
            to(
                MIDWEST,
                ALASKA_AND_HAWAII,
                days=3,
                address_types=("PO_BOX", "STREET"),
                per_shipping_charge=ShippingCharge.by_item("2.5", 1),
            ),
        ),
    ],
)
SENT_FLAT = sent(
    "Template 2",
    "PER_SHIPMENT_PRICING",
    ("VALUE", [sent_to(SENT_ALL, days=6, **flat(shippingAndHandling=0, chargePerWeight=0))]),
    (
        "STANDARD",
        [
            sent_to(
                SENT_MIDWEST,
                {"regionCode": "H", "regionName": "AK and HI"},
                days=3,
                address_types=("PO_BOX", "STREET"),
                **flat(shippingAndHandling=2.5, chargePerItem=1),
            )
        ],
    ),
)
TIERED = ShippingTemplate(
    name="Next day",
    type="DELIVERR",
    methods=[
        ShippingMethod.of("VALUE", to(CONTIGUOUS_STATES, days=6, **ALWAYS_FREE)),
        ShippingMethod.of("STANDARD", to(MIDWEST, days=3, **BY_WORTH)),
    ],
)
SENT_TIERED = sent(
    "Next day",
    "TIERED_PRICING",
    ("VALUE", [sent_to(SENT_ALL, days=6, **tiers((0, -1, 0)))]),
    ("STANDARD", [sent_to(SENT_MIDWEST, days=3, **SENT_BY_WORTH)]),
    type="DELIVERR",
)
ABROAD = ShippingTemplate(
    name="Next day service",
    methods=[ShippingMethod.of("STANDARD", to(MIDWEST, days=10, **BY_WORTH))],
    international_from=["677435283530285057"],
)
SENT_ABROAD = sent(
    "Next day service",
    "TIERED_PRICING",
    ("STANDARD", [sent_to(SENT_MIDWEST, days=10, **SENT_BY_WORTH)]),
    shippingType="INTERNATIONAL",
    fulfillmentCenterIds=["677435283530285057"],
)
FREIGHT = ShippingTemplate(
    name="Freight template 1",
    status="INACTIVE",
    methods=[
        ShippingMethod.of("FREIGHT", to(CONTIGUOUS_STATES, days=7, per_shipping_charge=ShippingCharge.by_weight(1, 2)))
    ],
)
SENT_FREIGHT = sent(
    "Freight template 1",
    "PER_SHIPMENT_PRICING",
    ("FREIGHT", [sent_to(SENT_ALL, days=7, **flat(shippingAndHandling=1, chargePerWeight=2))]),
    status="INACTIVE",
)
SUMMARY = {
    "id": "83163437035458561",
    "name": "Next Day",
    "type": "CUSTOM",
    "status": "ACTIVE",
    "rateModelType": "TIERED_PRICING",
    "createdDate": 1597664533668,
    "modifiedDate": 1597828307198,
}
DETAILS = {
    **SUMMARY,
    "createdBy": "seller@example.com",
    "modifiedBy": "seller@example.com",
    "shippingType": "INTERNATIONAL",
    "shippingMethods": SENT_ABROAD["shippingMethods"],
    "fcDetails": {
        "countryName": "India",
        "isoCountryCode": "IN",
        "fulfillmentCenterIds": ["677435283530285057"],
    },
}

MARKETPLACE = [
    Example(call("list"), f"GET {ALL}", answer={"shippingTemplates": [SUMMARY], "totalRecords": 1}),
    Example(call("get", "a/b"), f"GET {ALL}/a%2Fb", answer=DETAILS),
    *(
        Example(call("create", template), f"POST {ALL}", body=body, answer={**SUMMARY, **body})
        for template, body in ((FLAT, SENT_FLAT), (TIERED, SENT_TIERED), (FREIGHT, SENT_FREIGHT))
    ),
    Example(call("create", ABROAD), f"POST {ALL}", body=SENT_ABROAD, answer=DETAILS),
    *(
        Example(call("update", "a/b", template), f"PUT {ALL}/a%2Fb", body=body, answer=DETAILS)
        for template, body in ((FLAT, SENT_FLAT), (TIERED, SENT_TIERED), (ABROAD, SENT_ABROAD), (FREIGHT, SENT_FREIGHT))
    ),
    Example(call("delete", "a/b"), f"DELETE {ALL}/a%2Fb", answer={"id": "a/b"}),
    *(
        Example(
            call(name, "8374652987346572", "83746529874858434", ["sku1", "a/b"]),
            "POST /v3/feeds?feedType=SKU_TEMPLATE_MAP",
            body={
                "ItemFeedHeader": {"version": "1.0", "sellingChannel": "precisedelivery", "locale": "en"},
                "Item": [
                    {
                        "PreciseDelivery": {
                            "sku": sku,
                            "actionType": action,
                            "shippingTemplateId": "8374652987346572",
                            "fulfillmentCenterId": "83746529874858434",
                        }
                    }
                    for sku in ("sku1", "a/b")
                ],
            },
        )
        for name, action in (("assign", "Add"), ("unassign", "Remove"))
    ),
    Example(
        call("activation_status"),
        f"GET {ALL}/activationStatus",
        answer={"activationStatus": "ACTIVATED", "modifiedDate": 1599490896997, "createdDate": 1598546424640},
    ),
]
