"""Questions for quotes, as they travel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from ...._declare.checks import both_or_none, identifier, optional, written_instant
from ...._declare.several import one, several
from ....errors import RequestInvalidError
from ....models.base import Body
from ..inbound.tracking import ShipmentMode
from .freight import Freight, FreightPackage, SentEquipment, SentFreight, SentPackage
from .pickups import PickupContact, SentQuoteContact
from .places import SentLegacyPlace, SentQuotePlace, ShippingPlace

__all__ = ["SentLegacyBooking", "SentLegacyLabels", "SentLegacyQuote", "SentQuote", "SentQuotePayload", "SentQuoteUnit"]

_MOST_LEGACY_PARCELS: Final = 200


class SentQuoteUnit(Body, frozen=True, kw_only=True):
    """What is to be fetched, from where to where."""

    sequence_nbr: int | None = None
    mode: str | None = None
    service_level: str | None = None
    origin: SentQuotePlace | None = None
    destination: SentQuotePlace | None = None
    unit_details: SentFreight | None = None


class SentQuotePayload(Body, frozen=True, kw_only=True):
    """The question what it costs to fetch a shipment."""

    shipment_id: str
    quote_type: ShipmentMode
    pick_up_from_date: str | None = None
    pick_up_to_date: str | None = None
    equipment_details: Sequence[SentEquipment] | None = None
    contact_details: SentQuoteContact | None = None
    units: Sequence[SentQuoteUnit] | None = None


class SentQuote(Body, frozen=True, kw_only=True):
    """The wrapper around that."""

    payload: SentQuotePayload | None = None

    @classmethod
    def of(
        cls,
        shipment_id: str,
        freight: Freight,
        origin: ShippingPlace,
        destination: ShippingPlace | None,
        *,
        pickup: tuple[datetime | None, datetime | None],
        contact: PickupContact | None,
    ) -> SentQuote:
        """It, once everything is known to be right."""
        mode, details, trailers = one("freight", freight, Freight).quoted()
        is_parcel, is_truck = mode is ShipmentMode.PARCEL, mode is ShipmentMode.FTL
        start, end = _ordered("pickup_from", pickup[0], "pickup_until", pickup[1])
        if is_parcel != (start is None):
            expected = "None for parcels" if is_parcel else f"from when on {mode} can be fetched"
            raise RequestInvalidError("pickup_from", f"is {start}", expected)
        # Parcels are asked for without the kind of place that they are fetched at.
        place = one("origin", origin, ShippingPlace).quoted("origin", None if is_parcel else "VNDR")
        to = None if destination is None else one("destination", destination, ShippingPlace).quoted("destination", "DC")
        unit = SentQuoteUnit(
            sequence_nbr=1 if is_truck else None,
            mode="TL" if is_truck else None,
            service_level="WFS" if is_truck else None,
            origin=place,
            destination=to,
            unit_details=details,
        )
        payload = SentQuotePayload(
            shipment_id=identifier("shipment_id", shipment_id),
            quote_type=mode,
            pick_up_from_date=start,
            pick_up_to_date=end,
            equipment_details=trailers,
            contact_details=None if contact is None else one("contact", contact, PickupContact).asking("contact"),
            units=[unit],
        )
        return cls(payload=payload)


class SentLegacyQuote(Body, frozen=True, kw_only=True):
    """The question what it costs to fetch parcels, as the older operation has it."""

    shipment_id: str
    mode: str
    pickup_from_date_time: str | None = None
    pickup_to_date_time: str | None = None
    delivery_from_date_time: str | None = None
    delivery_to_date_time: str | None = None
    origin_location: SentLegacyPlace
    destination_location: SentLegacyPlace | None = None
    return_location: SentLegacyPlace | None = None
    shipment_packages: Sequence[SentPackage]

    @classmethod
    def of(
        cls,
        shipment_id: str,
        packages: Sequence[FreightPackage],
        places: tuple[ShippingPlace, ShippingPlace | None, ShippingPlace | None],
        pickup: tuple[datetime | None, datetime | None],
        delivery: tuple[datetime | None, datetime | None],
    ) -> SentLegacyQuote:
        """It, once everything is known to be right."""
        origin, destination, return_to = places
        given = several("packages", packages, FreightPackage, _MOST_LEGACY_PARCELS)
        starts, ends = _ordered("pickup_from", pickup[0], "pickup_until", pickup[1])
        due, latest = _ordered("delivery_from", delivery[0], "delivery_until", delivery[1])
        return cls(
            shipment_id=identifier("shipment_id", shipment_id),
            mode="PARCEL",
            pickup_from_date_time=starts,
            pickup_to_date_time=ends,
            delivery_from_date_time=due,
            delivery_to_date_time=latest,
            origin_location=one("origin", origin, ShippingPlace).legacy("origin"),
            destination_location=_legacy("destination", destination),
            return_location=_legacy("return_to", return_to),
            shipment_packages=[
                each.parcel(field, number, typed=False, unit="LB") for number, (field, each) in enumerate(given, 1)
            ],
        )


class SentLegacyBooking(Body, frozen=True, kw_only=True):
    """The older acceptance of a quote."""

    shipment_id: str
    quote_id: str | None = None
    mode: str | None = None

    @classmethod
    def of(cls, shipment_id: str, quote_id: str | None) -> SentLegacyBooking:
        """It, once everything is known to be right."""
        shipment = identifier("shipment_id", shipment_id)
        return cls(shipment_id=shipment, quote_id=optional("quote_id", quote_id))


class SentLegacyLabels(Body, frozen=True, kw_only=True):
    """When parcels are handed over."""

    ship_date: str


def _legacy(field: str, place: ShippingPlace | None) -> SentLegacyPlace | None:
    return None if place is None else one(field, place, ShippingPlace).legacy(field)


def _ordered(first: str, begins: object, second: str, ends: object) -> tuple[str | None, str | None]:
    """Two moments as they are written; the second may be missing, or both."""
    start = None if begins is None else written_instant(first, begins)
    end = None if ends is None else written_instant(second, ends)
    if end is not None:
        both_or_none(first, start, second, end)
    return start, end
