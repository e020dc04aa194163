"""Who an order is for and where it goes, as callers state it; no repr and no error shows any of it."""

from __future__ import annotations

import re
from typing import Final

from ....errors import RequestInvalidError
from ....models.base import Body, Record
from ..people import Private

__all__ = [
    "Buyer",
    "DeliveryAddress",
    "SentBuyerContact",
    "SentBuyerName",
    "SentDeliveryAddress",
    "SentRecipient",
]

_LINE: Final = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]*")
_ZIP: Final = re.compile(r"[0-9]{5}")


class SentBuyerName(Private, Body, frozen=True, kw_only=True):
    """A name, as sent."""

    first_name: str
    last_name: str


class SentBuyerContact(Private, Body, frozen=True, kw_only=True):
    """Who somebody is and how to reach them, as sent."""

    name: SentBuyerName
    phone: str
    email: str | None = None


class SentDeliveryAddress(Private, Body, frozen=True, kw_only=True):
    """An address, as sent."""

    line1: str
    line2: str | None = None
    city: str
    state: str
    country: str
    zip: str
    address_type: str | None = None


class SentRecipient(Private, Body, frozen=True, kw_only=True):
    """Somebody at an address, as sent."""

    contact: SentBuyerContact
    address: SentDeliveryAddress


class Buyer(Private, Record, frozen=True, kw_only=True):
    """Who an order is for, or who takes it in."""

    first_name: str
    """Up to 64 characters, as are last name and e-mail."""
    last_name: str
    phone: str
    """Up to 15 characters."""
    email: str | None = None

    def sent(self, field: str) -> SentBuyerContact:
        """It as it travels.

        Raises:
            RequestInvalidError: A part of it is missing or too long.
        """
        return SentBuyerContact(
            name=SentBuyerName(
                first_name=private(f"{field}.first_name", self.first_name, 64),
                last_name=private(f"{field}.last_name", self.last_name, 64),
            ),
            phone=private(f"{field}.phone", self.phone, 15),
            email=None if self.email is None else private(f"{field}.email", self.email, 64),
        )


class DeliveryAddress(Private, Record, frozen=True, kw_only=True):
    """Where Walmart is to deliver: an address in the United States."""

    line1: str
    """Up to 35 characters, as is ``line2``."""
    line2: str | None = None
    city: str
    """Up to 32 characters."""
    state: str
    """Two letters."""
    zip: str
    """Five digits."""
    country: str = "USA"
    address_type: str | None = "RESIDENTIAL"

    def sent(self, field: str) -> SentDeliveryAddress:
        """It as it travels.

        Raises:
            RequestInvalidError: A part of it is missing or too long.
        """
        code = private(f"{field}.zip", self.zip, 5)
        if not _ZIP.fullmatch(code):
            raise RequestInvalidError(f"{field}.zip", "is no ZIP code", "five digits")
        return SentDeliveryAddress(
            line1=private(f"{field}.line1", self.line1, 35),
            line2=None if self.line2 is None else private(f"{field}.line2", self.line2, 35),
            city=private(f"{field}.city", self.city, 32),
            state=private(f"{field}.state", self.state, 2),
            country=private(f"{field}.country", self.country, 3),
            zip=code,
            address_type=(
                None if self.address_type is None else private(f"{field}.address_type", self.address_type, 32)
            ),
        )


def private(field: str, value: object, longest: int) -> str:
    """A text about a customer.

    Raises:
        RequestInvalidError: It is no text, blank, on several lines, or too long; the error does not show it.
    """
    if not isinstance(value, str):
        raise RequestInvalidError(field, f"is of type {type(value).__name__}", "a string")
    if not value.strip() or not _LINE.fullmatch(value):
        raise RequestInvalidError(field, "is blank, or holds characters that cannot be sent", "text on one line")
    if len(value) > longest:
        raise RequestInvalidError(field, f"has {len(value):,} characters", f"{longest} at most")
    return value
