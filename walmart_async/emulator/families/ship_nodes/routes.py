"""Ship nodes: listed, made and changed, with their carriers and companies that ship for sellers."""

from __future__ import annotations

from typing import Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping, sequence
from .nodes import CARRIERS, PROVIDERS, ShipNodes, checked

__all__ = ["ROUTES"]

_CALENDAR = "calendarDayConfiguration"


def _list(call: Call) -> Answer:
    is_told = call.query.get("includeCalendarDayConfiguration", "").lower() == "true"
    nodes = call.world.of(ShipNodes).all().values()
    shown = [{name: each[name] for name in each if is_told or name != _CALENDAR} for each in nodes]
    return Answer(document=shown)


def _create(call: Call) -> Answer:
    stated = [checked(each) for each in sequence(call.object.get("shipNode"), "shipNode")]
    nodes = call.world.of(ShipNodes)
    return Answer(document=[nodes.add({name: each[name] for name in each if name != "shipNode"}) for each in stated])


def _update(call: Call) -> Answer:
    stated = checked(call.object.get("shipNode"), whole=False)
    nodes = call.world.of(ShipNodes)
    known = nodes.all().get(str(stated.get("shipNode")))
    if known is None:
        raise call.refusal("CONTENT_NOT_FOUND", "There is no such ship node.", field="shipNode")
    return Answer(document=nodes.add({**known, **stated}))


def _coverage(call: Call) -> Answer:
    nodes = call.world.of(ShipNodes).all().values()
    # Walmart works out what each node reaches, and publishes no rule: a node that offers it reaches its own state.
    covered = [
        {
            "shipNode": each["shipNode"],
            "shipNodeName": each["shipNodeName"],
            "coverageArea": [f"{each['postalAddress'].get('state')}1"] if each.get("shippingDetails") else [],
        }
        for each in nodes
    ]
    return Answer(document=covered)


def _carriers(call: Call) -> Answer:  # noqa: ARG001 - as all handlers
    listed = [
        {
            "carrierMethodId": number,
            "carrierMethodName": name,
            "carrierMethodType": "GROUND",
            "carrierMethodDescription": f"{name} for Marketplace",
        }
        for name, number in CARRIERS.items()
    ]
    return Answer(document=listed)


def _providers(call: Call) -> Answer:  # noqa: ARG001
    return Answer(document=[{"shipNode": each, "shipNodeName": name} for each, name in PROVIDERS.items()])


def _associate(call: Call) -> Answer:
    stated = [_association(each) for each in sequence(call.object.get("shipNode"), "shipNode")]
    for provider, status in stated:
        call.world.of(ShipNodes).associate(provider, status)
    return Answer(document=[{"shipNode": provider, "status": status} for provider, status in stated])


def _association(value: Any) -> tuple[str, str]:
    stated = mapping(value, "shipNode")
    provider, status = stated.get("shipNode"), stated.get("status")
    if provider not in PROVIDERS:
        raise Problem("shipNode", "is not the node of a company that ships for sellers")
    if status not in {"ACTIVE", "INACTIVE"}:
        raise Problem("status", "must be ACTIVE or INACTIVE")
    return str(provider), str(status)


ROUTES = (
    Route("settings-management/getAllFulfillmentCenters", _list),
    Route("settings-management/createFulfillmentCenter", _create),
    Route("settings-management/updateFulfillmentCenter", _update),
    Route("settings-management/getCoverageForFulfillmentCenters", _coverage),
    Route("settings-management/getCarrierMethods", _carriers),
    Route("settings-management/get3PFulfillmentProviders", _providers),
    Route("settings-management/associate3PFulfillmentCenter", _associate),
)
