"""An amount of money with its currency."""

from __future__ import annotations

from decimal import Decimal

from .base import Answer, Body

__all__ = ["Money", "SentMoney"]


class Money(Answer, frozen=True, kw_only=True):
    """An amount of money, as answered."""

    currency: str | None = None
    """The ISO 4217 code."""
    amount: Decimal | None = None
    """How much; negative where it goes back to the customer."""


class SentMoney(Body, frozen=True, kw_only=True):
    """An amount of money, as sent."""

    currency: str
    """The ISO 4217 code."""
    amount: Decimal
    """How much, with at most two decimals."""
