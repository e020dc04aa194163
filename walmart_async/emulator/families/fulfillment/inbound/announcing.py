"""What an inbound order must say, and everything that is wrong with one that does not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ....gateway.json_values import is_list
from ....gateway.validation import mapping, sequence, whole
from .moments import instant
from .refusing import entry
from .shipments import InboundShipments, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ....gateway.operations import Call
    from ....world import World

__all__ = ["lines_of", "wrong_with"]

_DIGITS = {"GTIN": 14, "UPC": 12, "EAN": 13}
_SERVICES = {"LABEL", "BAG", "TAPE", "WRAP"}
_MOST_UNITS = 10_000_000


def wrong_with(world: World, order: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Everything about an order that Walmart does not take; nothing where it takes it."""
    order_id = str(order["inboundOrderId"])
    if not order_id.strip():
        yield entry("inboundOrderId", "must not be blank")
    if world.of(InboundShipments).of_order(order_id):
        yield entry("inboundOrderId", "was used for another inbound order")
    items = order.get("orderItems")
    if not is_list(items) or not items:
        yield entry("orderItems", "must not be empty")
        return
    stated = [mapping(each, "orderItems") for each in items]
    numbers = Counter(str(each.get("productId")) for each in stated)
    for place, item in enumerate(stated):
        for name, description in _wrong_with_item(world, item):
            yield entry(f"orderItems[{place}].{name}", description)
        if numbers[str(item.get("productId"))] > 1:
            yield entry(f"orderItems[{place}].productId", "must not be that of another item of the order")


def _wrong_with_item(world: World, item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    kind, number = str(item.get("productType")).upper(), str(item.get("productId"))
    if kind not in _DIGITS:
        yield "productType", f"must be {', '.join(_DIGITS)}"
    elif not (number.isascii() and number.isdigit() and len(number) == _DIGITS[kind]):
        yield "productId", f"of type {kind} must have {_DIGITS[kind]} digits"
    if item.get("sku") not in [*world.items]:
        yield "sku", "is not in the WFS catalog"
    for name in ("itemQty", "vendorPackQty", "innerPackQty"):
        if not 1 <= whole(item.get(name), name) <= _MOST_UNITS:
            yield name, f"must be 1 to {_MOST_UNITS:,}"
    services: Any = item.get("addOnServices") or []
    wanted = [mapping(each, "addOnServices").get("serviceType") for each in services] if is_list(services) else [None]
    if not all(isinstance(each, str) and each.upper() in _SERVICES for each in wanted):
        yield "addOnServices", f"must be of {', '.join(sorted(_SERVICES))}"
    instant(item.get("expectedDeliveryDate"), "expectedDeliveryDate")


def lines_of(call: Call, order: Mapping[str, Any]) -> list[Line]:
    """The items of an order that nothing is wrong with."""
    return [
        Line(
            item=call.world.items[each["sku"]],
            product_id=str(each["productId"]).zfill(14),
            description=str(each["itemDesc"]),
            units=whole(each["itemQty"], "itemQty"),
            cases=whole(each["vendorPackQty"], "vendorPackQty"),
            units_per_case=whole(each["innerPackQty"], "innerPackQty"),
            expected=instant(each["expectedDeliveryDate"], "expectedDeliveryDate"),
        )
        for each in sequence(order["orderItems"], "orderItems")
    ]
