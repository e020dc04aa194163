"""What Walmart answers about bookings and pick-ups."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

from ....models.base import Answer
from ....models.values import Instant, Many
from ..models import FulfillmentAddress
from .models import QuotedPackage

__all__ = [
    "BookedCarrier",
    "BookedContact",
    "BookedFreight",
    "BookedOrigin",
    "BookedPlaces",
    "Booking",
    "BookingDetails",
    "Pickup",
]


class BookedCarrier(Answer, frozen=True, kw_only=True):
    """The carrier of a booking."""

    contact_info: dict[str, Any] | None = None
    """How it is reached; Walmart publishes no form of this."""


class BookedOrigin(FulfillmentAddress, frozen=True, kw_only=True):
    """Where freight is fetched."""

    location_name: str | None = None
    state: str | None = None
    """In place of `state_code`, or beside it."""


class BookedPlaces(Answer, frozen=True, kw_only=True):
    """From where to where."""

    origin: BookedOrigin | None = None
    destination: FulfillmentAddress | None = None


class BookedFreight(Answer, frozen=True, kw_only=True):
    """What is fetched."""

    shipment_id: str | None = None
    shipment_packages: Many[QuotedPackage] = ()
    declared_value: Decimal | None = None
    """In US dollars."""
    single_sku_boxes: Decimal | None = msgspec.field(default=None, name="noOfSingleSkuBoxes")
    mixed_sku_boxes: Decimal | None = msgspec.field(default=None, name="noOfMixedSkuBoxes")
    is_hazmat: bool | None = None
    """Whether something in it is dangerous."""
    is_sort: bool | None = None
    """Whether it can be sorted by machine."""


class BookedContact(Answer, frozen=True, kw_only=True):
    """Whom the carrier asks."""

    firstname: str | None = None
    email: str | None = None
    phone_no: str | None = None


class BookingDetails(Answer, frozen=True, kw_only=True):
    """What was booked."""

    mode: str | None = None
    status: str | None = None
    """As Walmart calls it; its documents list no values."""
    quote_id: str | None = None
    cargo_ready_date: Instant | None = None
    booking_submitted_date: Instant | None = None
    total_amount: Decimal | None = None
    """What is paid, in US dollars."""
    discounted_amount: Decimal | None = None
    carrier_info: BookedCarrier | None = None
    locations: BookedPlaces | None = None
    unit_details: Many[BookedFreight] = ()
    contact_details: BookedContact | None = None


class Booking(Answer, frozen=True, kw_only=True):
    """The booking of a shipment."""

    shipment_id: str | None = None
    details: BookingDetails | None = msgspec.field(default=None, name="bookingDetails")


class Pickup(Answer, frozen=True, kw_only=True):
    """When the carrier comes, in local time of the place where it does."""

    pickup_confirmation_number: str | None = None
    """What the driver asks for."""
    pickup_date: str | None = None
    """``2026-12-01``."""
    ready_time: str | None = None
    """``08:00:00``."""
    close_time: str | None = None
    status: str | None = None
    """As Walmart calls it; after a change it is not told."""
