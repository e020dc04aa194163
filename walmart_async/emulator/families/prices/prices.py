"""A seller's prices: the regular one of each SKU, and its promotions."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ...world import Item, World

__all__ = ["Price", "Prices", "Pricing"]


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
    comparison: Price | None = None
    comparison_type: str | None = None
    display: str | None = None
    """Where a promotion shows: ``CART`` or ``CHECKOUT``."""
    effective: datetime | None = None
    expires: datetime | None = None
    promo_id: str | None = None
    process_mode: str = "UPSERT"


class Prices:
    """The prices of a seller by item."""

    def __init__(self, _world: World) -> None:
        self.regular: dict[Item, Pricing] = {}
        self._promotions: dict[Item, list[Pricing]] = {}
        self._made = 0

    def promotions(self, item: Item) -> list[Pricing]:
        """The promotions of an item, oldest first."""
        return list(self._promotions.get(item, ()))

    def set_promotions(self, item: Item, promotions: Sequence[Pricing]) -> None:
        """Let these be all the promotions of an item."""
        self._promotions[item] = list(promotions)

    def new_promo_id(self, item: Item) -> str:
        """The id of one more promotion."""
        self._made += 1
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{item.sku} {self._made}"))
