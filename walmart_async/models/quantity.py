"""A number of units."""

from __future__ import annotations

from .base import Answer, Body

__all__ = ["EachQuantity", "Quantity"]


class Quantity(Answer, frozen=True, kw_only=True):
    """A number of units, as answered."""

    unit: str | None = None
    """The unit of measure; ``EACH``."""
    amount: int | None = None
    """How many."""


class EachQuantity(Body, frozen=True, kw_only=True):
    """A number of units, as sent."""

    unit: str
    """The unit of measure; ``EACH`` is the only one published."""
    amount: int
    """How many, from 0 on."""

    @classmethod
    def of(cls, amount: int) -> EachQuantity:
        """``amount`` single units."""
        return cls(unit="EACH", amount=amount)
