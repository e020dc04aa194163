"""Orders from other channels: taken, promised, cancelled, listed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ....gateway.operations import Answer, Call, Route
from ....gateway.validation import mapping, sequence, whole
from ...inventory.wfs import WfsStock
from ..mcs import HEADER, refused
from .channels import ROUTES as _CHANNELS
from .channels import SalesChannels
from .listing import list_orders
from .orders import ACKNOWLEDGED, MultichannelLine, MultichannelOrders
from .promises import promise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ....world import Item, World

__all__ = ["ROUTES"]

_METHODS = ("STANDARD", "EXPEDITED")
_USED = "SELLER_ORDER_ID_CUSTOMER_ORDER_NO_SAME"
_UNKNOWN = "INVALID_SELLER_ORDER_ID"


def _create(call: Call) -> Answer:
    payload = mapping(call.object["payload"], "payload")
    known, number = call.world.of(MultichannelOrders), str(payload["customerOrderNo"])
    if not number.strip():
        raise refused("customerOrderNo", "must not be blank")
    if number in known.by_number:
        raise refused("customerOrderNo", "was used for another order", _USED)
    if str(payload["orderChannelId"]) not in call.world.of(SalesChannels).by_id:
        raise refused("orderChannelId", "is not that of a sales channel")
    stated = [mapping(each, "orderItems") for each in sequence(payload.get("orderItems"), "orderItems")]
    lines = [_line(call.world, place, each) for place, each in enumerate(stated)]
    methods = {str(each.get("shippingMethod") or "STANDARD") for each in stated}
    if not methods <= {*_METHODS}:
        raise refused("shippingMethod", "must be STANDARD or EXPEDITED")
    if len({line.number for line in lines}) < len(lines):
        raise refused("sellerLineId", "must not be that of another line")
    _check_stock(call.world, lines)
    customer = mapping(mapping(payload["customer"], "customer").get("contact"), "customer.contact")
    method = "EXPEDITED" if "EXPEDITED" in methods else "STANDARD"
    known.create(number, str(payload["orderChannelId"]), customer, lines, method=method)
    return _accepted(call)


def _line(world: World, place: int, stated: Mapping[str, Any]) -> MultichannelLine:
    field = f"orderItems[{place}]"
    sku = mapping(stated.get("itemDetail"), f"{field}.itemDetail").get("sku")
    count = _count(stated, field)
    item = world.items.get(sku) if isinstance(sku, str) else None
    if item is None or item not in world.of(WfsStock).levels:
        raise refused(f"{field}.itemDetail.sku", "is not that of an item that Walmart keeps")
    recipient = mapping(stated.get("shippingTo"), f"{field}.shippingTo")
    return MultichannelLine(str(stated.get("sellerLineId")), item, count, recipient)


def _count(stated: Mapping[str, Any], field: str) -> int:
    count = whole(mapping(stated.get("qty"), f"{field}.qty").get("measurementValue"), f"{field}.qty")
    if not count:
        raise refused(f"{field}.qty.measurementValue", "must be 1 or more")
    return count


def _check_stock(world: World, lines: list[MultichannelLine]) -> None:
    wanted: Counter[Item] = Counter()
    for place, line in enumerate(lines):
        wanted[line.item] += line.units
        available = world.of(WfsStock).level(line.item).available
        if wanted[line.item] > available:
            raise refused(f"orderItems[{place}].qty", f"is more than the {available} units that there are")


def _cancel(call: Call) -> Answer:
    payload = mapping(call.object.get("payload"), "payload")
    known = call.world.of(MultichannelOrders)
    order = known.by_number.get(str(payload.get("customerOrderNo")))
    if order is None:
        raise refused("customerOrderNo", "is not that of an order")
    if payload.get("sellerOrderId") not in {None, order.seller_order_id}:
        raise refused("sellerOrderId", "is not that of the order", _UNKNOWN)
    if order.status != ACKNOWLEDGED:
        raise refused("customerOrderNo", f"is that of an order that is {order.status}, and cannot be cancelled")
    by_number, units = {line.number: line for line in order.lines}, Counter[MultichannelLine]()
    for place, each in enumerate(sequence(payload.get("orderItems"), "orderItems")):
        stated, field = mapping(each, "orderItems"), f"orderItems[{place}]"
        line = by_number.get(str(stated.get("sellerLineId")))
        if line is None:
            raise refused(f"{field}.sellerLineId", "is not that of a line of the order")
        units[line] += _count(stated, field)
        if units[line] > line.shipped:
            raise refused(f"{field}.qty", f"is more than the {line.shipped} units of the line")
    known.cancel(order, units)
    return _accepted(call)


def _accepted(call: Call) -> Answer:
    document = {"status": "ACCEPTED", "header": HEADER, "payload": {"requestId": call.world.ids.uuid()}}
    return Answer(document=document)


_DOCUMENT = "fulfillment-management"
ROUTES = (
    Route(f"{_DOCUMENT}/createFulfillment", _create),
    Route(f"{_DOCUMENT}/promiseFulfillments", promise, asks=True),
    Route(f"{_DOCUMENT}/cancelFulfillment", _cancel),
    Route(f"{_DOCUMENT}/getFulfillmentOrdersStatus", list_orders),
    *_CHANNELS,
)
