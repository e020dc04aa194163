"""Calls of the simplified shipping endpoints."""

from __future__ import annotations

from typing import Any

from support.examples import Example, call
from walmart_async.api.shipping_templates import ALASKA_AND_HAWAII, APO_FPO, CONTIGUOUS_STATES, ShippingCharge
from walmart_async.api.simplified_shipping import CarrierRates, NodeRates, RateConfiguration

SETTINGS = "/v3/settings/shipping/simplifiedshippingsettings"
ALL = {"regionCode": "C", "regionName": "48 State"}
FAR = {"regionCode": "H", "regionName": "AK and HI"}
RATES = [
    CarrierRates.of("FEDEX_HOME_DELIVERY", RateConfiguration.of(ShippingCharge.by_item(0, 0))),
    CarrierRates.of("UPS_GROUND", RateConfiguration.of(ShippingCharge.by_weight(2, 5), [ALASKA_AND_HAWAII])),
]


def usd(amount: float) -> dict[str, Any]:
    return {"amount": amount, "currency": "USD"}


def carrier(name: str, service: str, *regions: Any, **amounts: float) -> dict[str, Any]:
    charge = {"unitOfMeasure": "LB", **{each: usd(amount) for each, amount in amounts.items()}}
    configuration = {
        "regions": list(regions),
        "addressTypes": ["STREET"],
        "shippingCharge": {"rateModelType": "PER_SHIPMENT_PRICING", "perShippingCharge": charge},
    }
    return {"carriers": [{"carrierName": name, "carrierService": service}], "configurations": [configuration]}


SENT_RATES = [
    carrier("Fedex", "FEDEX_HOME_DELIVERY", ALL, shippingAndHandling=0, chargePerItem=0),
    carrier("UPS", "UPS_GROUND", FAR, shippingAndHandling=2, chargePerWeight=5),
]


def account(**more: Any) -> dict[str, Any]:
    return {"simplifiedShippingSettings": {"accountConfigs": {**more, "carrierConfigs": SENT_RATES}}}


def listed(config: dict[str, Any]) -> dict[str, Any]:
    """Carriers as the schema of answers has them."""
    configurations = [{**each, "shippingCharge": [each["shippingCharge"]]} for each in config["configurations"]]
    return {**config, "configurations": configurations}


ACCOUNT = {
    "shippingPriority": "FASTEST",
    "migrateEligibleOffers": True,
    "carrierConfigs": [listed(each) for each in SENT_RATES],
}
NODE = carrier(
    "Fedex", "FEDEX_EXPRESS", {"regionCode": "A", "regionName": "APO/FPO"}, ALL, shippingAndHandling=5, chargePerItem=3
)
NODES = [
    NodeRates(
        ship_nodes=["832541431719002113"],
        is_overridden=True,
        carrier_configs=[
            CarrierRates.of(
                "FEDEX_EXPRESS", RateConfiguration.of(ShippingCharge.by_item(5, 3), [APO_FPO, CONTIGUOUS_STATES])
            )
        ],
    )
]
SENT_NODES = [{"shipNodes": ["832541431719002113"], "isOverridden": True, "carrierConfigs": [NODE]}]
ANSWERED_NODES = [{**SENT_NODES[0], "carrierConfigs": [listed(NODE)]}]
WHOLE = [{"simplifiedShippingSettings": {"accountConfigs": ACCOUNT, "shipNodeConfigs": ANSWERED_NODES}}]
ACCOUNT_ALONE = [{"simplifiedShippingSettings": {"accountConfigs": ACCOUNT}}]

MARKETPLACE = [
    Example(call("get"), f"GET {SETTINGS}", answer=WHOLE),
    Example(
        call("create", RATES, priority="FASTEST", migrate_free_shipping_offers=True),
        f"POST {SETTINGS}/account",
        body=account(shippingPriority="FASTEST", migrateFreeShippingOffers=True),
        answer=ACCOUNT_ALONE,
    ),
    Example(call("create", RATES), f"POST {SETTINGS}/account", body=account(), answer=ACCOUNT_ALONE),
    Example(
        call("update", RATES, priority="SLOWEST", migrate_free_shipping_offers=False),
        f"PUT {SETTINGS}/account",
        body=account(shippingPriority="SLOWEST", migrateFreeShippingOffers=False),
        answer=ACCOUNT_ALONE,
    ),
    Example(
        call("update_nodes", NODES),
        f"PUT {SETTINGS}/fulfillmentcenter",
        body={"simplifiedShippingSettings": {"shipNodeConfigs": SENT_NODES}},
        answer=[{"simplifiedShippingSettings": {"shipNodeConfigs": ANSWERED_NODES}}],
    ),
    Example(
        call("update_nodes", [NodeRates(ship_nodes=["1"], is_overridden=False)]),
        f"PUT {SETTINGS}/fulfillmentcenter",
        body={"simplifiedShippingSettings": {"shipNodeConfigs": [{"shipNodes": ["1"], "isOverridden": False}]}},
        answer=[{"simplifiedShippingSettings": {"shipNodeConfigs": ANSWERED_NODES}}],
    ),
    *(
        Example(
            call("migrate", ["8922gfgf"], **more),
            "POST /v3/feeds?feedType=PROGRAM_ACTIONS&requestType=SHIPPING_CONFIG",
            body={
                "ProgramActionFeedHeader": {
                    "version": "5.0.20241002-17_27_17-api",
                    "locale": "en",
                    "businessUnit": "WALMART_US",
                },
                "ProgramAction": [
                    {
                        "Programs": {"ShippingConfiguration": {"itemShippingConfiguration": wanted}},
                        "ItemIdentifiers": {"sku": "8922gfgf"},
                    }
                ],
            },
            answer={"feedId": "17EF05E37122540094F294ED0F8F66B8@Af8BBgAY"},
        )
        for more, wanted in (
            (dict[str, Any](), "Simplified Shipping Settings"),
            ({"to_templates": True}, "Manual Template"),
        )
    ),
]
