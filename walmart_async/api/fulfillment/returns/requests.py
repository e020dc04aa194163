"""Returns to expect, as callers state them and as they travel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...._declare.checks import identifier
from ...._declare.several import several
from ....models.base import Body, Record
from ..requests import UNITED_STATES, SentMartHeader, SentSku, SentUnits, short_text

__all__ = ["ReturnedItem", "SentReturn", "SentReturnOrder", "SentReturnedItem"]

_LONGEST_REASON, _LONGEST_SKU = 256, 50
_UNIT: Final = "EA"


class SentReturnedItem(Body, frozen=True, kw_only=True):
    """Units of an item that come back, as sent."""

    return_reason: str | None = None
    item_detail: SentSku
    qty: SentUnits


class ReturnedItem(Record, frozen=True, kw_only=True):
    """Units of an item that come back."""

    sku: str
    """Up to 50 characters."""
    units: int = 1
    """From 1 on."""
    reason: str | None = None
    """One of those that Walmart knows: ``No Longer Wanted``, ``Item Arrived Damaged``, …"""

    def sent(self, field: str) -> SentReturnedItem:
        """It as it travels."""
        reason = None if self.reason is None else short_text(f"{field}.reason", self.reason, _LONGEST_REASON)
        return SentReturnedItem(
            return_reason=reason,
            item_detail=SentSku(sku=short_text(f"{field}.sku", self.sku, _LONGEST_SKU)),
            qty=SentUnits.of(f"{field}.units", self.units, _UNIT),
        )


class SentReturnOrder(Body, frozen=True, kw_only=True):
    """A return, as sent."""

    seller_return_order_id: str | None = None
    seller_order_id: str
    order_items: Sequence[SentReturnedItem]


class SentReturn(Body, frozen=True, kw_only=True):
    """A return that Walmart is to take in."""

    header: SentMartHeader
    payload: SentReturnOrder

    @classmethod
    def of(cls, return_id: str, seller_order_id: str, items: Sequence[ReturnedItem]) -> SentReturn:
        """It, once everything is known to be right."""
        order = SentReturnOrder(
            seller_return_order_id=identifier("return_id", return_id),
            seller_order_id=identifier("seller_order_id", seller_order_id),
            order_items=[item.sent(field) for field, item in several("items", items, ReturnedItem)],
        )
        return cls(header=UNITED_STATES, payload=order)
