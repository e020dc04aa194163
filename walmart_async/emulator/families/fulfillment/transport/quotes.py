"""What carriers ask for fetching shipments, and what was booked with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .freight import FTL, LTL, PARCEL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, time

    from ....world import World
    from ..inbound.shipments import Shipment
    from .freight import Package

__all__ = ["Booked", "Carrier", "Load", "Quote", "Transports", "Window"]

_LASTS = 7 * 86_400
"""Seconds for which a quote can be booked; no document says how long."""
_TO_GIVE_UP = {PARCEL: 86_400, LTL: 3_600, FTL: 3_600}
"""Seconds within which a booking can be given up."""
_FUEL = 0.15


@dataclass(frozen=True)
class Carrier:
    """A carrier of Walmart's, and what it asks for in US dollars."""

    id: str
    name: str
    base: float
    per_package: float
    per_pound: float
    days: int
    """How long it takes."""


_CARRIERS = {
    PARCEL: (Carrier("FEDEX", "FEDEX", 0, 8, 0.35, 4),),
    LTL: (Carrier("FXFE", "FedEx Freight", 90, 45, 0.09, 5), Carrier("ODFL", "Old Dominion", 120, 38, 0.08, 3)),
    FTL: (Carrier("JBHT", "J.B. Hunt", 1_800, 0, 0, 3),),
}


@dataclass(frozen=True, kw_only=True)
class Load:
    """What is to be fetched, and where."""

    mode: str
    packages: Sequence[Package]
    origin: Mapping[str, str]
    pallets: int = 0
    single_sku_boxes: int = 0
    mixed_sku_boxes: int = 0
    declared_value: float = 0
    fetched_from: float
    """Seconds since the Unix epoch."""

    @property
    def weight(self) -> float:
        """Of everything, in pounds."""
        return sum(each.weight * each.count for each in self.packages)

    @property
    def billing_weight(self) -> int:
        """What is charged for, in pounds."""
        return sum(each.billing_weight * each.count for each in self.packages)

    @property
    def pieces(self) -> int:
        """Parcels or pallets."""
        return self.pallets or sum(each.count for each in self.packages)


@dataclass(frozen=True)
class Quote:
    """What a carrier asks for."""

    quote_id: str
    carrier: Carrier
    load: Load
    created: float

    @property
    def expires(self) -> float:
        """Until when it can be booked."""
        return self.created + _LASTS

    @property
    def freight_charge(self) -> float:
        """Without fuel."""
        of = self.carrier
        return round(of.base + of.per_package * self.load.pieces + of.per_pound * self.load.billing_weight, 2)

    @property
    def fuel_charge(self) -> float:
        """For fuel; that of parcels is in the rate."""
        return 0 if self.load.mode == PARCEL else round(self.freight_charge * _FUEL, 2)

    @property
    def net_charge(self) -> float:
        """What is paid."""
        return round(self.freight_charge + self.fuel_charge, 2)

    def arrives(self, fetched: float) -> float:
        """When it is there, fetched at a moment."""
        return fetched + self.carrier.days * 86_400


@dataclass(frozen=True)
class Window:
    """When a carrier may come, in local time."""

    day: date
    ready: time
    closes: time


@dataclass
class Booked:
    """A quote that was taken."""

    shipment: Shipment
    quote: Quote
    at: float
    confirmation: str
    """What the driver asks for; nothing for parcels."""
    windows: Sequence[Window] = ()
    contact: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def mode(self) -> str:
        """How it travels."""
        return self.quote.load.mode

    @property
    def can_be_given_up_until(self) -> float:
        """After that it is paid for."""
        return self.at + _TO_GIVE_UP[self.mode]


class Transports:
    """The quotes and bookings of a seller's shipments."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._made = 0
        self.quotes: dict[tuple[str, str], list[Quote]] = {}
        """By shipment and mode; those asked for last."""
        self.booked: dict[str, Booked] = {}
        """By shipment."""

    def ask(self, shipment: Shipment, load: Load) -> list[Quote]:
        """Have each carrier make its quote, in place of those it made before."""
        now = self._world.clock.time()
        made = [Quote(self._number(), carrier, load, now) for carrier in _CARRIERS[load.mode]]
        self.quotes[shipment.shipment_id, load.mode] = made
        return made

    def book(
        self, shipment: Shipment, quote: Quote, windows: Sequence[Window], contact: Mapping[str, str]
    ) -> tuple[Booked, list[str]]:
        """Take a quote; the numbers are those that the carrier tracks it by."""
        confirmation = "" if quote.load.mode == PARCEL else f"EMU{self._number()[-7:]}"
        made = Booked(shipment, quote, self._world.clock.time(), confirmation, windows, contact)
        self.booked[shipment.shipment_id] = made
        pieces = quote.load.pieces if quote.load.mode == PARCEL else 1
        return made, [self._number() for _ in range(pieces)]

    def _number(self) -> str:
        self._made += 1
        return str(1_450_000_000_000_000_000 + self._made)
