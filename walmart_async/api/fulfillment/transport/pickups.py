"""When a carrier is to come, and whom it asks, as callers state it and as it travels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

import msgspec

from ...._declare.checks import both_or_none, day, identifier, optional, written_instant
from ...._declare.several import several
from ....models.base import Body, Record
from .places import ordered_times

__all__ = [
    "PickupContact",
    "PickupDetails",
    "PickupSchedule",
    "PickupWindow",
    "SentPickupContact",
    "SentPickupDetails",
    "SentPickupWindow",
    "SentQuoteContact",
    "SentSchedule",
    "SentShipper",
    "SentShipperContact",
]


class SentPickupWindow(Body, frozen=True, kw_only=True):
    """When a carrier may come, as sent."""

    pickup_date: str
    ready_time: str
    close_time: str
    priority: int
    """1 is liked best."""


class SentPickupDetails(Body, frozen=True, kw_only=True):
    """How a carrier is to come, as sent; bookings spell the instruction differently by mode."""

    business_location_name: str | None = None
    pick_up_window: str | None = None
    pickup_instruction: str | None = None
    pick_up_instruction: str | None = None
    pickup_date_info: Sequence[SentPickupWindow] | None = None


class SentShipperContact(Body, frozen=True, kw_only=True):
    """How the sender is reached."""

    primary_contact_phone_number: str
    primary_contact_email_address: str


class SentShipper(Body, frozen=True, kw_only=True):
    """Who sends freight."""

    contact_info: SentShipperContact
    name: str
    first_name: str
    last_name: str
    requester_type: str


class SentQuoteContact(Body, frozen=True, kw_only=True):
    """Who asks for a quote."""

    first_name: str = msgspec.field(name="FirstName")
    last_name: str = msgspec.field(name="LastName")
    email: str
    phone_no: str


class SentPickupContact(Body, frozen=True, kw_only=True):
    """Whom a carrier asks about a changed pick-up."""

    firstname: str
    lastname: str
    email: str
    secondary_email: str | None = None
    area_code: str | None = None
    number: str
    extension: str | None = None


class SentSchedule(Body, frozen=True, kw_only=True):
    """From when to when freight is fetched and delivered, as sent."""

    min_pickup_ts: str | None = None
    max_pickup_ts: str | None = None
    min_due_ts: str | None = None
    max_due_ts: str | None = None


class PickupWindow(Record, frozen=True, kw_only=True):
    """When a carrier may come, in local time of the place."""

    day: date
    ready: time
    """From when on it is ready."""
    closes: time
    """Until when somebody is there."""


class PickupContact(Record, frozen=True, kw_only=True):
    """Whom a carrier asks."""

    first_name: str
    last_name: str
    email: str
    phone: str
    second_email: str | None = None
    """Sent with changes of a pick-up alone, as are the next two."""
    area_code: str | None = None
    extension: str | None = None

    def checked(self, field: str) -> PickupContact:
        """It, with each part of it known to be text.

        Raises:
            RequestInvalidError: A part is not.
        """
        for part in msgspec.structs.fields(self):
            check = identifier if part.required else optional
            check(f"{field}.{part.name}", getattr(self, part.name))
        return self

    def shipper(self, field: str) -> SentShipper:
        """It as the sender of a booking."""
        self.checked(field)
        return SentShipper(
            contact_info=SentShipperContact(
                primary_contact_phone_number=self.phone, primary_contact_email_address=self.email
            ),
            name=f"{self.first_name} {self.last_name}",
            first_name=self.first_name,
            last_name=self.last_name,
            requester_type="IWFS",
        )

    def asking(self, field: str) -> SentQuoteContact:
        """It as somebody who asks for a quote."""
        self.checked(field)
        return SentQuoteContact(
            first_name=self.first_name, last_name=self.last_name, email=self.email, phone_no=self.phone
        )

    def appointed(self, field: str) -> SentPickupContact:
        """It as whom a carrier asks about a changed pick-up."""
        self.checked(field)
        return SentPickupContact(
            firstname=self.first_name,
            lastname=self.last_name,
            email=self.email,
            secondary_email=self.second_email,
            area_code=self.area_code,
            number=self.phone,
            extension=self.extension,
        )


class PickupSchedule(Record, frozen=True, kw_only=True):
    """From when to when a full truckload is fetched and delivered, with time zones; out of the quote."""

    pickup_from: datetime
    pickup_until: datetime
    due_from: datetime
    due_until: datetime

    def sent(self, field: str) -> SentSchedule:
        """It as it travels.

        Raises:
            RequestInvalidError: A moment has no time zone, or the two of a pair are the wrong way round.
        """
        ends = {
            name: written_instant(f"{field}.{name}", getattr(self, name)).replace("Z", "+00:00")
            for name in self.__struct_fields__
        }
        for what in ("pickup", "due"):
            first, second = f"{what}_from", f"{what}_until"
            both_or_none(f"{field}.{first}", ends[first], f"{field}.{second}", ends[second])
        return SentSchedule(
            min_pickup_ts=ends["pickup_from"],
            max_pickup_ts=ends["pickup_until"],
            min_due_ts=ends["due_from"],
            max_due_ts=ends["due_until"],
        )


class PickupDetails(Record, frozen=True, kw_only=True):
    """How a carrier is to fetch pallets."""

    contact: PickupContact
    business_name: str | None = None
    """On the door, where it is not the seller's."""
    instruction: str | None = None
    """For the driver."""
    windows: Sequence[PickupWindow] = ()
    """When it may come, the best first; less than a truckload needs one."""
    time_of_day: str | None = None
    """For a full truckload: ``Morning 8 AM to 12 PM``."""
    schedule: PickupSchedule | None = None
    """For a full truckload, which needs it."""


def sent_windows(field: str, windows: Sequence[PickupWindow]) -> list[SentPickupWindow]:
    """At least one window, the best first.

    Raises:
        RequestInvalidError: There is none, or one is not as it should be.
    """
    made: list[SentPickupWindow] = []
    for place, each in several(field, windows, PickupWindow):
        ready, closes = ordered_times(f"{place}.ready", each.ready, f"{place}.closes", each.closes)
        on = day(f"{place}.day", each.day).isoformat()
        made.append(SentPickupWindow(pickup_date=on, ready_time=ready, close_time=closes, priority=len(made) + 1))
    return made
