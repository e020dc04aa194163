"""The metrics that follow from orders and returns: what is counted, what of it went wrong, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..orders.orders import OPEN, Orders
from ..returns.returns import Returns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...world import World
    from ..orders.orders import Order

__all__ = ["COUNTED", "Count", "Fault"]

_DAY = 86_400
_SHIPPED = ("Shipped", "Delivered")
_REASONS = {
    "DAMAGED": "damagedRate",
    "DEFECTIVE": "defectiveRate",
    "NO_LONGER_WANTED": "customerChangedMindRate",
    "WRONG_ITEM": "incorrectItemsRate",
    "ARRIVED_LATE": "arrivedLateRate",
}


@dataclass(frozen=True)
class Fault:
    """One order that went wrong."""

    order_id: str
    created: float
    cause: str
    """The driver that counts it."""
    loss: float = 0.0


@dataclass(frozen=True)
class Count:
    """How many orders were looked at, and which of them went wrong."""

    total: int
    faults: list[Fault]


def _orders(world: World, days: int) -> list[Order]:
    since = world.clock.time() - days * _DAY
    return [each for each in world.of(Orders).of("marketplace") if each.created >= since]


def _kept(order: Order) -> bool:
    return any(line.count("Cancelled") < line.units for line in order.lines)


def _shipped_at(order: Order) -> float | None:
    """When the last of it was shipped; None while something is left to ship."""
    if any(line.count(*OPEN) for line in order.lines):
        return None
    moments: list[float] = []
    for part in (part for line in order.lines for part in line.parts if part.status in _SHIPPED):
        told = str((part.tracking or {}).get("shipDateTime", ""))
        moments.append(int(told) / 1000 if told.isascii() and told.isdigit() else order.changed)
    return max(moments, default=None)


def _deliveries(world: World, days: int) -> Count:
    now, total, faults = world.clock.time(), 0, list[Fault]()
    for order in filter(_kept, _orders(world, days)):
        arrived = all(line.count("Delivered", "Cancelled") == line.units for line in order.lines)
        if not arrived and now <= order.deliver_by:
            continue
        total += 1
        if (order.changed if arrived else now) > order.deliver_by:
            shipped = _shipped_at(order)
            is_in_time = shipped is not None and shipped <= order.ship_by
            cause = "carrierDelaysRate" if is_in_time else "lateShipmentRate"
            faults.append(Fault(order.purchase_order_id, order.created, cause))
    return Count(total, faults)


def _shipments(world: World, days: int) -> Count:
    now, total, faults = world.clock.time(), 0, list[Fault]()
    for order in filter(_kept, _orders(world, days)):
        shipped = _shipped_at(order)
        if shipped is None and now <= order.ship_by:
            continue
        total += 1
        if (now if shipped is None else shipped) > order.ship_by:
            faults.append(Fault(order.purchase_order_id, order.created, "lateShipmentRate"))
    return Count(total, faults)


def _tracking(world: World, days: int) -> Count:
    total, faults = 0, list[Fault]()
    for order in _orders(world, days):
        parts = [part for line in order.lines for part in line.parts if part.status in _SHIPPED]
        total += bool(parts)
        if any(not (part.tracking or {}).get("trackingNumber") for part in parts):
            faults.append(Fault(order.purchase_order_id, order.created, "invalidTrackingIdRate"))
    return Count(total, faults)


def _cancellations(world: World, days: int) -> Count:
    orders, faults = _orders(world, days), list[Fault]()
    for order in orders:
        lines = [line for line in order.lines if line.count("Cancelled")]
        if lines:
            asked = all(line.intent_to_cancel for line in lines)
            loss = sum(line.price * line.count("Cancelled") for line in lines)
            cause = "customerReqRate" if asked else "outOfStockRate"
            faults.append(Fault(order.purchase_order_id, order.created, cause, loss))
    return Count(len(orders), faults)


def _refunds(world: World, days: int) -> Count:
    orders, faults = _orders(world, days), list[Fault]()
    for order in orders:
        if lines := [line for line in order.lines if line.refund is not None]:
            loss = sum(line.price * line.units for line in lines)
            faults.append(Fault(order.purchase_order_id, order.created, "miscellaneousRate", loss))
    return Count(len(orders), faults)


def _returns(world: World, days: int) -> Count:
    since = world.clock.time() - days * _DAY
    found = [each for each in world.of(Returns).by_id.values() if each.created >= since]
    faults = [
        Fault(
            each.customer_order_id,
            each.created,
            _REASONS.get(each.lines[0].reason, "miscellaneousRate"),
            sum(line.price * line.units for line in each.lines),
        )
        for each in found
    ]
    # Returns can be of orders that nobody put in.
    return Count(max(len(_orders(world, days)), len(faults)), faults)


COUNTED: Mapping[str, Callable[[World, int], Count]] = {
    "otd": _deliveries,
    "lateShipment": _shipments,
    "vtr": _tracking,
    "cancellations": _cancellations,
    "refunds": _refunds,
    "returns": _returns,
}
"""By the name of the metric in its route; of others nothing is known until it is arranged."""
