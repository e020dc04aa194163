"""A seller's returns: their list, and their refunds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping, sequence
from .listing import page_of
from .returns import ReturnedLine, Returns

if TYPE_CHECKING:
    from .returns import Return

__all__ = ["ROUTES"]


def _list(call: Call) -> Answer:
    return Answer(document=page_of(call))


def _refund(call: Call) -> Answer:
    found = call.world.of(Returns).by_id.get(call.params["returnOrderId"])
    if found is None or found.customer_order_id != call.object.get("customerOrderId"):
        raise call.refusal("CONTENT_NOT_FOUND", "No such return of this order.", field="returnOrderId")
    # All of them are looked at before any is refunded.
    refunds = [_line(found, entry) for entry in sequence(call.object.get("refundLines"), "refundLines")]
    if len({line.number for line, _ in refunds}) < len(refunds):
        raise Problem("refundLines", "must name a line once")
    for line, units in refunds:
        line.refunded += units
    found.changed = call.world.clock.time()
    answered = [
        {
            "returnOrderLineNumber": line.number,
            "quantity": {"unitOfMeasure": "EACH", "measurementValue": units},
        }
        for line, units in refunds
    ]
    order = {"returnOrderId": found.return_order_id, "customerOrderId": found.customer_order_id}
    return Answer(document={**order, "refundLines": answered})


def _line(found: Return, entry: Any) -> tuple[ReturnedLine, int]:
    """The line that a refund is of, and how many of its units."""
    given = mapping(entry, "refundLines")
    number = given.get("returnOrderLineNumber")
    line = next((each for each in found.lines if each.number == number), None)
    if line is None:
        raise Problem("returnOrderLineNumber", "is not a line of this return")
    open_units = line.units - line.refunded
    quantity = given.get("quantity")
    units = open_units if quantity is None else mapping(quantity, "quantity").get("measurementValue")
    if isinstance(units, bool) or not isinstance(units, int | float) or units != units // 1 or units < 1:
        raise Problem("measurementValue", "must be a whole number above zero")
    if units > open_units:
        raise Problem("measurementValue", f"must not be more than {open_units}, which are not refunded yet")
    return line, int(units)


ROUTES = (Route("returns-management/getReturns", _list), Route("returns-management/issueRefund", _refund))
