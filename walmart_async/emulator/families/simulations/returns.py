"""Returns that are simulated, and what happens to them: they are among all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...gateway.operations import Answer, Call
from ...gateway.validation import Problem
from ..orders.orders import Orders
from ..returns.listing import document_of
from ..returns.returns import ReturnedLine, Returns

if TYPE_CHECKING:
    from ..returns.returns import Return

__all__ = ["create_return", "update_return"]

_STATUSES = ("INITIATED", "DELIVERED", "COMPLETED")
_REFUNDED = "REFUND_ISSUED"


def create_return(call: Call) -> Answer:
    """Let a customer begin to send back units that were shipped."""
    given = call.object
    order = call.world.of(Orders).find("marketplace", str(given.get("purchaseOrderId")))
    if order is None:
        raise Problem("purchaseOrderId", "is not a purchase order of this account")
    line = order.line(str(given.get("lineNumber")))
    if line is None:
        raise Problem("lineNumber", "is not a line of this order")
    returns = call.world.of(Returns)
    sent_back = sum(
        each.units
        for other in returns.by_id.values()
        for each in other.lines
        if (each.purchase_order_id, str(each.purchase_order_line)) == (order.purchase_order_id, line.number)
    )
    units = _units(given.get("qty"), line.count("Shipped", "Delivered") - sent_back)
    returned = ReturnedLine(
        1,
        line.sku,
        units,
        line.price,
        str(given.get("returnReason")),
        purchase_order_id=order.purchase_order_id,
        purchase_order_line=int(line.number),
    )
    begun = returns.begin(order.customer_order_id, [returned])
    returned.events.append((begun.created, "RETURN_INITIATED"))
    return _shown(begun)


def update_return(call: Call) -> Answer:
    """Let units of a line be further, and be refunded where it is told."""
    given = call.object
    found = call.world.of(Returns).by_id.get(str(given.get("returnOrderId")))
    if found is None:
        raise Problem("returnOrderId", "is not a return of this account")
    line = next((each for each in found.lines if each.number == given.get("lineNumber")), None)
    if line is None:
        raise Problem("lineNumber", "is not a line of this return")
    status, tag = str(given.get("status")), str(given.get("eventTag"))
    if status not in _STATUSES:
        raise Problem("status", f"must be one of {', '.join(_STATUSES)}")
    is_refunded = status == "COMPLETED" or tag == _REFUNDED
    units = _units(given.get("qty"), line.units - line.refunded if is_refunded else line.units)
    found.changed = call.world.clock.time()
    found.delivered = found.delivered or status in {"DELIVERED", "COMPLETED"}
    if is_refunded:
        line.refunded += units
    line.events.append((found.changed, tag))
    return _shown(found)


def _units(value: object, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise Problem("qty", f"must be 1 to {most}" if most else "must be of units that are there to return")
    return value


def _shown(found: Return) -> Answer:
    document = document_of(found)
    orders = {each.purchase_order_id for each in found.lines if each.purchase_order_id}
    more = {"purchaseOrderId": orders.pop()} if len(orders) == 1 else {}
    # Lists have a text here.
    return Answer(document={**document, **more, "returnOrderDate": round(found.created * 1_000)})
