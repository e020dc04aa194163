"""The carriers, services and kinds of packages that there are labels for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["CARRIERS", "PACKAGES", "SERVICES", "Service"]

CARRIERS = {"FedEx": "1000", "USPS": "1001"}
"""Ids by short names."""


@dataclass(frozen=True)
class Service:
    """What a carrier offers."""

    name: str
    display_name: str
    carrier: str
    group: str
    group_name: str
    base: float
    """US dollars for a package, before its weight counts."""
    days: int
    """How long it takes."""


SERVICES = (
    Service("PRIORITY_MAIL", "USPS Priority Mail", "USPS", "USPS_DEFAULT", "Default", 7.2, 3),
    Service("FEDEX_GROUND", "FedEx US Ground", "FedEx", "FEDEX_GROUND", "FedEx Ground", 11.87, 4),
    Service("FEDEX_2_DAY", "FedEx 2Day", "FedEx", "FEDEX_EXPRESS", "FedEx Express", 24.5, 2),
)


def _package(name: str, shown: str, length: float, width: float) -> dict[str, Any]:
    return {
        "packageTypeShortName": name,
        "packageTypeDisplayName": shown,
        "length": length,
        "width": width,
        "height": 0,
        "dimensionUnit": "IN",
    }


_CUSTOM = _package("CUSTOM_PACKAGE", "Custom Package", 0, 0)
PACKAGES: dict[str, tuple[dict[str, Any], ...]] = {
    "FedEx": (
        _CUSTOM,
        _package("FEDEX_ENVELOPE", "FedEx Envelope", 12.5, 9.5),
        _package("FEDEX_PAK", "FedEx Pak", 12.75, 10.25),
    ),
    "USPS": (_CUSTOM,),
}
"""By carrier."""
