"""The log of an item's stock, as answered."""

from __future__ import annotations

from ....models.base import Answer
from ....models.values import Essential, Instant, Many, OpenEnum
from ...inventory.wfs_models import WfsPlace

__all__ = ["InventoryChange", "InventoryLogItem", "InventoryLogPage", "InventoryLogSorting"]


class InventoryLogSorting(OpenEnum):
    """What a log can be sorted by."""

    GTIN = "gtin"
    CHANGED_UNITS = "changedUnits"
    REASON = "transactionReasonCode"
    TYPE = "transactionType"
    SHIPMENT = "shipmentId"


class InventoryChange(Answer, frozen=True, kw_only=True):
    """Something that changed the stock of an item."""

    id: str | None = None
    fc_name: str | None = None
    """Which fulfillment center."""
    changed_units: Essential[int | None] = None
    """Below 0 for units that left."""
    transaction_time: Instant | None = None
    transaction_location: str | None = None
    transaction_reason_code: str | None = None
    transaction_reason_desc: str | None = None
    transaction_type: str | None = None
    shipment_id: str | None = None


class InventoryLogItem(Answer, frozen=True, kw_only=True):
    """An item, and what changed its stock."""

    gtin: str | None = None
    vendor_sku: str | None = None
    """The seller's SKU."""
    product_name: str | None = None
    inventory_log: Many[InventoryChange] = ()


class InventoryLogPage(Answer, frozen=True, kw_only=True):
    """A page of a log."""

    headers: WfsPlace | None = None
    payload: InventoryLogItem | None = None

    @property
    def changes(self) -> tuple[InventoryChange, ...]:
        """What is on the page."""
        return tuple(self.payload.inventory_log) if self.payload else ()
