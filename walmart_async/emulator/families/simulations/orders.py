"""Orders that are simulated, and their delivery: they are among all others."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ...gateway.operations import Answer, Call
from ...gateway.validation import Problem, mapping, sequence
from ..orders.orders import Orders
from .items import price_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

__all__ = ["create_order", "deliver_order"]

_UNITS = re.compile(r"0*[1-9]\d{0,8}", re.ASCII)


def create_order(call: Call) -> Answer:
    """Let a customer order items that are there, at their prices."""
    units = _units_of(call)
    prices = {sku: price_of(call.world, call.world.items[sku]) for sku in units}
    shipping = mapping(call.object.get("shippingInfo") or {}, "shippingInfo")
    address = mapping(shipping.get("postalAddress") or {}, "postalAddress")
    order = call.world.of(Orders).place(units, prices)
    order.email, order.phone = call.object.get("customerEmailId"), shipping.get("phone")
    order.address = {name: text for name, text in address.items() if text is not None}
    return Answer(201, {"purchaseOrderId": order.purchase_order_id})


def deliver_order(call: Call) -> Answer:
    """Let lines arrive of which something was shipped; what has arrived already stays."""
    orders = call.world.of(Orders)
    order = orders.find("marketplace", call.params["purchaseOrderId"])
    if order is None:
        raise call.refusal("CONTENT_NOT_FOUND", "No such purchase order.", field="purchaseOrderId")
    numbers = {str(entry.get("lineNumber")) for entry in _entries(call) if _arrives(entry)}
    for number in sorted(numbers):
        line = order.line(number)
        if line is None:
            raise Problem("lineNumber", f"{number} is not a line of this order")
        if not line.count("Shipped", "Delivered"):
            raise Problem("lineNumber", f"{number} is of a line that was not shipped")
    orders.deliver(order.purchase_order_id, numbers)
    return Answer(document={"success": True, "message": "The order is delivered."})


def _entries(call: Call) -> list[Mapping[str, Any]]:
    lines = mapping(call.object.get("orderLines"), "orderLines").get("orderLine")
    return [mapping(each, "orderLine") for each in sequence(lines, "orderLine")]


def _arrives(entry: Mapping[str, Any]) -> bool:
    listed = mapping(entry.get("orderLineStatuses"), "orderLineStatuses").get("orderLineStatus")
    for each in sequence(listed, "orderLineStatus"):
        if str(mapping(each, "orderLineStatus").get("status")).upper() != "DELIVERED":
            raise Problem("status", "must be Delivered")
    return True


def _units_of(call: Call) -> Mapping[str, int]:
    """How many of each SKU; lines of one SKU are one."""
    units: Counter[str] = Counter()
    for entry in _entries(call):
        sku = mapping(entry.get("item"), "item").get("sku")
        if not isinstance(sku, str) or sku not in call.world.items:
            raise Problem("sku", "is not the SKU of an item")
        amount = str(mapping(entry.get("orderLineQuantity") or {"amount": "1"}, "orderLineQuantity").get("amount"))
        if not _UNITS.fullmatch(amount):
            raise Problem("orderLineQuantity.amount", "must be a whole number of units above zero")
        units[sku] += int(amount)
    return units
