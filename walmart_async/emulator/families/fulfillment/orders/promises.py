"""When Walmart could deliver, and what it would charge."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call
from ....gateway.validation import mapping, sequence, whole
from ...inventory.wfs import WfsStock
from ..mcs import HEADER, entry, refused, units

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ....world import World

__all__ = ["promise"]

_MOST_OFFERS, _DAYS = 30, 4
_FIRST_UNIT, _EACH_UNIT = 7.95, 2.5
"""What an order costs here; no price of Walmart's."""


def promise(call: Call) -> Answer:
    """What can be delivered of what is asked for."""
    payload = mapping(call.object["payload"], "payload")
    selections = [mapping(each, "offerSelections") for each in sequence(payload["offerSelections"], "offerSelections")]
    offers = [mapping(each, "offers") for selection in selections for each in sequence(selection["offers"], "offers")]
    if len(offers) > _MOST_OFFERS:
        raise refused("offers", f"must not be more than {_MOST_OFFERS}")
    found = [_offer(call.world, each) for each in offers]
    missing = [each for each in found if _available(each) < _wanted(each)]
    document = {
        "offers": found,
        "destinations": [_destination(each) for each in sequence(payload["destinations"], "destinations")],
        "fulfillmentPlans": [{"fulfillmentModules": [_module(call.world, found, missing)]}],
        **_fees(call.world, found),
    }
    return Answer(document={"status": "ACCEPTED", "header": HEADER, "payload": document})


def _wanted(offer: Mapping[str, Any]) -> int:
    wanted: int = offer["requestedQuantity"]["measurementValue"]
    return wanted


def _available(offer: Mapping[str, Any]) -> int:
    available: int = offer["availableQuantity"]["measurementValue"] if "availableQuantity" in offer else 0
    return available


def _offer(world: World, stated: Mapping[str, Any]) -> dict[str, Any]:
    asked = mapping(stated["requestedQuantity"], "requestedQuantity").get("measurementValue")
    item = world.items.get(str(stated["sku"]))
    available = world.of(WfsStock).level(item).available if item else 0
    return {
        "sku": str(stated["sku"]),
        "lineId": str(stated["lineId"]),
        "salesUnit": str(stated["salesUnit"]),
        "requestedQuantity": units(whole(asked, "requestedQuantity")),
        **({"availableQuantity": units(available)} if available else {}),  # published as 1 at least
    }


def _destination(value: Any) -> dict[str, Any]:
    stated = mapping(value, "destinations")
    address = mapping(stated["address"], "address")
    names = {
        "city": "city",
        "addressType": "addressType",
        "postalCode": "zip",
        "addressLineOne": "line1",
        "addressLineTwo": "line2",
        "countryCode": "country",
        "stateCode": "state",
        "isPOBox": "isPOBox",
    }
    told = {name: address.get(name, address.get(other)) for name, other in names.items()}
    if not told["postalCode"] or not told["stateCode"]:
        raise refused("address", "must have a postal code and a state")
    kept = {name: part for name, part in told.items() if part is not None}
    return {"address": kept, "fulfillmentType": stated["fulfillmentType"]}


def _module(world: World, found: list[dict[str, Any]], missing: list[dict[str, Any]]) -> dict[str, Any]:
    arrives = datetime.fromtimestamp(world.clock.time() + world.hastened(_DAYS * 86_400), UTC).date().isoformat()
    lines = [
        {
            **({"availableQuantity": each["availableQuantity"]} if "availableQuantity" in each else {}),
            "fulfillmentChannel": ["WFS_FULFILLED"],
            "lineId": each["lineId"],
        }
        for each in missing or found
    ]
    fulfillment: dict[str, Any] = {"fulfillmentId": world.ids.uuid(), "lineItemAttributesList": lines}
    if missing:
        fulfillment["errors"] = [entry(each["sku"], "is not in stock in this quantity") for each in missing]
    else:
        fulfillment |= {
            "sla": {"tier": "TWO_DAY", "speed": "STANDARD"},
            "accessMode": {"mode": "NATIONAL_CARRIER"},
            "fulfillmentTime": {"date": {"minPromiseDate": arrives, "maxPromiseDate": arrives}},
            "nodeType": "FC",
        }
    option = {"fulfillmentMode": "UNSCHEDULED", "accessType": "DELIVERY_ADDRESS", "fulfillmentType": "DELIVERY"}
    groups = [{"fulfillmentOptions": [{**option, "fulfillments": [fulfillment]}]}]
    return {"name": "ERROR" if missing else "UNSCHEDULED_DELIVERY", "fulfillmentGroups": groups}


def _fees(world: World, found: list[dict[str, Any]]) -> dict[str, Any]:
    known = [(world.items[each["sku"]].gtin, _wanted(each)) for each in found if each["sku"] in world.items]
    details = [
        {
            "gtin": gtin,
            "chargeDetails": [
                {
                    "chargeType": "MCF_STANDARD",
                    "currency": "USD",
                    "netCharge": round(_FIRST_UNIT + _EACH_UNIT * (count - 1), 2),
                }
            ],
        }
        for gtin, count in known
        if gtin is not None
    ]
    return {"estimatedFees": {"status": "SUCCESS", "itemDetails": details}} if details else {}
