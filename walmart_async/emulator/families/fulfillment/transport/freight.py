"""What is to be fetched, as questions and bookings state it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ....gateway.json_values import is_list
from ....gateway.validation import mapping, sequence
from ..inbound.refusing import entry, refused

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FTL", "LTL", "MODES", "PARCEL", "Package", "count_of", "mode_of", "number_of", "packages_of", "units_of"]

PARCEL, LTL, FTL = "Parcel", "LTL", "FTL"
MODES = (PARCEL, LTL, FTL)
_HEAVIEST_PARCEL = 150
_LARGEST, _MOST = 100_000, 10_000
_CUBIC_INCHES_A_POUND = 139
"""Above this a parcel is charged for by its size."""


@dataclass(frozen=True)
class Package:
    """A box, or pallets of one size; inches and pounds."""

    number: int
    length: float
    width: float
    height: float
    weight: float
    count: int
    kind: str
    stackable: bool

    @property
    def volume(self) -> float:
        """In cubic inches."""
        return self.length * self.width * self.height

    @property
    def billing_weight(self) -> int:
        """What is charged for: whole pounds, by weight or by size."""
        return math.ceil(max(self.weight, self.volume / _CUBIC_INCHES_A_POUND))


def mode_of(stated: Any, field: str) -> str:
    """One of the modes, in letters of either case."""
    for mode in MODES:
        if str(stated).upper() == mode.upper():
            return mode
    raise refused(entry(field, f"must be {' or '.join(MODES)}"))


def packages_of(stated: Any, field: str, mode: str) -> list[Package]:
    """At least one package."""
    found: list[Package] = []
    for place, each in enumerate(sequence(stated, field)):
        package = _package(mapping(each, field), f"{field}[{place}]", place + 1)
        if mode == PARCEL and package.weight > _HEAVIEST_PARCEL:
            raise refused(entry(f"{field}[{place}].weight", f"must not be more than {_HEAVIEST_PARCEL}"))
        found.append(package)
    return found


def _package(stated: Mapping[str, Any], field: str, number: int) -> Package:
    for name, unit in (("weightUOM", "LB"), ("lengthUOM", "IN")):
        if str(stated.get(name) or unit).upper() != unit:
            raise refused(entry(f"{field}.{name}", f"must be {unit}"))
    length, width, height, weight = (
        number_of(stated.get(name), f"{field}.{name}") for name in ("length", "width", "height", "weight")
    )
    return Package(
        number=number,
        length=length,
        width=width,
        height=height,
        weight=weight,
        count=count_of(stated.get("noOfPackages"), f"{field}.noOfPackages") or 1,
        kind=str(stated.get("packageType") or ""),
        stackable=stated.get("isStackable") is True,
    )


def number_of(stated: Any, field: str) -> float:
    """A number above 0, which may come as text."""
    try:
        number = math.nan if isinstance(stated, bool) else float(stated)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not 0 < number <= _LARGEST:
        raise refused(entry(field, f"must be a number above 0, and {_LARGEST:,} at most"))
    return number


def count_of(stated: Any, field: str) -> int:
    """A whole number from 0 on; 0 where nothing is stated."""
    if stated is None:
        return 0
    if isinstance(stated, bool) or not isinstance(stated, int | float) or not 0 <= stated <= _MOST or stated % 1:
        raise refused(entry(field, f"must be a whole number, {_MOST:,} at most"))
    return int(stated)


def units_of(payload: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The entries of a list that may be missing, or one."""
    stated: Any = payload.get(name) or []
    return [mapping(each, name) for each in (stated if is_list(stated) else [stated])]
