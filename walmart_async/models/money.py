"""An amount of money with its currency."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from .base import Answer, Body

__all__ = ["Amount", "Money", "SentMoney"]

if TYPE_CHECKING:
    Amount: TypeAlias = Decimal | int | str
    """Money as a caller states it: ``Decimal("19.99")``, ``20`` or ``"19.99"``; a ``float`` would not be exact."""
else:
    Amount = Decimal  # what a struct reads from a document, whether it is a number or text there


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
