"""Items and boxes to send in, as a seller states them and as they travel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from ...._declare.checks import between, flag, gtin14, identifier, known, measure, optional, short_repr
from ...._declare.several import check_length, is_list, members, several
from ....errors import RequestInvalidError
from ....models.base import Body, Record
from ....models.measure import Measure
from ....models.values import OpenEnum

__all__ = [
    "AddOnServiceType",
    "InboundBox",
    "InboundBoxItem",
    "InboundItem",
    "ProductType",
    "SellerAddress",
    "SentAddOnService",
    "SentInboundItem",
]

_MOST: Final = 2_147_483_647
_MOST_DIMENSIONS: Final = 3


class ProductType(OpenEnum):
    """What a product is identified by."""

    GTIN = "GTIN"
    """14 digits."""
    UPC = "UPC"
    """12 digits."""
    EAN = "EAN"
    """13 digits."""


class AddOnServiceType(OpenEnum):
    """What Walmart can do to an item before it is stored."""

    LABEL = "LABEL"
    BAG = "BAG"
    TAPE = "TAPE"
    WRAP = "WRAP"


class SellerAddress(Body, frozen=True, kw_only=True):
    """Where stock is sent from, and goes back to."""

    address_line1: str
    address_line2: str | None = None
    city: str
    state_code: str
    """Two letters, in the United States."""
    country_code: str
    """``US``."""
    postal_code: str

    def checked(self, field: str) -> SellerAddress:
        """It, with each part of it known to be text.

        Raises:
            RequestInvalidError: A part is not.
        """
        for part in msgspec.structs.fields(self):
            check = identifier if part.required else optional
            check(f"{field}.{part.name}", getattr(self, part.name))
        return self


class SentAddOnService(Body, frozen=True, kw_only=True):
    """Something that Walmart is to do to an item, as sent."""

    service_type: AddOnServiceType | None = None


class SentInboundItem(Body, frozen=True, kw_only=True):
    """Units of an item to send in, as sent."""

    product_id: str
    product_type: ProductType
    sku: str
    item_desc: str
    item_qty: int
    vendor_pack_qty: int
    """Cases."""
    inner_pack_qty: int
    """Units in a case."""
    expected_delivery_date: str
    add_on_services: Sequence[SentAddOnService] | None = None
    item_nbr: int | None = None
    dimensions: Sequence[Measure] | None = None
    item_weight_qty: Measure | None = None
    non_sort_item: bool | None = None
    ship_node: str | None = None


class InboundItem(Record, frozen=True, kw_only=True):
    """Units of an item to send in."""

    sku: str
    product_id: str
    """A GTIN in up to 14 digits; another product id as it is."""
    description: str
    units: int
    """All of them, from 1 on."""
    expected_delivery: datetime
    """When they will be at Walmart's, with a time zone."""
    units_per_case: int = 1
    cases: int | None = None
    """Without it, ``units`` by ``units_per_case``."""
    product_type: ProductType = ProductType.GTIN
    services: Sequence[AddOnServiceType] = ()
    """What Walmart is to do to each unit, for a charge."""
    item_number: int | None = None
    """Walmart's number of the item."""
    dimensions: Sequence[Measure] = ()
    weight: Measure | None = None
    non_sortable: bool | None = None
    """Whether it is too large to be sorted by machine."""
    ship_node: str | None = None

    def sent(self, field: str, written: Callable[[str, object], str]) -> SentInboundItem:
        """It as it travels.

        Args:
            field: What errors call it.
            written: Checks and writes a moment.

        Raises:
            RequestInvalidError: A value is not as it should be, or the cases do not come out even.
        """
        kind = known(f"{field}.product_type", self.product_type, ProductType)
        check = gtin14 if kind is ProductType.GTIN else identifier
        cases, per_case = self._cases(field)
        return SentInboundItem(
            product_id=check(f"{field}.product_id", self.product_id),
            product_type=kind,
            sku=identifier(f"{field}.sku", self.sku),
            item_desc=identifier(f"{field}.description", self.description),
            item_qty=self.units,
            vendor_pack_qty=cases,
            inner_pack_qty=per_case,
            expected_delivery_date=written(f"{field}.expected_delivery", self.expected_delivery),
            add_on_services=_services(f"{field}.services", self.services),
            item_nbr=_optional_count(f"{field}.item_number", self.item_number),
            dimensions=_measures(f"{field}.dimensions", self.dimensions),
            item_weight_qty=_optional_measure(f"{field}.weight", self.weight),
            non_sort_item=flag(f"{field}.non_sortable", self.non_sortable),
            ship_node=optional(f"{field}.ship_node", self.ship_node),
        )

    def _cases(self, field: str) -> tuple[int, int]:
        """How many cases there are, and how many units are in one."""
        units = between(f"{field}.units", self.units, 1, _MOST)
        per_case = between(f"{field}.units_per_case", self.units_per_case, 1, _MOST)
        if self.cases is not None:
            return between(f"{field}.cases", self.cases, 1, _MOST), per_case
        if units % per_case:
            problem = f"is {per_case:,}, and {units:,} units are no whole number of such cases"
            raise RequestInvalidError(f"{field}.units_per_case", problem, "a divisor of units, or cases beside it")
        return units // per_case, per_case


