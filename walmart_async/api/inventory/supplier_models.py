"""A drop-ship vendor's stock at Walmart, as answered and as sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from ..._declare.checks import between, day, gtin14, identifier, quantity, short_repr, written_instant
from ..._declare.markets import MARKETS
from ..._declare.several import several
from ...errors import RequestInvalidError
from ...models.base import Answer, Body, Record
from ...models.quantity import EachQuantity, Quantity
from ...models.values import Many, OpenEnum
from ..feeds.types import FeedBody, FeedType, feed_type

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

DSV_INVENTORY: Final[FeedType] = feed_type("DSV_INVENTORY")
_US: Final = MARKETS["us"]  # a drop-ship vendor has no other


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

    @classmethod
    def of(cls, gtin: str, units: int | None, availability: Availability) -> GtinInventoryUpdate:
        """The units there are of a product, or none where stock is infinite."""
        product, checked = gtin14("gtin", gtin), stated_units("", units, availability)
        stock = None if checked is None else EachQuantity.of(checked)
        return cls(gtin=product, availability_code=Availability(availability), quantity=stock)


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

    @classmethod
    def of(cls, field: str, level: SupplierLevel) -> SupplierInventoryRecord:
        """One level.

        Args:
            field: What errors call it.
            level: The level.
        """
        transit = checked_transit(f"{field}.in_transit", level.in_transit)
        units = stated_units(f"{field}.", level.quantity, level.availability)
        return cls(
            product_id=gtin14(f"{field}.gtin", level.gtin),
            ship_node=identifier(f"{field}.ship_node", level.ship_node),
            availability_code=Availability(level.availability),
            quantity=units,
            in_transit_inventory=None if transit is None else (transit,),
        )

    @classmethod
    def feed(cls, levels: Sequence[SupplierLevel], made_at: datetime, version: str | None) -> FeedBody:
        """A feed of 1 to 10,000 levels, no product and ship node twice."""
        made = written_instant("made_at", made_at)
        header = {"feedType": DSV_INVENTORY.name, "feedDate": made, "locale": "en", "businessUnit": _US.mart}
        return DSV_INVENTORY.body(cls._several(levels), version=version, **header)

    @classmethod
    def _several(cls, levels: Sequence[SupplierLevel]) -> Sequence[SupplierInventoryRecord]:
        named = several("levels", levels, SupplierLevel, DSV_INVENTORY.most_items)
        records = [cls.of(name, level) for name, level in named]
        seen: set[tuple[str, str]] = set()
        for place, record in enumerate(records):
            if (record.product_id, record.ship_node) in seen:
                problem = f"is the second for GTIN {record.product_id} at ship node {record.ship_node}"
                raise RequestInvalidError(f"levels[{place}]", problem, "one level a product and ship node")
            seen.add((record.product_id, record.ship_node))
        return records


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


def one_identifier(sku: str | None, gtin: str | None) -> tuple[str, str]:
    """SKU or GTIN, whichever names the item, under the name of its query parameter."""
    if (sku is None) == (gtin is None):
        raise RequestInvalidError("sku, gtin", "are both given" if sku else "are both missing", "exactly one of them")
    return ("sku", identifier("sku", sku)) if sku is not None else ("gtin", gtin14("gtin", gtin))


def checked_transit(field: str, transit: object) -> InTransit | None:
    """Whether it is units on their way, or none.

    Raises:
        RequestInvalidError: It is something else, or a part of it is wrong.
    """
    if transit is None:
        return None
    if not isinstance(transit, InTransit):
        raise RequestInvalidError(field, f"is {short_repr(transit)}", "an InTransit, or None")
    between(f"{field}.quantity", transit.quantity, 1, 2**31 - 1)
    day(f"{field}.expected_availability_date", transit.expected_availability_date)
    return transit


def stated_units(record: str, units: int | None, availability: Availability) -> int | None:
    """The units of a product, or none where stock is infinite.

    Raises:
        RequestInvalidError: They do not go with the availability, or one of both is wrong.
    """
    field = f"{record}quantity"
    if availability == Availability.INFINITE:
        if units is not None:
            raise RequestInvalidError(field, f"is {short_repr(units)}", "none, as availability AA is stock without end")
        return None
    if availability != Availability.STANDARD:
        raise RequestInvalidError(
            f"{record}availability", f"is {short_repr(availability)}", "AC with a quantity, or AA without"
        )
    if units is None:
        raise RequestInvalidError(field, "is missing", f"units on hand, as availability is {availability}")
    return quantity(field, units)
