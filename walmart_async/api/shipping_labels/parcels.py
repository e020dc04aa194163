"""Packages, what is in them, and where they go, as callers state them and as they travel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

import msgspec

from ..._declare.checks import between, identifier, known, line_number, measure, optional
from ..._declare.several import one, several, texts
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.measure import Measure
from ...models.values import OpenEnum

__all__ = [
    "Contact",
    "LengthUnit",
    "Measure",
    "Parcel",
    "ParcelItem",
    "ReturnContact",
    "SentBoxDimensions",
    "SentBoxItem",
    "StreetAddress",
    "WeightUnit",
]

PlaceT = TypeVar("PlaceT", "Contact", "ReturnContact")

_CUSTOM: Final = "CUSTOM_PACKAGE"
_MOST_UNITS: Final = 1_000_000
_MOST_LINES: Final = 2
_LENGTHS: Final = ("length", "width", "height")


class WeightUnit(OpenEnum):
    """What a weight is in."""

    LB = "LB"
    """Pounds."""
    KG = "KG"
    OZ = "OZ"
    """Ounces."""


class LengthUnit(OpenEnum):
    """What a length is in."""

    IN = "IN"
    """Inches."""
    FT = "FT"
    CM = "CM"


class SentBoxDimensions(Body, frozen=True, kw_only=True):
    """How large and how heavy a package is."""

    box_length: Measure | None = None
    box_width: Measure | None = None
    box_height: Measure | None = None
    box_weight: Measure
    box_dimension_unit: LengthUnit | None = None
    box_weight_unit: WeightUnit


class SentBoxItem(Body, frozen=True, kw_only=True):
    """Units of a line of the order that are in a package."""

    sku: str
    quantity: int
    line_number: str
    product_name: str | None = None
    product_name_in_locale: str | None = None
    hs_code: str | None = None
    origin_state: str | None = None
    origin_city: str | None = None
    country_of_origin: str | None = None


class Parcel(Record, frozen=True, kw_only=True):
    """A package."""

    weight: Measure
    """With everything in it, more than 0."""
    weight_unit: WeightUnit = WeightUnit.LB
    length: Measure | None = None
    """Required of a ``CUSTOM_PACKAGE``, as are width and height."""
    width: Measure | None = None
    height: Measure | None = None
    """0 for what is flat."""
    dimension_unit: LengthUnit = LengthUnit.IN
    package_type: str = _CUSTOM
    """``package_type_short_name`` out of `package_types`; the carrier's own have a known size."""

    def sent(self) -> tuple[str, SentBoxDimensions]:
        """Its type, and its size as it travels.

        Raises:
            RequestInvalidError: A length is missing or none, or something else is not as it should be.
        """
        kind = identifier("parcel.package_type", self.package_type)
        sizes = {name: getattr(self, name) for name in _LENGTHS}
        missing = [name for name, size in sizes.items() if size is None]
        if missing and (kind == _CUSTOM or len(missing) < len(_LENGTHS)):
            raise RequestInvalidError(f"parcel.{missing[0]}", "is missing", "length, width and height")
        checked = {f"box_{name}": measure(f"parcel.{name}", size) for name, size in sizes.items() if size is not None}
        weight = measure("parcel.weight", self.weight)
        if not weight:
            raise RequestInvalidError("parcel.weight", "is 0", "more than 0")
        unit = known("parcel.dimension_unit", self.dimension_unit, LengthUnit) if checked else None
        return kind, SentBoxDimensions(
            **checked,
            box_weight=weight,
            box_dimension_unit=unit,
            box_weight_unit=known("parcel.weight_unit", self.weight_unit, WeightUnit),
        )


class ParcelItem(Record, frozen=True, kw_only=True):
    """Units of a line of the order that are in the package; what customs ask for is for packages from abroad."""

    sku: str
    line_number: str | int
    """The line of the purchase order."""
    quantity: int = 1
    """How many units, from 1 on."""
    product_name: str | None = None
    """Required from China and India."""
    product_name_in_locale: str | None = None
    """In Mandarin; required from China."""
    hs_code: str | None = None
    """The Harmonized System code; required from India, as is where the item was made."""
    origin_state: str | None = None
    origin_city: str | None = None
    country_of_origin: str | None = None

    def sent(self, field: str) -> SentBoxItem:
        """It as it travels."""
        more = msgspec.structs.asdict(self)
        for name in ("sku", "line_number", "quantity"):
            del more[name]
        return SentBoxItem(
            sku=identifier(f"{field}.sku", self.sku),
            quantity=between(f"{field}.quantity", self.quantity, 1, _MOST_UNITS),
            line_number=line_number(f"{field}.line_number", self.line_number),
            **{name: optional(f"{field}.{name}", value) for name, value in more.items()},
        )


class _Place(Body, frozen=True, kw_only=True):
    """Somebody at an address."""

    contact_name: str
    address_line1: str
    address_line2: str | None = None
    city: str
    state: str
    """In the United States as two letters."""
    postal_code: str
    country: str
    """Two letters: ``US``."""
    phone: str
    email: str | None = None


class Contact(_Place, frozen=True, kw_only=True):
    """Where a package is sent from."""

    company_name: str | None = None


class ReturnContact(_Place, frozen=True, kw_only=True):
    """Where a package goes back to."""

    ship_node: str | None = None


class StreetAddress(Body, frozen=True, kw_only=True):
    """An address without a name."""

    postal_code: str
    country_code: str
    """Two letters: ``US``."""
    address_lines: Sequence[str]
    """One or two."""
    city: str
    state: str
    """In the United States as two letters."""


def checked_parcel(parcel: object) -> tuple[str, SentBoxDimensions]:
    """The type and the size of a package.

    Raises:
        RequestInvalidError: It is none, or not as it should be.
    """
    if not isinstance(parcel, Parcel):
        raise RequestInvalidError("parcel", f"is of type {type(parcel).__name__}", "a Parcel")
    return parcel.sent()


def sent_items(items: Sequence[ParcelItem]) -> list[SentBoxItem]:
    """At least one item of a package."""
    return [item.sent(field) for field, item in several("items", items, ParcelItem)]


def checked_place(field: str, place: object, kind: type[PlaceT]) -> PlaceT:
    """Whether it is one, and each part of it is text.

    Raises:
        RequestInvalidError: It is not.
    """
    found = one(field, place, kind)
    for part in msgspec.structs.fields(found):
        check = identifier if part.required else optional
        check(f"{field}.{part.name}", getattr(found, part.name))
    return found


def checked_street(field: str, address: object) -> StreetAddress:
    """Whether it is one, and each part of it is text.

    Raises:
        RequestInvalidError: It is not.
    """
    if not isinstance(address, StreetAddress):
        raise RequestInvalidError(field, f"is of type {type(address).__name__}", "a StreetAddress")
    texts(f"{field}.address_lines", address.address_lines, _MOST_LINES, least=1)
    for name in ("postal_code", "country_code", "city", "state"):
        identifier(f"{field}.{name}", getattr(address, name))
    return address
