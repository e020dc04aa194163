"""What calls do to the lines of an order, and what Walmart refuses of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence
from .orders import OPEN, Line, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...gateway.operations import Call
    from .orders import Order

__all__ = ["acknowledge", "cancel", "refund", "ship"]

_REFUSED = "INVALID_REQUEST_CONTENT"
_UNITS = re.compile(r"0*[1-9]\d{0,8}", re.ASCII)


def acknowledge(call: Call, order: Order) -> None:
    """Acknowledge every unit that is created, unless one is further."""
    if any(line.count("Created") != line.units - line.count("Cancelled") for line in order.lines):
        told = f"Failed when called acknowledge API for '{order.purchase_order_id}'. Some or all qty in higher status"
        raise call.refusal(_REFUSED, told, field="data")
    for line in order.lines:
        units = line.count("Created")
        if units:
            line.move(units, ("Created",), Part("Acknowledged", units), call.world.clock.time())


def ship(call: Call, order: Order, lines: Any) -> None:
    """Ship units of lines; all of them, or none where one is refused."""
    moves: list[tuple[Line, int, Part]] = []
    for line, entry, status in _statuses(call, order, lines):
        units = _units(status)
        if line.intent_to_cancel and entry.get("intentToCancelOverride") is not True:
            told = f"Line: {line.number} of PO {order.purchase_order_id} has a request to cancel"
            raise call.refusal(_REFUSED, told, field="data")
        _check_open(call, order, line, units + sum(taken for other, taken, _ in moves if other is line))
        moves.append(
            (line, units, Part("Shipped", units, tracking=mapping(status.get("trackingInfo"), "trackingInfo")))
        )
    for line, units, part in moves:
        line.move(units, reversed(OPEN), part, call.world.clock.time())


def cancel(call: Call, order: Order, lines: Any) -> None:
    """Cancel units of lines; all of them, or none where one is refused."""
    moves: list[tuple[Line, int, Part]] = []
    for line, _, status in _statuses(call, order, lines):
        units = _units(status)
        _check_open(call, order, line, units + sum(taken for other, taken, _ in moves if other is line))
        moves.append((line, units, Part("Cancelled", units, reason=str(status.get("cancellationReason")))))
    for line, units, part in moves:
        line.move(units, OPEN, part, call.world.clock.time())


def refund(call: Call, order: Order, lines: Any) -> None:
    """Refund lines of which something was shipped."""
    found = [(_find(call, order, entry), entry) for entry in _entries(lines)]
    for line, _ in found:
        if not line.count("Shipped", "Delivered"):
            told = f"Line: {line.number} of PO {order.purchase_order_id} is not in SHIPPED status"
            raise call.refusal(_REFUSED, told, field="data")
    for line, entry in found:
        refunds = sequence(mapping(entry.get("refunds"), "refunds").get("refund"), "refund")
        last = mapping(refunds[-1], "refund")
        line.refund = {"refundId": call.world.ids.uuid(), **last}
        line.changed = call.world.clock.time()


def _check_open(call: Call, order: Order, line: Line, units: int) -> None:
    if not line.count(*OPEN):
        status = line.parts[-1].status.upper()
        told = f"Line: {line.number} of PO {order.purchase_order_id} is in {status} status"
        raise call.refusal(_REFUSED, told, field="data")
    if units > line.count(*OPEN):
        raise call.refusal(_REFUSED, "Qty OverShipped", field="data")


def _entries(lines: Any) -> list[Mapping[str, Any]]:
    listed = mapping(lines, "orderLines").get("orderLine")
    return [
        mapping(entry, "orderLine")
        for entry in (sequence(listed, "orderLine") if isinstance(listed, list) else [listed])
    ]


def _statuses(call: Call, order: Order, lines: Any) -> Iterator[tuple[Line, Mapping[str, Any], Mapping[str, Any]]]:
    """Each part of each line, with its line."""
    for entry in _entries(lines):
        line = _find(call, order, entry)
        statuses = mapping(entry.get("orderLineStatuses"), "orderLineStatuses")
        for status in sequence(statuses.get("orderLineStatus"), "orderLineStatus"):
            yield line, entry, mapping(status, "orderLineStatus")


def _find(call: Call, order: Order, entry: Mapping[str, Any]) -> Line:
    line = order.line(str(entry.get("lineNumber")))
    if line is None:
        told = f"Line: {entry.get('lineNumber')} is not a line of PO {order.purchase_order_id}"
        raise call.refusal(_REFUSED, told, field="data")
    return line


def _units(status: Mapping[str, Any]) -> int:
    """How many units a part is about, which the documents print as text."""
    amount = str(mapping(status.get("statusQuantity"), "statusQuantity").get("amount"))
    if not _UNITS.fullmatch(amount):
        raise Problem("statusQuantity.amount", "must be a whole number of units above zero")
    return int(amount)
