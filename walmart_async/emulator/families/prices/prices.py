"""What a price is, and the regular ones of a seller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ...world import Item, World

__all__ = ["USUAL", "Price", "Prices", "Pricing"]


USUAL = 9.99
"""What an item costs until a price is set."""


@dataclass(frozen=True)
class Price:
    """An amount of money."""

    currency: str
    amount: float


@dataclass(frozen=True)
class Pricing:
    """A price of a SKU, regular or promotional."""

    current: Price
    current_type: str
    business: Price | None = None
    """What businesses pay for it."""
    msrp: Price | None = None
    """What its manufacturer suggests."""
    comparison: Price | None = None
    comparison_type: str | None = None
    display: str | None = None
    """Where a promotion shows: ``CART`` or ``CHECKOUT``."""
    effective: datetime | None = None
    expires: datetime | None = None
    promo_id: str | None = None
    process_mode: str = "UPSERT"


class Prices:
    """The regular price of every item that has one."""

    def __init__(self, _world: World) -> None:
        self.regular: dict[Item, Pricing] = {}
