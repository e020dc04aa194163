"""A drop-ship vendor's stock at Walmart, as answered and as sent."""

from __future__ import annotations

from datetime import date

from ...models.base import Answer, Body, Record
from ...models.quantity import EachQuantity, Quantity
from ...models.values import Many, OpenEnum

__all__ = [
    "Availability",
    "GtinInventory",
    "GtinInventoryUpdate",
    "GtinNodeInventory",
    "InTransit",
    "SupplierInventoryRecord",
    "SupplierLevel",
    "SupplierNodeLevel",
]


class Availability(OpenEnum):
    """How the stock of an item is kept."""

    STANDARD = "AC"
    """With a quantity."""
    INFINITE = "AA"
    """Without end, and so without a quantity."""


class GtinInventory(Answer, frozen=True, kw_only=True):
    """The stock of an item at one ship node."""

    sku: str | None = None
    """The vendor's SKU."""
    gtin: str | None = None
    """The GTIN in 14 digits."""
    quantity: Quantity | None = None
    """The units the vendor last reported there."""


class SupplierNodeLevel(Answer, frozen=True, kw_only=True):
    """The stock of an item at one of several ship nodes."""

    ship_node: str = ""
    """The ship node."""
    input_qty: Quantity | None = None
    """The units the vendor last reported."""
    avail_to_sell_qty: Quantity | None = None
    """The units left to sell."""
    reserved_qty: Quantity | None = None
    """The units ordered and not yet shipped."""


class GtinNodeInventory(Answer, frozen=True, kw_only=True):
    """The stock of an item at its ship nodes."""

    sku: str | None = None
    """The vendor's SKU."""
    gtin: str | None = None
    """The GTIN in 14 digits."""
    nodes: Many[SupplierNodeLevel] = ()
    """One entry a ship node."""


class GtinInventoryUpdate(Body, frozen=True, kw_only=True):
    """The new stock of an item at one ship node."""

    gtin: str
    """The GTIN in 14 digits."""
    availability_code: Availability
    """How its stock is kept."""
    quantity: EachQuantity | None = None
    """The units there are now; none where stock is infinite."""


class InTransit(Body, frozen=True, kw_only=True):
    """Units on their way, which customers may order ahead."""

    quantity: int
    """How many units arrive."""
    expected_availability_date: date
    """When they can be shipped to customers."""


class SupplierInventoryRecord(Body, frozen=True, kw_only=True):
    """The stock of an item at one ship node, in a feed."""

    product_id: str
    """The GTIN in 14 digits."""
    ship_node: str
    """The ship node."""
    availability_code: Availability
    """How its stock is kept."""
    quantity: int | None = None
    """The units there are now; none where stock is infinite."""
    in_transit_inventory: tuple[InTransit, ...] | None = None
    """Units that are not there yet, for items on pre-order."""


class SupplierLevel(Record, frozen=True, kw_only=True):
    """The stock of an item at one ship node, as a caller states it."""

    gtin: str
    """The GTIN, UPC or EAN in up to 14 digits; padded with zeros on the left when it is sent."""
    ship_node: str
    """The ship node, from the vendor's account at Walmart."""
    quantity: int | None = None
    """Units on hand, from 0 on; none where stock is infinite."""
    availability: Availability = Availability.STANDARD
    """Standard with a quantity, infinite without."""
    in_transit: InTransit | None = None
    """Units on their way, for items on pre-order."""
