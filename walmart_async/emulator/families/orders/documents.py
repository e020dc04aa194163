"""Orders as Walmart shows them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .orders import Line, Order, Part

__all__ = ["document_of"]


def document_of(order: Order, *, supplier: bool, product_info: bool) -> dict[str, Any]:
    """One order.

    Args:
        order: The order.
        supplier: Whether a drop-ship vendor sees it.
        product_info: With image and weight of each item.
    """
    open_dates = {"estimatedDeliveryDate": _instant(order.deliver_by), "estimatedShipDate": _instant(order.ship_by)}
    document: dict[str, Any] = {
        "purchaseOrderId": order.purchase_order_id,
        "customerOrderId": order.customer_order_id,
        "customerEmailId": order.email or f"{order.customer_order_id}@relay.example.com",
        "orderType": order.order_type,
        "orderDate": _instant(order.created),
        "shippingInfo": {
            "phone": order.phone or "5550100",
            **open_dates,
            "methodCode": "Standard",
            "postalAddress": {
                "name": "Customer",
                "address1": "1 Main Street",
                "city": "Bentonville",
                "state": "AR",
                "postalCode": "72712",
                "country": "USA",
                "addressType": "RESIDENTIAL",
                **order.address,
            },
        },
        "orderLines": {
            "orderLine": [_line(line, supplier=supplier, product_info=product_info) for line in order.lines]
        },
    }
    if not supplier:
        document["shipNode"] = {"type": "SellerFulfilled", "id": order.ship_node}
    return document


def _line(line: Line, *, supplier: bool, product_info: bool) -> dict[str, Any]:
    item: dict[str, Any] = {"productName": line.name, "sku": line.sku}
    if product_info:
        item |= {"imageUrl": f"https://example.com/{line.number}.jpeg", "weight": {"value": "1.1", "unit": "Pounds"}}
    money = {"currency": "USD", "amount": line.price}
    document: dict[str, Any] = {
        "lineNumber": line.number,
        "item": item,
        "charges": {"charge": [{"chargeType": "PRODUCT", "chargeName": "ItemPrice", "chargeAmount": money}]},
        "orderLineQuantity": _units(line.units),
        "statusDate": _instant(line.changed),
        "orderLineStatuses": {"orderLineStatus": [_part(part, supplier=supplier) for part in line.parts]},
        "fulfillment": {"fulfillmentOption": "S2H", "shipMethod": "STANDARD"},
    }
    if line.refund is not None:
        document["refund"] = line.refund
    if line.intent_to_cancel:
        document["intentToCancel"] = "TRUE"
    return document


def _part(part: Part, *, supplier: bool) -> dict[str, Any]:
    tracking = dict(part.tracking) if part.tracking else None
    if tracking and not supplier and "shipDateTime" in tracking:
        tracking["shipDateTime"] = _instant(int(tracking["shipDateTime"]) / 1000)
    if tracking and supplier and "trackingURL" in tracking:
        tracking["trackingUrl"] = tracking.pop("trackingURL")
    told = {
        "status": part.status,
        "statusQuantity": _units(part.units),
        "cancellationReason": part.reason,
        "trackingInfo": tracking,
    }
    return {name: value for name, value in told.items() if value is not None}


def _units(units: int) -> dict[str, str]:
    return {"unitOfMeasurement": "EACH", "amount": str(units)}


def _instant(moment: float) -> datetime:
    """Epoch milliseconds in JSON, ISO 8601 in XML."""
    return datetime.fromtimestamp(moment, UTC)
