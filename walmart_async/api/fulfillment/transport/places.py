"""Where a carrier fetches freight, and where it takes it, as callers state it and as it travels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Final

from ...._declare.checks import between, identifier, optional, short_repr
from ...._declare.several import one, several
from ....errors import RequestInvalidError
from ....models.base import Body, Record
from ..inbound.items import SellerAddress

__all__ = [
    "OpeningHours",
    "SentBookedPlace",
    "SentLegacyAddress",
    "SentLegacyPlace",
    "SentOpeningHours",
    "SentPlaces",
    "SentQuotePlace",
    "ShippingPlace",
]

_LAST_DAY: Final = 7
_LONGEST_POSTAL_CODE, _LONGEST_KIND = 15, 15
_OPEN: Final = "OPR"


class SentQuotePlace(Body, frozen=True, kw_only=True):
    """A place, as questions for quotes have it."""

    location_type: str | None = None
    address_line1: str
    address_line2: str | None = None
    city: str
    state_or_province: str
    country: str
    postal_code: str
    phone: str | None = None
    location_name: str | None = None


class SentOpeningHours(Body, frozen=True, kw_only=True):
    """When a place is open, as sent."""

    day_of_week_code: int
    operation_type: str
    open_str_time: str
    close_str_time: str


class SentBookedPlace(Body, frozen=True, kw_only=True):
    """A place, as bookings have it."""

    location_type: str | None = None
    address_line1: str
    address_line2: str | None = None
    city: str
    state: str
    country_code: str
    postal_code: str
    location_name: str | None = None
    operation_hours: Sequence[SentOpeningHours] | None = None


class SentPlaces(Body, frozen=True, kw_only=True):
    """From where to where, as bookings have it."""

    origin: SentBookedPlace | None = None
    destination: SentBookedPlace | None = None


class SentLegacyAddress(SellerAddress, frozen=True, kw_only=True):
    """An address with a telephone number."""

    phone: str | None = None


class SentLegacyPlace(Body, frozen=True, kw_only=True):
    """A place, as the older quotes have it."""

    location_name: str
    address: SentLegacyAddress


class OpeningHours(Record, frozen=True, kw_only=True):
    """When a place is open on a day of the week."""

    day_of_week: int
    """0 to 7, as Walmart counts them; its documents do not say which day is first."""
    opens: time
    """Local time there."""
    closes: time

    def sent(self, field: str) -> SentOpeningHours:
        """They as they travel.

        Raises:
            RequestInvalidError: They are not as they should be.
        """
        opens, closes = ordered_times(f"{field}.opens", self.opens, f"{field}.closes", self.closes)
        day = between(f"{field}.day_of_week", self.day_of_week, 0, _LAST_DAY)
        return SentOpeningHours(day_of_week_code=day, operation_type=_OPEN, open_str_time=opens, close_str_time=closes)


class ShippingPlace(Record, frozen=True, kw_only=True):
    """Where freight is fetched, or where it goes."""

    address: SellerAddress
    name: str | None = None
    """What the place is called."""
    phone: str | None = None
    """Sent with questions for quotes alone."""
    kind: str | None = None
    """``VNDR`` for a seller's place, ``DC`` for a center of Walmart's; without, what fits where it stands."""
    hours: Sequence[OpeningHours] = ()
    """When it is open; sent with bookings, of the place where freight is fetched."""

    def quoted(self, field: str, kind: str | None) -> SentQuotePlace:
        """It in a question for quotes.

        Args:
            field: What errors call it.
            kind: What it is where it does not say so.

        Raises:
            RequestInvalidError: Something in it is not as it should be.
        """
        at = self._checked(field)
        return SentQuotePlace(
            location_type=self.kind or kind,
            address_line1=at.address_line1,
            address_line2=at.address_line2,
            city=at.city,
            state_or_province=at.state_code,
            country=at.country_code,
            postal_code=at.postal_code,
            phone=self.phone,
            location_name=self.name,
        )

    def booked(self, field: str, kind: str) -> SentBookedPlace:
        """It in a booking; see `quoted`."""
        at = self._checked(field)
        return SentBookedPlace(
            location_type=self.kind or kind,
            address_line1=at.address_line1,
            address_line2=at.address_line2,
            city=at.city,
            state=at.state_code,
            country_code=at.country_code,
            postal_code=at.postal_code,
            location_name=self.name,
            operation_hours=self._open(field) or None,
        )

    def legacy(self, field: str) -> SentLegacyPlace:
        """It in a question for the older quotes, which must have a name; see `quoted`."""
        at = self._checked(field)
        parts = {name: getattr(at, name) for name in at.__struct_fields__}
        name = identifier(f"{field}.name", self.name)
        return SentLegacyPlace(location_name=name, address=SentLegacyAddress(**parts, phone=self.phone))

    def _open(self, field: str) -> list[SentOpeningHours]:
        return [each.sent(place) for place, each in several(f"{field}.hours", self.hours, OpeningHours, least=0)]

    def _checked(self, field: str) -> SellerAddress:
        self._open(field)
        for name in ("name", "phone"):
            optional(f"{field}.{name}", getattr(self, name))
        _no_longer(f"{field}.kind", optional(f"{field}.kind", self.kind) or "", _LONGEST_KIND)
        at = one(f"{field}.address", self.address, SellerAddress).checked(f"{field}.address")
        _no_longer(f"{field}.address.postal_code", at.postal_code, _LONGEST_POSTAL_CODE)
        return at


def ordered_times(first: str, begins: object, second: str, ends: object) -> tuple[str, str]:
    """Two times of a day as they are written, the second later than the first.

    Raises:
        RequestInvalidError: One is no time of day, or they are the wrong way round.
    """
    for field, value in ((first, begins), (second, ends)):
        if not isinstance(value, time) or value.tzinfo is not None:
            raise RequestInvalidError(field, f"is {short_repr(value)}", "a time without a zone: it is local there")
    written = f"{begins:%H:%M:%S}", f"{ends:%H:%M:%S}"
    if written[1] <= written[0]:
        raise RequestInvalidError(second, f"is {written[1]}, and {first} is {written[0]}", f"a time after {first}")
    return written


def booked_places(origin: object, destination: object) -> SentPlaces | None:
    """From where to where, as bookings have it; nothing where neither is stated.

    Raises:
        RequestInvalidError: One of them is no place, or not as it should be.
    """
    if origin is None and destination is None:
        return None
    start = None if origin is None else one("origin", origin, ShippingPlace).booked("origin", "VNDR")
    end = None if destination is None else one("destination", destination, ShippingPlace).booked("destination", "DC")
    return SentPlaces(origin=start, destination=end)


def _no_longer(field: str, value: str, longest: int) -> None:
    if len(value) > longest:
        raise RequestInvalidError(field, f"has {len(value)} characters", f"{longest} at most")
