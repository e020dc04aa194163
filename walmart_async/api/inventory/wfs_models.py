"""Stock that Walmart Fulfillment Services keep for a seller."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...models.base import Answer
from ...models.values import Essential, Instant, Many

__all__ = [
    "InventoryAge",
    "LegacyWfsInventory",
    "LegacyWfsPage",
    "LegacyWfsPayload",
    "UnavailableUnits",
    "WfsForecast",
    "WfsInventory",
    "WfsInventoryPage",
    "WfsInventoryPayload",
    "WfsItem",
    "WfsNode",
    "WfsPlace",
    "WfsUnits",
]


class WfsPlace(Answer, frozen=True, kw_only=True):
    """Where in the list a page is."""

    total_count: Essential[int | None] = None
    limit: int | None = None
    offset: int | None = None


class WfsItem(Answer, frozen=True, kw_only=True):
    """An item that Walmart keeps."""

    sku: Essential[str] = ""
    gtin: str | None = None
    item_name: str | None = None
    item_id: str | None = msgspec.field(default=None, name="itemID")
    """Walmart's id of it, which ends the address of its page."""
    offer_id: str | None = msgspec.field(default=None, name="offerID")
    brand: str | None = None
    item_condition: str | None = None


class UnavailableUnits(Answer, frozen=True, kw_only=True):
    """Units that are there and cannot be ordered for the time being."""

    inventory_review_units: int | None = None
    inventory_movement_units: int | None = None
    """On their way between two of Walmart's centers."""


class InventoryAge(Answer, frozen=True, kw_only=True):
    """Units by how long they have been stored."""

    to_90_days: int | None = msgspec.field(default=None, name="0To90days")
    to_180_days: int | None = msgspec.field(default=None, name="91To180days")
    to_270_days: int | None = msgspec.field(default=None, name="181To270days")
    to_365_days: int | None = msgspec.field(default=None, name="271To365days")
    longer: int | None = msgspec.field(default=None, name="365PlusDays")


class WfsUnits(Answer, frozen=True, kw_only=True):
    """The units of an item."""

    publishing_status: str | None = None
    """``Published``, ``Unpublished``, ``Processing``, ``Stage``, ``Error``, ``WFS Ineligible``."""
    item_lifecycle: str | None = None
    """``Active``, ``Retired``, ``Archived``."""
    stock_status: str | None = None
    """``In-stock``, ``At-risk`` with less than 28 days of supply, ``Out-of-stock``."""
    available_units: int | None = None
    """Those that can be ordered."""
    reserved_units: int | None = None
    """Ordered and not sent yet; not among those available."""
    inbound_units: int | None = None
    """Sent to Walmart and not received yet."""
    unavailable_units: UnavailableUnits | None = None
    onhand_units: int | None = None
    """Available, reserved and unavailable together."""
    inventory_age: InventoryAge | None = None
    first_in_stock_date: Instant | None = None


class WfsForecast(Answer, frozen=True, kw_only=True):
    """What Walmart expects of an item."""

    sales_forecast_week1to4: Decimal | None = msgspec.field(default=None, name="salesForecastWeek1to4")
    """Units in the next four weeks."""
    sales_forecast_week5to8: Decimal | None = msgspec.field(default=None, name="salesForecastWeek5to8")
    sales_forecast_week9to12: Decimal | None = msgspec.field(default=None, name="salesForecastWeek9to12")
    sell_through_rate: Decimal | None = None
    """Units sent in 90 days, by the average number stored in them."""
    days_of_supply: str | None = None
    out_of_stock_date: Instant | None = None
    suggested_units: int | None = None
    """How many to send to Walmart."""
    surplus_units: int | None = None
    """Those beyond 180 days of supply."""
    customer_favorite: bool | None = None


class WfsInventory(Answer, frozen=True, kw_only=True):
    """The stock of one item that Walmart keeps."""

    item: WfsItem | None = msgspec.field(default=None, name="itemInformation")
    units: WfsUnits | None = msgspec.field(default=None, name="inventoryData")
    forecast: WfsForecast | None = msgspec.field(default=None, name="inventoryInsights")

    @property
    def sku(self) -> str:
        """The seller's SKU; empty where the answer has none."""
        return self.item.sku if self.item else ""


class WfsInventoryPayload(Answer, frozen=True, kw_only=True):
    """The wrapper around a page of stock."""

    inventory: Many[WfsInventory] = ()


class WfsInventoryPage(Answer, frozen=True, kw_only=True):
    """A page of the stock that Walmart keeps."""

    headers: WfsPlace | None = None
    payload: WfsInventoryPayload | None = None

    @property
    def items(self) -> Many[WfsInventory]:
        """The items of the page."""
        return self.payload.inventory if self.payload else ()


class WfsNode(Answer, frozen=True, kw_only=True):
    """The units of one kind of ship node."""

    ship_node_type: str | None = None
    """``WFSFulfilled``."""
    modified_date: Instant | None = None
    avail_to_sell_qty: int | None = None
    """Those that can be ordered."""
    on_hand_qty: int | None = None
    """All that are stored and usable."""


class LegacyWfsInventory(Answer, frozen=True, kw_only=True):
    """The stock of one item, as the former list has it."""

    sku: Essential[str] = ""
    ship_nodes: Many[WfsNode] = ()


class LegacyWfsPayload(Answer, frozen=True, kw_only=True):
    """The wrapper around a page of the former list."""

    inventory: Many[LegacyWfsInventory] = ()


class LegacyWfsPage(Answer, frozen=True, kw_only=True):
    """A page of the former list."""

    headers: WfsPlace | None = None
    payload: LegacyWfsPayload | None = None

    @property
    def items(self) -> Many[LegacyWfsInventory]:
        """The items of the page."""
        return self.payload.inventory if self.payload else ()
