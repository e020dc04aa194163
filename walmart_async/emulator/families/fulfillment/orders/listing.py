"""Orders from other channels as they are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call
from ..mcs import day_bounds, iso, page, refused, units
from .orders import ACKNOWLEDGED, CANCELLED, DELIVERED, SHIPPED, MultichannelOrders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .orders import MultichannelLine, MultichannelOrder

__all__ = ["list_orders"]

_CARRIER = "FedEx"


def list_orders(call: Call) -> Answer:
    """A page of the orders that are asked for."""
    order_by = (call.query.get("sortOrder") or "desc").lower()
    if order_by not in {"asc", "desc"}:
        raise refused("sortOrder", "must be asc or desc")
    if call.query.get("sortBy", "orderDate") not in {"", "orderDate"}:
        raise refused("sortBy", "must be orderDate")
    begins, ends = day_bounds(call, "fromOrderDate", "toOrderDate")
    found = [
        each
        for each in call.world.of(MultichannelOrders).by_number.values()
        if begins <= each.created < ends
        and _is_asked_for(call, "orderNumber", each.customer_order_no, each.seller_order_id)
        and _is_asked_for(call, "trackingNumber", each.tracking_number)
        and _is_asked_for(call, "shipmentNumber", _shipment_number(each))
    ]
    rows = [_listed(each) for each in found]
    return Answer(document=page(call, rows if order_by == "asc" else rows[::-1]))


def _is_asked_for(call: Call, name: str, *values: str) -> bool:
    return not call.query.get(name) or call.query[name] in values


def _shipment_number(order: MultichannelOrder) -> str:
    return f"S{order.seller_order_id}" if order.status in {SHIPPED, DELIVERED} else ""


def _listed(order: MultichannelOrder) -> dict[str, Any]:
    return {
        "orderChannelId": order.channel_id,
        "sellerOrderId": order.seller_order_id,
        "orderType": "DOMESTIC",
        "status": order.told_status,
        "orderDate": iso(order.created),
        "buyerInfo": {"primaryContact": {"name": _name(order.customer)}},
        "shipments": [_shipment(order)] if _shipment_number(order) else [],
        "orderLines": [_line(order, line) for line in order.lines],
    }


def _shipment(order: MultichannelOrder) -> dict[str, Any]:
    shipped, delivered = iso(order.ships), iso(order.delivers)
    is_there = order.status == DELIVERED
    return {
        "status": order.status,
        "statusDescription": f"Shipment {order.status.capitalize()}",
        "purchaseOrderId": order.seller_order_id[-13:],
        "scac": _CARRIER,
        "trackingNo": order.tracking_number,
        "externalTrackingURL": f"https://tracking.example/{order.tracking_number}",
        "shipmentNo": _shipment_number(order),
        "actualShipmentDate": shipped,
        "packageASN": order.tracking_number,
        "carrierDescription": _CARRIER,
        "packageId": order.tracking_number,
        "lastModified": delivered if is_there else shipped,
        "shipmentLines": [
            {"shipmentLineNo": str(place), "fulfillerLineId": line.number, "quantity": units(line.shipped)}
            for place, line in enumerate(order.lines, 1)
            if line.shipped
        ],
        "shipmentDates": [
            {"dateTypeId": "SHIPMENT", "expectedDate": shipped, "actualDate": shipped},
            {"dateTypeId": "DELIVERY", "expectedDate": delivered, **({"actualDate": delivered} if is_there else {})},
        ],
    }


def _line(order: MultichannelOrder, line: MultichannelLine) -> dict[str, Any]:
    far = "PROCESSING" if order.status == ACKNOWLEDGED else order.status
    counted = ((far, line.shipped), (CANCELLED, line.cancelled))
    address: Mapping[str, Any] = line.recipient["address"]
    return {
        "fulfillmentType": "DELIVERY",
        "lastModified": iso(order.created),
        "shippingMethod": order.method,
        "shippingTier": "TWO_DAY",
        "orderLineQuantityInfo": [
            {"status": status, "statusDescription": status.capitalize(), "statusQuantity": units(count)}
            for status, count in counted
            if count
        ],
        "orderProduct": {"productName": line.item.sku},
        "orderedQty": units(line.units),
        "shipToAddress": {
            "address": {
                "addressLineOne": address["line1"],
                "addressLineTwo": address.get("line2") or "",
                "addressType": address.get("addressType") or "RESIDENTIAL",
                "city": address["city"],
                "countryCode": address["country"],
                "postalCode": address["zip"],
                "stateOrProvinceName": address["state"],
                "stateOrProvinceCode": address["state"],
            },
            "name": _name(line.recipient["contact"]),
        },
    }


def _name(contact: Mapping[str, Any]) -> dict[str, str]:
    first, last = (str(contact["name"][part]) for part in ("firstName", "lastName"))
    return {"completeName": f"{first} {last}", "firstName": first, "lastName": last}
