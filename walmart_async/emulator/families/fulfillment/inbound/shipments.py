"""Shipments of stock to Walmart: announced, changed, on their way, received."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...inventory.wfs import WfsStock
from .centers import shares

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ....world import Item, World
    from .centers import Center

__all__ = ["AWAITING", "CANCELLED", "CLOSED", "RECEIVING", "InboundShipments", "Line", "Refused", "Shipment"]

AWAITING, RECEIVING, CLOSED, CANCELLED = "AWAITING_DELIVERY", "RECEIVING_IN_PROGRESS", "CLOSED", "CANCELLED"
_ON_THE_WAY = 4 * 86_400
"""Seconds from the carrier to the center, where the seller does not expect it to take longer."""


@dataclass
class Line:
    """The units of an item in a shipment, or in an order that is not divided yet."""

    item: Item
    product_id: str
    """GTIN of 14 digits."""
    description: str
    units: int
    cases: int
    units_per_case: int
    expected: float
    """When the seller expects them to be there, in seconds since the Unix epoch."""
    planned: int = 0
    """Units before anybody changed their number."""
    received: int = 0
    """Damaged ones included."""
    damaged: int = 0


@dataclass
class Shipment:
    """What goes to one center."""

    shipment_id: str
    inbound_order_id: str
    center: Center
    return_address: Mapping[str, Any]
    created: float
    lines: list[Line]
    status: str = AWAITING
    mode: str = ""
    """``Parcel``, ``LTL`` or ``FTL``, once that is known."""
    is_booked: bool = False
    """Whether a carrier was booked with Walmart, and not by the seller alone."""
    carrier: str = ""
    tracking_numbers: Sequence[str] = ()
    arrives: float | None = None
    """When it will, once it is on its way."""
    arrived: float | None = None
    labels_ready: float | None = None
    """When the carrier's labels are made, once they were asked for."""

    @property
    def units(self) -> int:
        """All units that it is to have."""
        return sum(line.units for line in self.lines)

    @property
    def missing(self) -> dict[str, int]:
        """Units that did not come yet, by SKU."""
        return {line.item.sku: line.units - line.received for line in self.lines if line.units > line.received}

    @property
    def expected(self) -> float:
        """When the last of it is expected."""
        return max(line.expected for line in self.lines)

    def line(self, sku: str) -> Line | None:
        """Its units of a SKU."""
        return next((line for line in self.lines if line.item.sku == sku), None)


@dataclass(frozen=True)
class Refused:
    """An order that Walmart did not take, and why."""

    order: Mapping[str, Any]
    created: float
    errors: Sequence[Mapping[str, Any]]


class InboundShipments:
    """The shipments of a seller by id, oldest first, and the orders that came to none."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[str, Shipment] = {}
        self.refused: dict[str, Refused] = {}
        """By id of the order; gone once an order of this id is taken."""
        world.on_settle(self._receive_what_is_there)

    def of_order(self, inbound_order_id: str) -> list[Shipment]:
        """Those that Walmart made of an order."""
        return [each for each in self.by_id.values() if each.inbound_order_id == inbound_order_id]

    def create(
        self, inbound_order_id: str, return_address: Mapping[str, Any], lines: Sequence[Line], *, transfer: bool
    ) -> list[Shipment]:
        """Make shipments of an order, one a center, and expect its units."""
        divided: dict[Center, list[Line]] = {}
        for line in lines:
            for center, units in shares(line.units, transfer=transfer):
                divided.setdefault(center, []).append(_part(line, units))
        self.refused.pop(inbound_order_id, None)
        return [self._add(inbound_order_id, center, return_address, parts) for center, parts in divided.items()]

    def _add(self, order_id: str, center: Center, return_address: Mapping[str, Any], lines: list[Line]) -> Shipment:
        shipment_id = f"{66_618 + len(self.by_id):07}GDM"
        shipment = Shipment(shipment_id, order_id, center, return_address, self._world.clock.time(), lines)
        self.by_id[shipment_id] = shipment
        for line in lines:
            self._stock.add(line.item, inbound=line.units)
        return shipment

    def set_units(self, shipment: Shipment, units: Mapping[str, int]) -> None:
        """Expect another number of units of SKUs that the shipment has."""
        for line in shipment.lines:
            changed = units.get(line.item.sku, line.units)
            self._stock.add(line.item, inbound=changed - line.units)
            line.units = changed

    def track(self, shipment: Shipment, carrier: str, numbers: Sequence[str], *, mode: str = "Parcel") -> None:
        """Know who brings a shipment; it is on its way from now on."""
        now = self._world.clock.time()
        shipment.carrier, shipment.tracking_numbers, shipment.mode = carrier, tuple(numbers), mode
        shipment.arrives = now + self._world.hastened(max(shipment.expected - now, _ON_THE_WAY))

    def book(self, shipment: Shipment, carrier: str, numbers: Sequence[str], *, mode: str) -> None:
        """Have a carrier of Walmart's bring a shipment."""
        self.track(shipment, carrier, numbers, mode=mode)
        shipment.is_booked = True

    def unbook(self, shipment: Shipment) -> None:
        """Have no carrier bring it after all."""
        shipment.carrier, shipment.tracking_numbers, shipment.mode = "", (), ""
        shipment.arrives, shipment.labels_ready, shipment.is_booked = None, None, False

    def cancel(self, shipments: Sequence[Shipment]) -> None:
        """Expect these no more."""
        for shipment in shipments:
            self.set_units(shipment, {line.item.sku: 0 for line in shipment.lines})
            shipment.status, shipment.arrives = CANCELLED, None

    def receive(
        self, shipment: Shipment, units: Mapping[str, int], damaged: Mapping[str, int], *, closes: bool
    ) -> None:
        """Take units in: those that are whole can be ordered at once.

        Args:
            shipment: Where they were announced.
            units: How many of each SKU, damaged ones included.
            damaged: How many of these cannot be sold.
            closes: Whether nothing more of the shipment is to come.
        """
        for line in shipment.lines:
            came, broken = units.get(line.item.sku, 0), damaged.get(line.item.sku, 0)
            missing = max(line.units - line.received, 0)
            line.received, line.damaged = line.received + came, line.damaged + broken
            self._stock.add(
                line.item,
                available=came - broken,
                inbound=-(missing if closes else min(came, missing)),
                why="RECEIVING",
                shipment_id=shipment.shipment_id,
                center=shipment.center.address["fcName"],
            )
        shipment.status = CLOSED if closes else RECEIVING
        shipment.arrived = shipment.arrived or self._world.clock.time()

    def _receive_what_is_there(self) -> None:
        now = self._world.clock.time()
        for shipment in self.by_id.values():
            if shipment.status == AWAITING and shipment.arrives is not None and shipment.arrives <= now:
                shipment.arrived = shipment.arrives
                self.receive(shipment, shipment.missing, {}, closes=True)

    @property
    def _stock(self) -> WfsStock:
        return self._world.of(WfsStock)


def _part(line: Line, units: int) -> Line:
    """As much of a line as goes to one center."""
    cases = -(-units // line.units_per_case)
    return Line(
        line.item, line.product_id, line.description, units, cases, line.units_per_case, line.expected, planned=units
    )
