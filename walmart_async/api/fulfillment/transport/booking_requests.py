"""Bookings of quotes and changes of pick-ups, as they travel."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ...._declare.checks import identifier, one_of, optional, written_instant
from ...._declare.several import one
from ....errors import RequestInvalidError
from ....models.base import Body
from ..inbound.tracking import ShipmentMode
from .freight import Freight, SentFreight
from .pickups import (
    PickupContact,
    PickupDetails,
    PickupSchedule,
    PickupWindow,
    SentPickupContact,
    SentPickupDetails,
    SentSchedule,
    SentShipper,
    sent_windows,
)
from .places import SentPlaces, ShippingPlace, booked_places

__all__ = [
    "SentBooking",
    "SentBookingDetails",
    "SentBookingPayload",
    "SentPickupChange",
    "SentPickupChangeDetails",
    "SentPickupChangePayload",
]


class SentBookingDetails(Body, frozen=True, kw_only=True):
    """Which quote is taken, and how the carrier is to come."""

    terms_accepted_time: str
    quote_type: ShipmentMode
    quote_id: str
    pickup_details: SentPickupDetails | None = None
    shipper_info: SentShipper | None = None
    schedule: SentSchedule | None = None
    locations: SentPlaces | None = None
    unit_details: Sequence[SentFreight]


class SentBookingPayload(Body, frozen=True, kw_only=True):
    """A booking."""

    shipment_id: str
    location_id: str | None = None
    booking_details: SentBookingDetails


class SentBooking(Body, frozen=True, kw_only=True):
    """The wrapper around that."""

    payload: SentBookingPayload | None = None

    @classmethod
    def of(
        cls,
        shipment_id: str,
        quote_id: str,
        freight: Freight,
        accepted_at: datetime,
        *,
        pickup: PickupDetails | None,
        places: tuple[ShippingPlace | None, ShippingPlace | None],
        location_id: str | None,
    ) -> SentBooking:
        """It, once everything is known to be right."""
        mode, units = one("freight", freight, Freight).booked()
        if (mode is ShipmentMode.PARCEL) != (pickup is None):
            problem = "is missing" if pickup is None else "is stated of parcels"
            raise RequestInvalidError("pickup", problem, "a PickupDetails for LTL and FTL, and None for parcels")
        come = None if pickup is None else one("pickup", pickup, PickupDetails)
        details = SentBookingDetails(
            terms_accepted_time=written_instant("accepted_at", accepted_at),
            quote_type=mode,
            quote_id=identifier("quote_id", quote_id),
            pickup_details=None if come is None else _pickup(come, mode),
            shipper_info=None if come is None else _contact("pickup.contact", come.contact).shipper("pickup.contact"),
            schedule=None if come is None else _schedule(come, mode),
            locations=booked_places(*places),
            unit_details=units,
        )
        payload = SentBookingPayload(
            shipment_id=identifier("shipment_id", shipment_id),
            location_id=optional("location_id", location_id),
            booking_details=details,
        )
        return cls(payload=payload)


class SentPickupChangeDetails(Body, frozen=True, kw_only=True):
    """Of which booking, and when the carrier is to come instead."""

    quote_type: ShipmentMode
    quote_id: str
    carrier: str | None = None
    pickup_details: SentPickupDetails
    contact_details: SentPickupContact | None = None
    locations: SentPlaces | None = None


class SentPickupChangePayload(Body, frozen=True, kw_only=True):
    """A change of a pick-up."""

    shipment_id: str
    booking_details: SentPickupChangeDetails


class SentPickupChange(Body, frozen=True, kw_only=True):
    """The wrapper around that."""

    payload: SentPickupChangePayload | None = None

    @classmethod
    def of(
        cls,
        shipment_id: str,
        quote_id: str,
        windows: Sequence[PickupWindow],
        mode: ShipmentMode | str,
        *,
        instruction: str,
        carrier: str | None,
        contact: PickupContact | None,
        places: tuple[ShippingPlace | None, ShippingPlace | None],
    ) -> SentPickupChange:
        """It, once everything is known to be right."""
        come = SentPickupDetails(
            pickup_date_info=sent_windows("windows", windows),
            pickup_instruction=identifier("instruction", instruction),
        )
        details = SentPickupChangeDetails(
            quote_type=one_of("mode", mode, tuple(ShipmentMode)),
            quote_id=identifier("quote_id", quote_id),
            carrier=optional("carrier", carrier),
            pickup_details=come,
            contact_details=None if contact is None else _contact("contact", contact).appointed("contact"),
            locations=booked_places(*places),
        )
        shipment = identifier("shipment_id", shipment_id)
        return cls(payload=SentPickupChangePayload(shipment_id=shipment, booking_details=details))


def _pickup(given: PickupDetails, mode: ShipmentMode) -> SentPickupDetails:
    """How the carrier is to come: LTL has windows, FTL a time of day."""
    is_truck = mode is ShipmentMode.FTL
    wrong = ("windows", "a time_of_day and a schedule") if is_truck else ("time_of_day", "windows")
    if getattr(given, wrong[0]):
        raise RequestInvalidError(f"pickup.{wrong[0]}", f"is stated of {mode}", wrong[1])
    note = optional("pickup.instruction", given.instruction)
    return SentPickupDetails(
        business_location_name=optional("pickup.business_name", given.business_name),
        pick_up_window=optional("pickup.time_of_day", given.time_of_day),
        pickup_instruction=None if is_truck else note,
        pick_up_instruction=note if is_truck else None,
        pickup_date_info=None if is_truck else sent_windows("pickup.windows", given.windows),
    )


def _schedule(given: PickupDetails, mode: ShipmentMode) -> SentSchedule | None:
    if mode is ShipmentMode.FTL:
        return one("pickup.schedule", given.schedule, PickupSchedule).sent("pickup.schedule")
    if given.schedule is not None:
        raise RequestInvalidError("pickup.schedule", f"is stated of {mode}", "windows")
    return None


def _contact(field: str, contact: object) -> PickupContact:
    return one(field, contact, PickupContact)
