"""Where Walmart takes stock in, and how it divides units among these places."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CENTERS", "TRANSFER", "Center", "shares"]


@dataclass(frozen=True)
class Center:
    """A place of Walmart's that takes stock in."""

    name: str
    node: str
    kind: str
    """FC stores and ships; ICC takes in and passes on to those."""
    street: str
    city: str
    state: str
    postal_code: str

    @property
    def address(self) -> dict[str, str]:
        """As answers have it."""
        return {
            "fcName": self.name,
            "addressLine1": self.street,
            "city": self.city,
            "stateCode": self.state,
            "countryCode": "US",
            "postalCode": self.postal_code,
        }


TRANSFER = Center("EMU1T", "5101", "ICC", "1 Transfer Way", "Chino", "CA", "91708")
"""Takes in everything of an order with inventory transfer."""
CENTERS = (
    Center("EMU1", "5001", "FC", "1 Prairie Road", "Joliet", "IL", "60436"),
    Center("EMU2", "5002", "FC", "1 Orchard Avenue", "Chino", "CA", "91708"),
)
_PARTS = 5


def shares(units: int, *, transfer: bool) -> list[tuple[Center, int]]:
    """The units of an item that go to each place; the second center gets one of five.

    Args:
        units: All of them.
        transfer: Whether Walmart is to move them on from where they come in.
    """
    if transfer:
        return [(TRANSFER, units)]
    divided = (units - units // _PARTS, units // _PARTS)
    return [(center, part) for center, part in zip(CENTERS, divided, strict=True) if part]
