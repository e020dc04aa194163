"""What bodies of multichannel orders and returns have in common, as sent."""

from __future__ import annotations

from typing import Final

from ..._declare.checks import between, identifier
from ...errors import RequestInvalidError
from ...models.base import Body

__all__ = ["SentMart", "SentMartHeader", "SentSku", "SentUnits"]

_MOST_UNITS: Final = 1_000_000


class SentMart(Body, frozen=True, kw_only=True):
    """Which Walmart is meant."""

    bu_id: str
    mart_id: str


class SentMartHeader(Body, frozen=True, kw_only=True):
    """The wrapper around that."""

    header_attributes: SentMart


class SentUnits(Body, frozen=True, kw_only=True):
    """How many units."""

    unit_of_measure: str
    measurement_value: int

    @classmethod
    def of(cls, field: str, units: object, unit: str = "EACH") -> SentUnits:
        """So many single units, from 1 on."""
        return cls(unit_of_measure=unit, measurement_value=between(field, units, 1, _MOST_UNITS))


class SentSku(Body, frozen=True, kw_only=True):
    """Which item."""

    sku: str


UNITED_STATES: Final = SentMartHeader(header_attributes=SentMart(bu_id="0", mart_id="202"))
"""Multichannel orders are to be had there alone."""


def short_text(field: str, value: object, longest: int) -> str:
    """An identifier of so many characters at most.

    Raises:
        RequestInvalidError: It is none, or longer.
    """
    found = identifier(field, value)
    if len(found) > longest:
        raise RequestInvalidError(field, f"has {len(found):,} characters", f"{longest} at most")
    return found