class InboundBoxItem(Body, frozen=True, kw_only=True):
    """Units of an item in each box of a kind."""

    sku: str | None = None
    units_per_box: int | None = None
    gtin: str | None = None
    product_id: str | None = None
    product_type: ProductType | None = None

    def checked(self, field: str) -> InboundBoxItem:
        """It, with everything in it known to be right.

        Raises:
            RequestInvalidError: Something is not.
        """
        for name in ("sku", "gtin", "product_id"):
            optional(f"{field}.{name}", getattr(self, name))
        _optional_count(f"{field}.units_per_box", self.units_per_box)
        if self.product_type is not None:
            known(f"{field}.product_type", self.product_type, ProductType)
        return self


class InboundBox(Body, frozen=True, kw_only=True):
    """Boxes that are packed alike."""

    no_of_boxes: int | None = None
    total_no_of_units: int | None = None
    """In all of these boxes."""
    weight: Measure | None = None
    """Of one box."""
    longest_side: Measure | None = None
    median_side: Measure | None = None
    shortest_side: Measure | None = None
    weight_unit: str | None = None
    length_unit: str | None = None
    items: Sequence[InboundBoxItem] | None = None

    def checked(self, field: str) -> InboundBox:
        """It, with everything in it known to be right.

        Raises:
            RequestInvalidError: Something is not.
        """
        for name in ("no_of_boxes", "total_no_of_units"):
            _optional_count(f"{field}.{name}", getattr(self, name))
        for name in ("weight", "longest_side", "median_side", "shortest_side"):
            _optional_measure(f"{field}.{name}", getattr(self, name))
        for name in ("weight_unit", "length_unit"):
            optional(f"{field}.{name}", getattr(self, name))
        for place, item in several(f"{field}.items", self.items, InboundBoxItem) if self.items is not None else ():
            item.checked(place)
        return self


def _services(field: str, services: object) -> list[SentAddOnService] | None:
    return [SentAddOnService(service_type=kind) for kind in members(field, services, AddOnServiceType)] or None


def _measures(field: str, values: object) -> list[Measure] | None:
    if not is_list(values):
        raise RequestInvalidError(field, f"is {short_repr(values)}", "a list of numbers")
    check_length(field, values, _MOST_DIMENSIONS, 0)
    return [measure(f"{field}[{place}]", each) for place, each in enumerate(values)] or None


def _optional_measure(field: str, value: object) -> Measure | None:
    return None if value is None else measure(field, value)


def _optional_count(field: str, value: object) -> int | None:
    return None if value is None else between(field, value, 1, _MOST)
