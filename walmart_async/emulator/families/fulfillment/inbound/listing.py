"""Lists of shipments, of their items, of where they are, and of what was wrong with orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from .moments import instant, iso
from .refusing import shipment_of
from .shipments import InboundShipments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .shipments import Line, Shipment

__all__ = ["ROUTES"]

_USUAL, _MOST, _LAST = 10, 200, 50_000
_MOST_TRACKED = 50


def _list(call: Call) -> Answer:
    begins, ends = (
        instant(call.query[name], name) if call.query.get(name) else None for name in ("fromCreateDate", "toCreateDate")
    )
    found = [
        each
        for each in call.world.of(InboundShipments).by_id.values()
        if _is_asked_for(call, inboundOrderId=each.inbound_order_id, shipmentId=each.shipment_id, status=each.status)
        and (begins is None or each.created >= begins)
        and (ends is None or each.created <= ends)
    ]
    return _page(call, [_listed(each) for each in reversed(found)])


def _listed(shipment: Shipment) -> dict[str, Any]:
    optional: dict[str, Any] = {}
    if shipment.arrived is not None:
        optional["actualDeliveryDate"] = iso(shipment.arrived)
    if shipment.carrier:
        optional |= {"trackingNo": list(shipment.tracking_numbers), "carrierName": shipment.carrier}
    return {
        "inboundOrderId": shipment.inbound_order_id,
        "shipmentId": shipment.shipment_id,
        "shipToAddress": shipment.center.address,
        "returnAddress": shipment.return_address,
        "status": shipment.status,
        "createdDate": iso(shipment.created),
        "shipmentUnits": shipment.units,
        "receivedUnits": sum(line.received for line in shipment.lines),
        "expectedDeliveryDate": iso(shipment.expected),
        "updatedExpectedDeliveryDate": iso(shipment.arrives or shipment.expected),
        **optional,
    }


def _list_items(call: Call) -> Answer:
    found = [
        _item(shipment, line)
        for shipment in call.world.of(InboundShipments).by_id.values()
        if _is_asked_for(call, shipmentId=shipment.shipment_id)
        for line in shipment.lines
    ]
    return _page(call, found)


def _item(shipment: Shipment, line: Line) -> dict[str, Any]:
    return {
        "inboundOrderId": shipment.inbound_order_id,
        "shipmentId": shipment.shipment_id,
        "gtin": line.product_id,
        "sku": line.item.sku,
        "itemDesc": line.description,
        "itemQty": line.units,
        "vendorPackQty": line.cases,
        "innerPackQty": line.units_per_case,
        "receivedQty": line.received,
        "damagedQty": line.damaged,
        "fillRate": round(100 * line.received / line.units, 2) if line.units else 0,
        "expectedDeliveryDate": iso(line.expected),
        "updatedExpectedDeliveryDate": iso(shipment.arrives or line.expected),
        "shipNodeName": shipment.center.name,
    }


def _list_errors(call: Call) -> Answer:
    found: list[dict[str, Any]] = [
        {
            "inboundOrderId": order_id,
            "createdDate": iso(each.created),
            "returnAddress": each.order["returnAddress"],
            "orderItems": each.order.get("orderItems") or [],
            "errors": [{**error, "causes": []} for error in each.errors],
        }
        for order_id, each in call.world.of(InboundShipments).refused.items()
        if _is_asked_for(call, inboundOrderId=order_id)
    ]
    return _page(call, found)


def _is_asked_for(call: Call, **values: str) -> bool:
    return all(not call.query.get(name) or call.query[name] == value for name, value in values.items())


def _page(call: Call, rows: Sequence[Any]) -> Answer:
    limit, offset = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, _LAST)
    headers = {"totalCount": len(rows), "limit": limit, "offset": offset}
    return Answer(document={"headers": headers, "payload": rows[offset : offset + limit]})


def _tracking(call: Call) -> Answer:
    shipment, mode = shipment_of(call, call.query["shipmentId"]), call.query["modeType"]
    limit, offset = call.integer("limit", _USUAL, 1, _MOST_TRACKED), call.integer("offset", 0, 0, _LAST)
    numbers = shipment.tracking_numbers if shipment.mode == mode else ()
    listed = [
        {
            "shipmentId": shipment.shipment_id,
            "trackingNo": number,
            "status": "IN_TRANSIT" if shipment.arrived is None else "DELIVERED",
            "carrierName": shipment.carrier,
        }
        for number in numbers[offset : offset + limit]
    ]
    return Answer(document={"payload": {"modeType": mode, "trackingList": listed}})


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/getInboundShipments", _list),
    Route(f"{_DOCUMENT}/getInboundShipmentItems", _list_items),
    Route(f"{_DOCUMENT}/getInboundOrderErrors", _list_errors),
    Route(f"{_DOCUMENT}/getShipmentTracking", _tracking),
)
