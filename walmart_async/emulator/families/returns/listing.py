"""Which returns a list shows, how, and the query that leads to its next page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from .returns import Return, ReturnedLine, Returns

if TYPE_CHECKING:
    from ...gateway.operations import Call

__all__ = ["document_of", "page_of"]

_MOST, _USUAL = 200, 10
_DAY = 86_400
_SELLER = "151"
_BOUNDS = {
    "returnCreationStartDate": ("created", 1),
    "returnCreationEndDate": ("created", -1),
    "returnLastModifiedStartDate": ("changed", 1),
    "returnLastModifiedEndDate": ("changed", -1),
}


def page_of(call: Call) -> dict[str, Any]:
    """One page of the returns that meet the filters of a call."""
    query = call.query
    if bool(query.get("returnCreationStartDate")) != bool(query.get("returnCreationEndDate")):
        told = "returnCreationStartDate and returnCreationEndDate must be given together."
        raise call.refusal("INVALID_REQUEST_PARAM", told, field="returnCreationStartDate")
    limit, begin = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, 10**9)
    found = [each for each in call.world.of(Returns).by_id.values() if _meets(each, call)]
    meta: dict[str, Any] = {"totalCount": len(found), "limit": limit, "nextCursor": ""}
    if begin + limit < len(found):
        kept = {name: value for name, value in query.items() if name not in {"sellerId", "limit", "offset"}}
        place = {"sellerId": _SELLER, "limit": str(limit), "offset": str(begin + limit)}
        meta["nextCursor"] = "?" + urlencode({**place, **kept}, safe=":", quote_via=quote)
    return {"meta": meta, "returnOrders": [document_of(each) for each in found[begin : begin + limit]]}


def _meets(each: Return, call: Call) -> bool:
    query = call.query
    wanted = (
        ("returnOrderId", each.return_order_id),
        ("customerOrderId", each.customer_order_id),
        ("status", each.status),
        ("returnType", each.return_type),
        ("isWFSEnabled", "N"),
    )
    if any(query.get(name) and query[name] != value for name, value in wanted):
        return False
    return all(
        (getattr(each, attribute) - _moment(call, name, end=sign < 0)) * sign >= 0
        for name, (attribute, sign) in _BOUNDS.items()
        if query.get(name)
    )


def _moment(call: Call, name: str, *, end: bool) -> float:
    """A moment of the query; a day alone is its beginning, or its end."""
    text = call.query[name]
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise call.refusal("INVALID_REQUEST", "Invalid Date format value", field=name) from None
    seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return seconds + _DAY if end and len(text) == len("YYYY-MM-DD") else seconds


def document_of(each: Return) -> dict[str, Any]:
    """A return as lists have it."""
    total = sum(line.price * line.units for line in each.lines)
    return {
        "returnOrderId": each.return_order_id,
        "customerOrderId": each.customer_order_id,
        "customerEmailId": "emulated@relay.example.com",
        "customerName": {"firstName": "Emulated", "lastName": "Customer"},
        "returnType": each.return_type,
        "returnOrderDate": _iso(each.created),
        "returnByDate": _iso(each.return_by),
        "refundMode": "POST_DELIVERY",
        "totalRefundAmount": _money(round(total, 2)),
        "returnOrderLines": [_line(each, line) for line in each.lines],
        "returnChannel": {"channelName": "ONLINE"},
    }


def _line(each: Return, line: ReturnedLine) -> dict[str, Any]:
    is_refunded = line.refunded == line.units
    document: dict[str, Any] = {
        "returnOrderLineNumber": line.number,
        "salesOrderLineNumber": line.number,
        "returnReason": line.reason,
        "item": {"sku": line.sku, "productName": line.sku},
        "unitPrice": _money(line.price),
        "quantity": {"unitOfMeasure": "EACH", "measurementValue": line.units},
        "refundedQty": line.refunded,
        "returnExpectedFlag": True,
        "isKeepIt": False,
        "status": "COMPLETED" if is_refunded else each.status,
        "statusTime": _iso(each.changed),
        "currentDeliveryStatus": "DELIVERED" if each.delivered else "NOT_SHIPPED",
        "currentRefundStatus": "REFUND_COMPLETED" if is_refunded else "REFUND_INITIATED",
    }
    if line.purchase_order_id:
        document |= {
            "purchaseOrderId": line.purchase_order_id,
            "purchaseOrderLineNumber": line.purchase_order_line,
            "salesOrderLineNumber": line.purchase_order_line,
        }
    if line.events:
        document["returnTrackingDetail"] = [
            {"sequenceNo": number, "eventTag": tag, "eventDescription": tag, "eventTime": _iso(moment)}
            for number, (moment, tag) in enumerate(line.events, start=1)
        ]
    return document


def _money(amount: float) -> dict[str, Any]:
    return {"currencyAmount": amount, "currencyUnit": "USD"}


def _iso(seconds: float) -> str:
    """A moment as returns have it, unlike orders."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
