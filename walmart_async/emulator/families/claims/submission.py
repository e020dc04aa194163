"""What a form about a claim holds, and what Walmart refuses of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence
from ..orders.orders import Orders
from ..returns.returns import Returns
from .claims import SELLER, Claim, Claims, Event

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...gateway.operations import Call
    from .claims import Paper

__all__ = ["claimed", "papers_of"]


def papers_of(call: Call) -> Sequence[Paper]:
    """The files of a form, each with its type."""
    files = [part for name, part in call.body.all_parts if name == "files"]
    listed = [mapping(each, "documentTypes") for each in sequence(call.object.get("documentTypes"), "documentTypes")]
    types = {str(each.get("fileName")): str(each.get("type")) for each in listed}
    names = [part.file_name or "" for part in files]
    if not files or not all(names):
        raise Problem("files", "must be files with a name")
    if len(set(names)) < len(names):
        raise Problem("files", "must not have the same name twice")
    if types.keys() != set(names) or len(listed) != len(names):
        raise Problem("documentTypes", "must name each of the files once")
    if any(not part.content for part in files):
        raise Problem("files", "must not be empty")
    claims = call.world.of(Claims)
    return [claims.paper(part.file_name or "", types[part.file_name or ""], part.content) for part in files]


def claimed(call: Call) -> Claim:
    """The claim that a form makes, which is about units that were ordered and are being returned."""
    payload = mapping(call.object.get("payload"), "payload")
    order = call.world.of(Orders).find("marketplace", _text(payload, "purchaseOrderNo"))
    if order is None:
        raise Problem("purchaseOrderNo", "is not a purchase order of this account")
    if _text(payload, "salesOrderNo") != order.customer_order_id:
        raise Problem("salesOrderNo", "is not the customer's order of this purchase order")
    line = order.line(_text(payload, "purchaseOrderLineNo"))
    if line is None:
        raise Problem("purchaseOrderLineNo", "is not a line of this purchase order")
    quantity = payload.get("quantity")
    if not isinstance(quantity, int) or not 1 <= quantity <= line.units:
        raise Problem("quantity", f"must be 1 to {line.units}")
    return_order_id = _text(payload, "returnOrderId")
    if return_order_id not in call.world.of(Returns).by_id:
        raise Problem("returnOrderId", "is not a return of this account")
    claims = call.world.of(Claims)
    claim = Claim(claims.next_number(), order, line, return_order_id, str(payload["claimType"]), quantity)
    notes = str(payload.get("notes") or "")
    claim.events.append(Event(call.world.clock.time(), SELLER, "INITIATED", notes, papers_of(call)))
    return claim


def _text(payload: Mapping[str, Any], name: str) -> str:
    value = payload.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Problem(name, "must be text that is not blank")
    return value
