"""Purchase orders: lines whose units go from created to delivered, are cancelled, or are refunded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from ...world import World

__all__ = ["OPEN", "Line", "Order", "Orders", "Part"]

OPEN = ("Created", "Acknowledged")
"""How far units may be that can still be shipped or cancelled."""
_DELIVERY_SECONDS = 4 * 86_400
_SHIP_SECONDS = 2 * 86_400


@dataclass
class Part:
    """Units of a line that are equally far."""

    status: str
    units: int
    tracking: Mapping[str, Any] | None = None
    reason: str | None = None


@dataclass
class Line:
    """One line of an order."""

    number: str
    sku: str
    name: str
    price: float
    units: int
    parts: list[Part]
    intent_to_cancel: bool = False
    refund: Mapping[str, Any] | None = None
    changed: float = 0.0

    def count(self, *statuses: str) -> int:
        """How many units are this far."""
        return sum(part.units for part in self.parts if part.status in statuses)

    def move(self, units: int, sources: Iterable[str], target: Part, now: float) -> None:
        """Take units that are no further than ``sources`` and bring them to ``target``; units that are alike join."""
        left = units
        for status in sources:
            for part in [part for part in self.parts if part.status == status]:
                taken = min(left, part.units)
                part.units -= taken
                left -= taken
        alike = [
            part
            for part in self.parts
            if (part.status, part.tracking, part.reason) == (target.status, target.tracking, target.reason)
        ]
        if alike:
            alike[0].units += target.units
        else:
            self.parts.append(target)
        self.parts = [part for part in self.parts if part.units]
        self.changed = now


@dataclass
class Order:
    """One purchase order."""

    purchase_order_id: str
    customer_order_id: str
    surface: str
    ship_node: str
    created: float
    lines: list[Line] = field(default_factory=list[Line])
    order_type: str = "REGULAR"
    email: str | None = None
    """The customer's; without it, one that follows from the customer's order."""
    phone: str | None = None
    address: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What is known of where it goes, by Walmart's names; the rest is made up."""

    @property
    def ship_by(self) -> float:
        """When it is expected to be shipped."""
        return self.created + _SHIP_SECONDS

    @property
    def deliver_by(self) -> float:
        """When the customer expects it."""
        return self.created + _DELIVERY_SECONDS

    @property
    def changed(self) -> float:
        """When one of its lines changed last."""
        return max((line.changed for line in self.lines), default=self.created)

    def line(self, number: str) -> Line | None:
        """The line with this number."""
        return next((line for line in self.lines if line.number == number), None)


class Orders:
    """The orders of both surfaces, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._orders: dict[str, Order] = {}

    def add(self, order: Order) -> None:
        """Take an order in."""
        self._orders[order.purchase_order_id] = order

    def find(self, surface: str, purchase_order_id: str) -> Order | None:
        """The order of a surface with this id."""
        order = self._orders.get(purchase_order_id)
        return order if order is not None and order.surface == surface else None

    def of(self, surface: str) -> list[Order]:
        """All orders of a surface."""
        return [order for order in self._orders.values() if order.surface == surface]

    def next_id(self) -> str:
        """An id that no order has: 13 digits."""
        return str(1_796_277_000_000 + len(self._orders) + 1)

    def place(self, units: Mapping[str, int], prices: Mapping[str, float], *, cancel_requested: bool = False) -> Order:
        """Let a customer of a seller's order, now; one line a SKU, numbered from 1."""
        order_id, now = self.next_id(), self._world.clock.time()
        lines = [
            Line(str(number), sku, sku, prices[sku], count, [Part("Created", count)], cancel_requested, changed=now)
            for number, (sku, count) in enumerate(units.items(), start=1)
        ]
        order = Order(order_id, f"5{order_id[1:]}", "marketplace", self._world.default_node, now, lines)
        self.add(order)
        return order

    def deliver(self, purchase_order_id: str, numbers: Container[str] | None = None) -> None:
        """Let every unit that was shipped arrive.

        Args:
            purchase_order_id: The order.
            numbers: Of these lines; without them, of all.

        Raises:
            KeyError: No order has this id.
        """
        now = self._world.clock.time()
        for line in self._orders[purchase_order_id].lines:
            if numbers is not None and line.number not in numbers:
                continue
            for part in [part for part in line.parts if part.status == "Shipped"]:
                part.status, line.changed = "Delivered", now
