"""What inbound shipments refuse, in the body that they have for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.errors import Refusal
from .shipments import AWAITING, InboundShipments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ....gateway.operations import Call
    from .shipments import Shipment

__all__ = ["check_waiting", "entry", "refused", "shipment_of"]

_CODE = "400.WFS.100"


def entry(field: str, description: str) -> dict[str, Any]:
    """One thing that is wrong, as lists of errors have it."""
    told = {"code": _CODE, "field": field, "description": f"`{field}` {description}"}
    return {**told, "info": f"{field} : {description}", "severity": "ERROR", "category": "REQUEST", "causes": []}


def refused(*errors: Mapping[str, Any]) -> Refusal:
    """A refusal for one reason or several."""
    return Refusal(400, [dict(each) for each in errors], {"status": 400, "errors": list(errors)})


def shipment_of(call: Call, shipment_id: Any) -> Shipment:
    """The shipment of this id."""
    found = call.world.of(InboundShipments).by_id.get(str(shipment_id))
    if found is None:
        raise refused(entry("shipmentId", "is not that of a shipment"))
    return found


def check_waiting(shipments: Sequence[Shipment]) -> None:
    """Refuse what cannot be done any more once one of these is there, or cancelled."""
    for each in shipments:
        if each.status != AWAITING:
            raise refused(entry("shipmentId", f"{each.shipment_id} is {each.status}, and cannot be changed"))
