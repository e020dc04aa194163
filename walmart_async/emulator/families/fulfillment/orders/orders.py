"""Orders from other channels: each draws on the stock that Walmart keeps, and goes through its states by the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...inventory.wfs import WfsStock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ....world import Item, World

__all__ = [
    "ACKNOWLEDGED",
    "CANCELLED",
    "DELIVERED",
    "SHIPPED",
    "MultichannelLine",
    "MultichannelOrder",
    "MultichannelOrders",
]

ACKNOWLEDGED, CANCELLED, SHIPPED, DELIVERED = "ACKNOWLEDGED", "CANCELLED", "SHIPPED", "DELIVERED"
_DAY = 86_400
_SHIPS_AFTER = {"EXPEDITED": _DAY // 2, "STANDARD": _DAY}
_DELIVERS_AFTER = {"EXPEDITED": 2 * _DAY, "STANDARD": 4 * _DAY}


@dataclass(eq=False)
class MultichannelLine:
    """Units of an item that are ordered."""

    number: str
    item: Item
    units: int
    recipient: Mapping[str, Any]
    cancelled: int = 0
    returned: int = 0
    """Units that are on their way back, or were."""
    back: int = 0
    """Those of them that are there."""

    @property
    def shipped(self) -> int:
        """Units that are to be shipped, or were."""
        return self.units - self.cancelled


@dataclass(eq=False)
class MultichannelOrder:
    """An order from another channel."""

    seller_order_id: str
    """Walmart's id."""
    customer_order_no: str
    """The seller's number."""
    channel_id: str
    customer: Mapping[str, Any]
    lines: Sequence[MultichannelLine]
    method: str
    created: float
    ships: float
    """When it is shipped."""
    delivers: float
    tracking_number: str = ""
    status: str = ACKNOWLEDGED

    @property
    def told_status(self) -> str:
        """How far it is as a whole, with what was cancelled and came back."""
        units = sum(line.shipped for line in self.lines)
        if self.status == ACKNOWLEDGED and any(line.cancelled for line in self.lines):
            return f"PARTIALLY {CANCELLED}"
        for status, count in (
            ("RETURNED", sum(line.back for line in self.lines)),
            ("RETURN_INITIATED", sum(line.returned for line in self.lines)),
        ):
            if count:
                return status if count == units else f"PARTIALLY {status}"
        return self.status


class MultichannelOrders:
    """All orders, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_number: dict[str, MultichannelOrder] = {}
        """By the seller's number."""
        world.on_settle(self._move_on)

    def find(self, seller_order_id: object) -> MultichannelOrder | None:
        """The order of Walmart's id."""
        return next((each for each in self.by_number.values() if each.seller_order_id == seller_order_id), None)

    def create(
        self,
        number: str,
        channel_id: str,
        customer: Mapping[str, Any],
        lines: Sequence[MultichannelLine],
        *,
        method: str = "STANDARD",
    ) -> MultichannelOrder:
        """Take an order, and set its units aside."""
        now = self._world.clock.time()
        order = MultichannelOrder(
            seller_order_id=str(200_011_000_000_000 + len(self.by_number)),
            customer_order_no=number,
            channel_id=channel_id,
            customer=customer,
            lines=lines,
            method=method,
            created=now,
            ships=now + self._world.hastened(_SHIPS_AFTER[method]),
            delivers=now + self._world.hastened(_DELIVERS_AFTER[method]),
        )
        self.by_number[number] = order
        for line in lines:
            self._stock.add(line.item, available=-line.units, reserved=line.units)
        return order

    def cancel(self, order: MultichannelOrder, units: Mapping[MultichannelLine, int]) -> None:
        """Ship so many units fewer; they can be ordered again."""
        for line, count in units.items():
            line.cancelled += count
            self._stock.add(line.item, available=count, reserved=-count)
        if not any(line.shipped for line in order.lines):
            order.status = CANCELLED

    def ship(self, order: MultichannelOrder) -> None:
        """Let an order leave."""
        order.status, order.ships = SHIPPED, min(order.ships, self._world.clock.time())
        order.tracking_number = f"6269{order.seller_order_id[-8:]}"
        for line in order.lines:
            if line.shipped:
                self._stock.add(line.item, reserved=-line.shipped, why="SALES", shipment_id=order.seller_order_id)

    def deliver(self, order: MultichannelOrder) -> None:
        """Let an order arrive."""
        if order.status == ACKNOWLEDGED:
            self.ship(order)
        order.status, order.delivers = DELIVERED, min(order.delivers, self._world.clock.time())

    def _move_on(self) -> None:
        now = self._world.clock.time()
        for order in self.by_number.values():
            if order.status == ACKNOWLEDGED and order.ships <= now:
                self.ship(order)
            if order.status == SHIPPED and order.delivers <= now:
                self.deliver(order)

    @property
    def _stock(self) -> WfsStock:
        return self._world.of(WfsStock)
