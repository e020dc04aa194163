"""What Walmart Fulfillment Services (WFS) recommends: quantities to send, items to restock, convert, or take away."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...models.base import Answer
from ...models.values import Essential, Many

__all__ = [
    "ConversionInsights",
    "ConversionItem",
    "ConversionPage",
    "ConversionTotals",
    "RecommendedWfsItem",
    "RestockInsights",
    "RestockItem",
    "RestockPage",
    "RestockTotals",
    "ShipmentQuantities",
    "ShipmentQuantity",
    "UnpublishedInsights",
    "UnpublishedItem",
    "UnpublishedPage",
    "UnpublishedTotals",
]


class ShipmentQuantity(Answer, frozen=True, kw_only=True):
    """How much of an item to send."""

    sku: str | None = msgspec.field(default=None, name="vendorSku")
    """The seller's SKU."""
    item_id: str | None = None
    gtin: str | None = None
    """The GTIN in 14 digits."""
    upc: str | None = None
    suggested_quantity: int | None = msgspec.field(default=None, name="suggestedQty")
    """The units to send."""
    max_quantity: int | None = msgspec.field(default=None, name="maxQty")
    """The most that should be sent."""
    customer_favorite: bool | None = None
    """Whether customers like it most."""


class ShipmentQuantities(Answer, frozen=True, kw_only=True):
    """The wrapper around quantities; items that Walmart recommends nothing for may be missing."""

    replenishments: Many[ShipmentQuantity] = ()


class RecommendedWfsItem(Answer, frozen=True, kw_only=True):
    """An item of a recommendation."""

    sku: str | None = None
    item_id: str | None = None
    gtin: str | None = None
    """The GTIN in 14 digits."""
    brand: str | None = None
    item_name: str | None = None


class RestockInsights(Answer, frozen=True, kw_only=True):
    """Why an item should be sent."""

    days_of_supply: int | None = None
    """How long what is there and under way will last."""
    suggested_units: int | None = None
    """The units to send."""
    forecasted_sales_lift: Decimal | None = None
    """US dollars that they may bring within eight weeks."""
    customer_favorite: bool | None = None
    """Whether customers like it most."""


class RestockItem(RecommendedWfsItem, frozen=True, kw_only=True):
    """An item to send more of."""

    stock_status: str | None = None
    """``Out of Stock``; at risk, if there is less than 28 days' supply; or in stock."""
    item_condition: str | None = None
    """``New``, …"""
    insights: RestockInsights = RestockInsights()


class RestockTotals(Answer, frozen=True, kw_only=True):
    """What all items together may lose a day while they are not restocked, in US dollars."""

    estimated_sales_lift: Decimal | None = msgspec.field(default=None, name="totalEstimatedSalesLift")
    """Of items out of stock and at risk."""
    forecasted_sales_lost: Decimal | None = msgspec.field(default=None, name="totalForecastedSalesLost")
    """Of items out of stock."""
    forecasted_sales_at_risk: Decimal | None = msgspec.field(default=None, name="totalForecastedSalesAtRisk")
    """Of items at risk."""


class RestockPage(Answer, frozen=True, kw_only=True):
    """A page of items to restock."""

    items: Many[RestockItem] = msgspec.field(default=(), name="recommendedItems")
    totals: RestockTotals | None = msgspec.field(default=None, name="totalInsights")
    """The sums of all items, where they were asked for."""
    total_records: Essential[int | None] = None
    """How many items there are."""
    total_restock_insights: Essential[int | None] = msgspec.field(default=None, name="totalRestockInventoryInsights")
    """The same, as the published example names it."""
    hidden_records: int | None = msgspec.field(default=None, name="totalHiddenRecords")
    """How many more are hidden."""

    @property
    def total(self) -> int | None:
        """How many items there are, under whichever name that came."""
        return self.total_restock_insights if self.total_records is None else self.total_records


class ConversionInsights(Answer, frozen=True, kw_only=True):
    """Why WFS should ship an item."""

    estimated_sales_lift: Decimal | None = None
    """US dollars that it may bring besides."""
    suggested_units: int | None = None
    """The units to send."""
    customer_favorite: bool | None = None
    """Whether customers like it most."""


class ConversionItem(RecommendedWfsItem, frozen=True, kw_only=True):
    """An item that the seller ships, and that WFS might."""

    insights: ConversionInsights = ConversionInsights()


class ConversionTotals(Answer, frozen=True, kw_only=True):
    """What all items together bring in 30 days, in US dollars."""

    seller_fulfilled_past30_days_sales: Decimal | None = None
    """As they are shipped now."""
    walmart_fulfilled_estimated_sales: Decimal | None = None
    """If WFS shipped them."""
    estimated_sales_lift: Decimal | None = msgspec.field(default=None, name="totalEstimatedSalesLift")
    """The difference."""


class ConversionPage(Answer, frozen=True, kw_only=True):
    """A page of items to convert."""

    items: Many[ConversionItem] = msgspec.field(default=(), name="recommendedItems")
    totals: ConversionTotals | None = msgspec.field(default=None, name="totalInsights")
    """The sums of all items, where they were asked for."""
    total_records: Essential[int | None] = None
    """How many items there are."""


class UnpublishedInsights(Answer, frozen=True, kw_only=True):
    """Why an item is not for sale, and what that costs."""

    unpublished_issue_type: str | None = None
    """``Listing Issue``, …"""
    estimated_storage_fee: Decimal | None = None
    """US dollars a unit for the next 30 days."""
    inventory_value: Decimal | None = None
    """US dollars that its units are worth."""
    customer_favorite: bool | None = None
    """Whether customers like it most."""


class UnpublishedItem(RecommendedWfsItem, frozen=True, kw_only=True):
    """An item that is stored, and not for sale."""

    item_condition: str | None = None
    """``New``, …"""
    units_stored: int | None = None
    """The units in Walmart's warehouses."""
    publishing_status: str | None = None
    """``UNPUBLISHED``, …"""
    insights: UnpublishedInsights = UnpublishedInsights()


class UnpublishedTotals(Answer, frozen=True, kw_only=True):
    """The sums of all items."""

    unpublished_units_stored: int | None = msgspec.field(default=None, name="totalUnpublishedUnitsStored")
    estimated_storage_fee: Decimal | None = msgspec.field(default=None, name="totalEstimatedStorageFee")
    """US dollars for the next 30 days."""
    inventory_value: Decimal | None = msgspec.field(default=None, name="totalInventoryValue")
    """US dollars."""


class UnpublishedPage(Answer, frozen=True, kw_only=True):
    """A page of items that are not for sale."""

    unpublished_items: Many[UnpublishedItem] = ()
    """The items, as the published example names them."""
    recommended_items: Many[UnpublishedItem] = ()
    """The same, as the schema does."""
    totals: UnpublishedTotals | None = msgspec.field(default=None, name="totalInsights")
    """The sums of all items, where they were asked for."""
    total_records: Essential[int | None] = None
    """How many items there are."""

    @property
    def items(self) -> Many[UnpublishedItem]:
        """The items, under whichever name they came."""
        return self.unpublished_items or self.recommended_items
