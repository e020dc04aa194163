"""What a carrier is to fetch, as callers state it and as it travels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from ...._declare.checks import between, charge, flag, identifier, measure, one_of, optional
from ...._declare.several import several
from ....errors import RequestInvalidError
from ....models.base import Body, Record
from ....models.measure import Measure
from ....models.money import Amount
from ....models.values import OpenEnum
from ..inbound.tracking import ShipmentMode

__all__ = [
    "Freight",
    "FreightPackage",
    "ProtectionLevel",
    "SentEquipment",
    "SentFreight",
    "SentPackage",
    "SentTrailerLength",
    "Trailer",
]

_MOST_PACKAGES: Final = 500
_MOST_TRAILERS: Final = 20
_MOST: Final = 2_147_483_647
_HEAVIEST_PARCEL: Final = 150
_SHORTEST_NAME, _LONGEST_NAME = 2, 8
_PALLET: Final = "PALLET"


class ProtectionLevel(OpenEnum):
    """What a trailer does for its load."""

    DRY = "DRY"
    REFRIGERATED = "REF"


class SentPackage(Body, frozen=True, kw_only=True):
    """A package or several of one size, as sent."""

    package_sequence_number: int | None = None
    weight: Measure
    weight_uom: str = msgspec.field(name="weightUOM")
    length: Measure
    width: Measure
    height: Measure
    length_uom: str = msgspec.field(name="lengthUOM")
    package_type: str | None = None
    is_stackable: bool | None = None
    no_of_packages: int | None = None


class SentTrailerLength(Body, frozen=True, kw_only=True):
    """How long a trailer is."""

    unit_of_measure: str
    measurement_value: int


class SentEquipment(Body, frozen=True, kw_only=True):
    """A trailer to be quoted."""

    length: SentTrailerLength
    protection_level: str
    type: str


class SentFreight(Body, frozen=True, kw_only=True):
    """What is to be fetched, as sent; a booking of a full truckload has its trailer here."""

    equipment_code: str | None = None
    equipment_type: str | None = None
    length: int | None = None
    protection_level: str | None = None
    freight_class: Measure | None = None
    declared_value: Amount | None = None
    total_pallet_count: int | None = None
    no_of_single_sku_boxes: int | None = None
    no_of_mixed_sku_boxes: int | None = None
    shipment_packages: Sequence[SentPackage] | None = None


class FreightPackage(Record, frozen=True, kw_only=True):
    """A box or a pallet, or several of one size; in inches and pounds."""

    length: Measure
    width: Measure
    height: Measure
    weight: Measure
    """Of one, with everything in it; a parcel has at most 150 pounds."""
    count: int | None = None
    """How many there are of it, for LTL and FTL."""
    stackable: bool | None = None
    """Whether others may stand on it."""
    package_type: str | None = None
    """``SINGLE SKU`` or ``MIXED SKUS`` of a parcel; without, others are ``PALLET``."""

    def sent(self, field: str, number: int | None, kind: str | None, unit: str = "LB") -> SentPackage:
        """It as it travels.

        Args:
            field: What errors call it.
            number: Its place in the shipment, from 1 on.
            kind: What it is where it does not say so.
            unit: How pounds are spelled.

        Raises:
            RequestInvalidError: Something in it is not as it should be.
        """
        sizes = {name: measure(f"{field}.{name}", getattr(self, name)) for name in ("length", "width", "height")}
        for name, size in sizes.items():
            if not size:
                raise RequestInvalidError(f"{field}.{name}", "is 0", "more than 0 inches")
        return SentPackage(
            **sizes,
            package_sequence_number=number,
            weight=measure(f"{field}.weight", self.weight),
            weight_uom=unit,
            length_uom="IN",
            package_type=optional(f"{field}.package_type", self.package_type) or kind,
            is_stackable=flag(f"{field}.stackable", self.stackable),
            no_of_packages=None if self.count is None else between(f"{field}.count", self.count, 1, _MOST),
        )

    def parcel(self, field: str, number: int, *, typed: bool = True, unit: str = "lb") -> SentPackage:
        """It as a parcel; see `sent`.

        Raises:
            RequestInvalidError: It is too heavy, does not say what is in it, or stands for several.
        """
        made = self.sent(field, number, None, unit)
        if made.weight > _HEAVIEST_PARCEL:
            raise RequestInvalidError(f"{field}.weight", f"is {made.weight}", f"{_HEAVIEST_PARCEL} pounds at most")
        if typed and made.package_type is None:
            raise RequestInvalidError(f"{field}.package_type", "is missing", "SINGLE SKU or MIXED SKUS")
        for name in ("count", "stackable"):
            if getattr(self, name) is not None:
                raise RequestInvalidError(f"{field}.{name}", "is stated of a parcel", "None; list each parcel")
        return made


class Trailer(Record, frozen=True, kw_only=True):
    """The trailer of a full truckload."""

    code: str = "VAN53"
    """Its type and length, 2 to 8 letters and digits."""
    length: int = 53
    """In feet."""
    protection: ProtectionLevel = ProtectionLevel.DRY
    type: str = "DRYV"
    """What kind it is, as bookings have it."""

    def checked(self, field: str) -> Trailer:
        """It, with everything in it known to be right.

        Raises:
            RequestInvalidError: Something is not.
        """
        for name in ("code", "protection", "type"):
            given = identifier(f"{field}.{name}", getattr(self, name))
            if not _SHORTEST_NAME <= len(given) <= _LONGEST_NAME:
                expected = f"{_SHORTEST_NAME} to {_LONGEST_NAME} characters"
                raise RequestInvalidError(f"{field}.{name}", f"has {len(given)} characters", expected)
        one_of(f"{field}.protection", self.protection, tuple(ProtectionLevel))
        between(f"{field}.length", self.length, 1, 100)
        return self


class Freight(Record, frozen=True, kw_only=True):
    """What is to be fetched of a shipment, and how it is to travel."""

    mode: ShipmentMode
    """Parcels, or pallets as less than a truckload or as a full one."""
    packages: Sequence[FreightPackage] = ()
    """Each parcel, or the pallets, up to 500 entries; a booking of parcels needs none."""
    pallets: int | None = None
    """How many there are; none of parcels."""
    single_sku_boxes: int | None = None
    """How many boxes have one SKU in them."""
    mixed_sku_boxes: int | None = None
    """How many boxes have several."""
    freight_class: Measure | None = None
    """From 50 on, by how dense and how fragile it is; 0 leaves it to Walmart."""
    declared_value: Amount | None = None
    """What it is worth, in US dollars."""
    trailers: Sequence[Trailer] = ()
    """Of a full truckload alone, which needs one."""

    def quoted(self) -> tuple[ShipmentMode, SentFreight, list[SentEquipment] | None]:
        """Its mode, and what a question for quotes says of it.

        Raises:
            RequestInvalidError: Something is missing, or not as it should be.
        """
        mode = self._checked()
        trailers = [
            SentEquipment(
                length=SentTrailerLength(unit_of_measure="FT", measurement_value=each.length),
                protection_level=str(each.protection).capitalize(),
                type=each.code,
            )
            for each in self._trailers(mode)
        ]
        density = None if self.freight_class is None else measure("freight.freight_class", self.freight_class)
        packages = self._packages(mode)
        return mode, replace(self._counted(), freight_class=density, shipment_packages=packages), trailers or None

    def booked(self) -> tuple[ShipmentMode, list[SentFreight]]:
        """Its mode, and what a booking says of it.

        Raises:
            RequestInvalidError: Something is missing, or not as it should be.
        """
        mode, counted = self._checked(), self._counted()
        is_parcel, trailers = mode is ShipmentMode.PARCEL, self._trailers(mode)
        packages = self._packages(mode, least=0 if is_parcel else 1)
        if is_parcel:
            return mode, [counted]
        if mode is ShipmentMode.LTL:
            return mode, [replace(counted, shipment_packages=packages)]
        plain = [replace(each, package_sequence_number=None) for each in packages]
        return mode, [
            replace(
                counted,
                total_pallet_count=None,
                equipment_code=each.code,
                equipment_type=each.type,
                length=each.length,
                protection_level=str(each.protection),
                shipment_packages=plain,
            )
            for each in trailers
        ]

    def _checked(self) -> ShipmentMode:
        mode = one_of("freight.mode", self.mode, tuple(ShipmentMode))
        if mode is ShipmentMode.PARCEL:
            for name in ("pallets", "freight_class", "declared_value"):
                if getattr(self, name) is not None:
                    raise RequestInvalidError(f"freight.{name}", "is stated of parcels", "None, or a mode with pallets")
        return mode

    def _trailers(self, mode: ShipmentMode) -> list[Trailer]:
        found = several("freight.trailers", self.trailers, Trailer, _MOST_TRAILERS, least=0)
        if bool(found) != (mode is ShipmentMode.FTL):
            problem = "are missing" if not found else f"are stated of {mode}"
            raise RequestInvalidError("freight.trailers", problem, "one at least for FTL, and none otherwise")
        return [each.checked(field) for field, each in found]

    def _packages(self, mode: ShipmentMode, *, least: int = 1) -> list[SentPackage]:
        found = several("freight.packages", self.packages, FreightPackage, _MOST_PACKAGES, least=least)
        if mode is ShipmentMode.PARCEL:
            return [each.parcel(field, number) for number, (field, each) in enumerate(found, 1)]
        return [each.sent(field, number, _PALLET) for number, (field, each) in enumerate(found, 1)]

    def _counted(self) -> SentFreight:
        """Everything that is counted once for all packages, and what it is worth."""
        worth = None if self.declared_value is None else charge("freight.declared_value", self.declared_value)
        return SentFreight(
            declared_value=worth,
            total_pallet_count=_count("freight.pallets", self.pallets),
            no_of_single_sku_boxes=_count("freight.single_sku_boxes", self.single_sku_boxes),
            no_of_mixed_sku_boxes=_count("freight.mixed_sku_boxes", self.mixed_sku_boxes),
        )


def _count(field: str, value: object) -> int | None:
    return None if value is None else between(field, value, 0, _MOST)
