"""Which orders a list shows, and the query that leads to its next page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from .documents import document_of
from .orders import Orders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...gateway.operations import Call
    from .orders import Order

__all__ = ["page_of"]

_MOST = 200
_USUAL = 100
_LOOKS_BACK = 7 * 86_400
_DAY = 86_400
_BOUNDS = {
    "createdStartDate": ("created", 1),
    "createdEndDate": ("created", -1),
    "fromExpectedShipDate": ("ship_by", 1),
    "toExpectedShipDate": ("ship_by", -1),
    "lastModifiedStartDate": ("changed", 1),
    "lastModifiedEndDate": ("changed", -1),
}


def page_of(call: Call, *, released: bool) -> dict[str, Any]:
    """One page of the orders that meet the filters of a call."""
    limit = call.integer("limit", _USUAL, 1, _MOST)
    begin = call.integer("poIndex", 0, 0, 10**9)
    found = list(_matching(call, released=released))
    shown = found[begin : begin + limit]
    supplier, with_info = call.surface == "supplier", call.query.get("productInfo") == "true"
    return {
        "list": {
            "meta": {"totalCount": len(found), "limit": limit, **_next(call, begin + limit, len(found))},
            "elements": {"order": [document_of(order, supplier=supplier, product_info=with_info) for order in shown]},
        }
    }


def _next(call: Call, begin: int, total: int) -> dict[str, str]:
    """The whole query of the next page, filters included; colons in it are not encoded, as Walmart leaves them."""
    if begin >= total:
        return {}
    kept = {name: value for name, value in call.query.items() if name not in {"poIndex", "hasMoreElements", "soIndex"}}
    place = {"hasMoreElements": "true", "soIndex": str(total), "poIndex": str(begin)}
    return {"nextCursor": "?" + urlencode({**kept, **place}, safe=":", quote_via=quote)}


def _matching(call: Call, *, released: bool) -> Iterator[Order]:
    query, now = call.query, call.world.clock.time()
    dated = any(name in query for name in _BOUNDS)
    for order in call.world.of(Orders).of(call.surface):
        if released and not any(line.count("Created") for line in order.lines):
            continue
        if not dated and not released and order.created < now - _LOOKS_BACK and "purchaseOrderId" not in query:
            continue
        if _meets(order, call):
            yield order


def _meets(order: Order, call: Call) -> bool:
    query = call.query
    if call.surface == "supplier" and order.ship_node != query.get("shipNode"):
        return False
    for name, value in (
        ("purchaseOrderId", order.purchase_order_id),
        ("customerOrderId", order.customer_order_id),
        ("orderType", order.order_type),
    ):
        if query.get(name) and query[name] != value:
            return False
    if query.get("shipNodeType", "SellerFulfilled") != "SellerFulfilled":
        return False
    if query.get("sku") and query["sku"] not in {line.sku for line in order.lines}:
        return False
    if query.get("status") and not any(line.count(query["status"]) for line in order.lines):
        return False
    return all(
        (getattr(order, attribute) - _moment(call, name, end=sign < 0)) * sign >= 0
        for name, (attribute, sign) in _BOUNDS.items()
        if query.get(name)
    )


def _moment(call: Call, name: str, *, end: bool) -> float:
    """A moment of the query; a day alone is its beginning, or its end."""
    text = call.query[name]
    if text.isascii() and text.isdigit():
        return int(text) / 1000
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise call.refusal("INVALID_REQUEST", "Invalid Date format value", field=name) from None
    seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return seconds + _DAY if end and len(text) == len("YYYY-MM-DD") else seconds
