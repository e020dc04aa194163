"""Amounts and measures in the long form that returns, settings and fulfilment use."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from .base import Answer

__all__ = ["CurrencyAmount", "Measure", "Measurement", "NamedValue"]

Measure: TypeAlias = Decimal | int | float
"""A length or a weight, as a caller states it."""


class CurrencyAmount(Answer, frozen=True, kw_only=True):
    """An amount of money."""

    currency_amount: Decimal | None = None
    """How much."""
    currency_unit: str | None = None
    """The ISO 4217 code."""


class Measurement(Answer, frozen=True, kw_only=True):
    """How much of something, with its unit."""

    unit_of_measure: str | None = None
    """``EACH`` or ``EA`` of units, ``POUND`` of a weight."""
    measurement_value: Decimal | None = None
    """How much of that."""


class NamedValue(Answer, frozen=True, kw_only=True):
    """An attribute that Walmart names as it goes along."""

    name: str | None = None
    value: str | None = None
