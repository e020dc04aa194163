"""Calls of the shipping template endpoints."""

from __future__ import annotations

from typing import Any

from support.examples import Example, call
from walmart_async.api.shipping_templates import (
    AddressType,
    ChargeTier,
    MethodArea,
    PerShipmentCharge,
    Region,
    ShippingMethod,
    State,
    StateSubregion,
    SubRegion,
    TemplateShipMethod,
    TemplateType,
)

ALL, ONE = "/v3/settings/shipping/templates", "/v3/settings/shipping/templates/83%2F1"
MAINLAND = Region(region_code="C", region_name="48 State")
SENT_MAINLAND = {"regionCode": "C", "regionName": "48 State"}
DAKOTA = Region(
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
                        StateSubregion(state_subregion_code="SD1"),
                    ],
                )
            ],
        )
    ],
)
SENT_DAKOTA = {
    **SENT_MAINLAND,
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
                        {"stateSubregionCode": "SD1"},
                    ],
                }
            ],
        }
    ],
}


def dollars(amount: float) -> dict[str, Any]:
    return {"amount": amount, "currency": "USD"}


FREE = MethodArea(regions=[MAINLAND], transit_days=6, tiers=[ChargeTier()])
SENT_FREE = {
    "regions": [SENT_MAINLAND],
    "addressTypes": ["STREET"],
    "transitTime": 6,
    "tieredShippingCharges": [{"minLimit": 0, "maxLimit": -1, "shipCharge": dollars(0)}],
}
TIERED = MethodArea(
    regions=[DAKOTA],
    transit_days=3,
    address_types=[AddressType.STREET, AddressType.PO_BOX],
    tiers=[ChargeTier(from_price="10.06", charge=2), ChargeTier(to_price="10.05", charge=1)],
)
SENT_TIERED = {
    "regions": [SENT_DAKOTA],
    "addressTypes": ["STREET", "PO_BOX"],
    "transitTime": 3,
    "tieredShippingCharges": [
        {"minLimit": 10.06, "maxLimit": -1, "shipCharge": dollars(2)},
        {"minLimit": 0, "maxLimit": 10.05, "shipCharge": dollars(1)},
    ],
}
METHODS = [
    ShippingMethod(method=TemplateShipMethod.VALUE, areas=[FREE]),
    ShippingMethod(method=TemplateShipMethod.STANDARD, areas=[TIERED, FREE], active=False),
]
SENT = {
    "name": "Template 3",
    "type": "CUSTOM",
    "rateModelType": "TIERED_PRICING",
    "status": "ACTIVE",
    "shippingMethods": [
        {"shipMethod": "VALUE", "status": "ACTIVE", "configurations": [SENT_FREE]},
        {"shipMethod": "STANDARD", "status": "INACTIVE", "configurations": [SENT_TIERED, SENT_FREE]},
    ],
}
TEMPLATE = {
    "id": "83/1",
    **SENT,
    "createdBy": "seller@example.com",
    "createdDate": 1597821725911,
    "modifiedDate": 1597821725911,
    "shippingType": "INTERNATIONAL",
    "fcDetails": {"countryName": "India", "isoCountryCode": "IN", "fulfillmentCenterIds": ["677435283530285057"]},
}
WEIGHED = ShippingMethod(
    method=TemplateShipMethod.FREIGHT,
    areas=[
        MethodArea(
            regions=[Region(region_code="C")], transit_days=7, charge=PerShipmentCharge(handling=1, per_weight=2)
        ),
        MethodArea(regions=[MAINLAND], transit_days=0, charge=PerShipmentCharge(per_item="0.50", unit="KG")),
    ],
)
SENT_WEIGHED = {
    "shipMethod": "FREIGHT",
    "status": "ACTIVE",
    "configurations": [
        {
            "regions": [{"regionCode": "C"}],
            "addressTypes": ["STREET"],
            "transitTime": 7,
            "perShippingCharge": {
                "unitOfMeasure": "LB",
                "shippingAndHandling": dollars(1),
                "chargePerWeight": dollars(2),
            },
        },
        {
            "regions": [SENT_MAINLAND],
            "addressTypes": ["STREET"],
            "transitTime": 0,
            "perShippingCharge": {"unitOfMeasure": "KG", "chargePerItem": dollars(0.50)},
        },
    ],
}
BRIEF = {
    "id": "83",
    "name": "Default",
    "type": "DEFAULT",
    "status": "ACTIVE",
    "rateModelType": "TIERED_PRICING",
    "createdDate": 1597821725911,
}

MARKETPLACE = [
    Example(call("list"), f"GET {ALL}", answer={"shippingTemplates": [BRIEF], "totalRecords": 1}),
    Example(call("get", "83/1"), f"GET {ONE}", answer=TEMPLATE),
    Example(call("create", "Template 3", METHODS), f"POST {ALL}", body=SENT, answer=TEMPLATE),
    Example(
        call(
            "create",
            "Freight",
            [WEIGHED],
            template_type=TemplateType.DELIVERR,
            active=False,
            shipping_type="INTERNATIONAL",
            fulfillment_center_ids=["677435283530285057"],
        ),
        f"POST {ALL}",
        body={
            "name": "Freight",
            "type": "DELIVERR",
            "rateModelType": "PER_SHIPMENT_PRICING",
            "status": "INACTIVE",
            "shippingMethods": [SENT_WEIGHED],
            "shippingType": "INTERNATIONAL",
            "fulfillmentCenterIds": ["677435283530285057"],
        },
    ),
    Example(
        call(
            "update",
            "83/1",
            "Template 3",
            METHODS,
            shipping_type="INTERNATIONAL",
            fulfillment_center_ids=["677435283530285057"],
        ),
        f"PUT {ONE}",
        body={**SENT, "shippingType": "INTERNATIONAL", "fulfillmentCenterIds": ["677435283530285057"]},
        answer=TEMPLATE,
    ),
    Example(call("delete", "83/1"), f"DELETE {ONE}", answer={"id": "83/1"}),
    Example(
        call("activation"),
        f"GET {ALL}/activationStatus",
        answer={"activationStatus": "ACTIVATED", "modifiedDate": 1599490896997, "createdDate": 1598546424640},
    ),
]
