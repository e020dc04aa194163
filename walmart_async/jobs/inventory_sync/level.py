"""A level as a seller states it."""

from __future__ import annotations

from ...models.base import Record

__all__ = ["StockLevel"]


class StockLevel(Record, frozen=True, kw_only=True):
    """The stock of a SKU at one ship node, as a seller states it."""

    sku: str
    """The seller's SKU."""
    quantity: int
    """Units on hand, from 0 on; absolute, not a change."""
    ship_node: str | None = None
    """The ship node; ``None`` for the default one."""
