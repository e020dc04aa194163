"""Customers of orders from elsewhere: their names and addresses, which no repr shows."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.redacted import Redacted

__all__ = ["CustomerAddress", "CustomerName", "ShippingAddress"]


class Private(Redacted):
    """Something about a customer: its repr is the name of its type."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Nothing that it holds."""
        return f"{type(self).__name__}(…)"


class CustomerName(Private, Answer, frozen=True, kw_only=True):
    """What a customer is called; its repr does not show it."""

    complete_name: str | None = None
    first_name: str | None = None
    last_name: str | None = None


class CustomerAddress(Private, Answer, frozen=True, kw_only=True):
    """Where a customer lives, whichever names Walmart gives its parts; its repr shows none of them."""

    address_line1: str | None = None
    address_line2: str | None = None
    address_line_one: str | None = None
    """The first line as it came under its other name; ``address_line1`` has it too."""
    address_line_two: str | None = None
    address_type: str | None = None
    """``RESIDENTIAL``."""
    city: str | None = None
    state_code: str | None = None
    """Two letters, in the United States."""
    state_or_province_code: str | None = None
    """The same under its other name; ``state_code`` has it too."""
    state_or_province_name: str | None = None
    country_code: str | None = None
    """``US`` or ``USA``."""
    postal_code: str | None = None
    phone: str | None = None
    is_po_box: bool | None = msgspec.field(default=None, name="isPOBox")

    def __post_init__(self) -> None:
        """Let the usual names have what came under the others."""
        for name, other in (
            ("address_line1", self.address_line_one),
            ("address_line2", self.address_line_two),
            ("state_code", self.state_or_province_code),
        ):
            if getattr(self, name) is None and other is not None:
                msgspec.structs.force_setattr(self, name, other)


class ShippingAddress(Private, Answer, frozen=True, kw_only=True):
    """Somebody at an address; its repr does not show who."""

    address: CustomerAddress | None = None
    name: CustomerName | None = None
    phone: str | None = None
    email: str | None = None
