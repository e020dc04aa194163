"""A drop-ship vendor's stock at Walmart, as answered and as sent."""

from __future__ import annotations

from datetime import date

from ...models import Answer, Body, EachQuantity, Quantity
from ...values import Many, OpenEnum

__all__ = [
    "Availability",
    "GtinInventory",
    "GtinInventoryUpdate",
    "GtinNodeInventory",
    "InTransit",
    "SupplierFeedHeader",
    "SupplierInventoryFeed",
    "SupplierInventoryRecord",
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


class SupplierFeedHeader(Body, frozen=True, kw_only=True):
    """The header of a drop-ship vendor's inventory feed."""

    version: str
    """The version of the feed's form."""
    feed_type: str
    """``DSV_INVENTORY``."""
    feed_date: str
    """When the feed was made: ISO 8601 in UTC, with milliseconds."""
    locale: str
    """``en``."""
    business_unit: str
    """``WALMART_US``."""


class SupplierInventoryFeed(Body, frozen=True, kw_only=True, rename="pascal"):
    """A feed of type ``DSV_INVENTORY``: the stock of many items at many ship nodes."""

    inventory_feed_header: SupplierFeedHeader
    """The header."""
    inventory: tuple[SupplierInventoryRecord, ...]
    """One entry a product and ship node."""
