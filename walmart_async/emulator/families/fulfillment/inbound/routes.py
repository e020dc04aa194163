"""Inbound orders and shipments: announced, changed, cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import mapping, sequence, whole
from .announcing import lines_of, wrong_with
from .label_routes import ROUTES as _LABELS
from .listing import ROUTES as _LISTING
from .moments import iso
from .preview import ROUTES as _PREVIEW
from .refusing import check_waiting, entry, refused, shipment_of
from .shipments import InboundShipments, Refused

if TYPE_CHECKING:
    from .shipments import Shipment

__all__ = ["ROUTES"]

_MORE_UNITS = 6
"""How many units of a SKU may be added to what was announced."""


def _create(call: Call) -> Answer:
    order, known = call.object, call.world.of(InboundShipments)
    order_id, sender = str(order["inboundOrderId"]), mapping(order["returnAddress"], "returnAddress")
    services = mapping(order.get("inboundServices") or {}, "inboundServices")
    errors = list(wrong_with(call.world, order))
    if errors:
        if not known.of_order(order_id):
            known.refused[order_id] = Refused(order, call.world.clock.time(), errors)
        raise refused(*errors)
    transfer = str(services.get("inventoryTransferService")).upper() == "Y"
    made = known.create(order_id, sender, lines_of(call, order), transfer=transfer)
    return Answer(document={"status": "OK", "payload": [_created(each) for each in made]})


def _created(shipment: Shipment) -> dict[str, Any]:
    return {
        "shipmentId": shipment.shipment_id,
        "shipToAddress": shipment.center.address,
        "shipmentItems": [{"vendorSku": line.item.sku, "itemQty": line.units} for line in shipment.lines],
        "expectedDeliveryDate": iso(shipment.expected),
    }


def _cancel(call: Call) -> Answer:
    known = call.world.of(InboundShipments)
    found = known.of_order(call.params["inboundOrderId"])
    if not found:
        raise refused(entry("inboundOrderId", "is not that of an inbound order"))
    check_waiting(found)
    known.cancel(found)
    return Answer(document={"status": "OK"})


def _set_units(call: Call) -> Answer:
    shipment = shipment_of(call, call.object["shipmentId"])
    if shipment.inbound_order_id != str(call.object["inboundOrderId"]):
        raise refused(entry("inboundOrderId", "is not that of the shipment"))
    check_waiting([shipment])
    changes: dict[str, int] = {}
    for place, each in enumerate(sequence(call.object.get("orderItems"), "orderItems")):
        stated = mapping(each, "orderItems")
        line, units = shipment.line(str(stated.get("sku"))), whole(stated.get("updatedShipmentQty"), "orderItems")
        if line is None:
            raise refused(entry(f"orderItems[{place}].sku", "is not in the shipment"))
        if units > line.planned + _MORE_UNITS:
            told = f"must not be more than {line.planned + _MORE_UNITS}"
            raise refused(entry(f"orderItems[{place}].updatedShipmentQty", told))
        changes[line.item.sku] = units
    if not any(changes.get(line.item.sku, line.units) for line in shipment.lines):
        raise refused(entry("orderItems", "must not all be 0; cancel the inbound order instead"))
    call.world.of(InboundShipments).set_units(shipment, changes)
    return Answer(document={"status": "OK"})


def _track(call: Call) -> Answer:
    shipment = shipment_of(call, call.object["shipmentId"])
    check_waiting([shipment])
    numbers = [str(each) for each in sequence(call.object.get("trackingInfo"), "trackingInfo")]
    call.world.of(InboundShipments).track(shipment, str(call.object["carrierName"]), numbers)
    return Answer(document={"status": "OK"})


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/createShipment", _create),
    Route(f"{_DOCUMENT}/cancelShipment", _cancel),
    Route(f"{_DOCUMENT}/updateShipmentQuantity", _set_units),
    Route(f"{_DOCUMENT}/updateShipmentTrackingDetails", _track),
    *_LISTING,
    *_PREVIEW,
    *_LABELS,
)
