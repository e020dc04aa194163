"""Prices as sent, regular and promotional alike, and what comes back of sending them."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...errors import ErrorDetail
from ...models.base import Answer, Body, unwrap
from ...models.values import Many, OpenEnum
from ..feeds.models import FeedItem, FeedItems

__all__ = ["DisplayCode", "ItemPricing", "Price", "PriceType", "PriceUpdated", "Pricing", "ProcessMode"]


class PriceType(OpenEnum):
    """What a price is; only the first three can be set."""

    BASE = "BASE"
    """The regular price."""
    REDUCED = "REDUCED"
    """Lower than the price it is compared with."""
    CLEARANCE = "CLEARANCE"
    """Lower, for the last of them."""
    SAVINGS_AMT = "SAVINGS_AMT"
    SAVINGS_PCT = "SAVINGS_PCT"
    ROLLBACK = "ROLLBACK"
    LIST_PRICE = "LIST_PRICE"


class DisplayCode(OpenEnum):
    """Where customers get to see a promotional price."""

    CART = "CART"
    CHECKOUT = "CHECKOUT"


class ProcessMode(OpenEnum):
    """What to do with a promotional price."""

    UPSERT = "UPSERT"
    """Set it up, or change it."""
    DELETE = "DELETE"
    """Remove it."""


class Price(Body, frozen=True, kw_only=True):
    """An amount of money, as sent."""

    currency: str
    """Its ISO 4217 code; ``USD`` and ``CAD`` are published."""
    amount: Decimal
    """How much, with at most two decimals."""


class Pricing(Body, frozen=True, kw_only=True):
    """One price of a SKU, as sent; all but the two that are required and the comparison is for promotions."""

    current_price: Price
    """What customers pay."""
    current_price_type: PriceType
    """What kind of price that is."""
    comparison_price: Price | None = None
    """What is shown struck through beside it."""
    comparison_price_type: PriceType | None = None
    """What kind of price that is; ``BASE`` is the only one published."""
    price_display_codes: DisplayCode | None = None
    """Where customers get to see it."""
    effective_date: str | None = None
    """When it begins, ISO 8601 in UTC with milliseconds."""
    expiration_date: str | None = None
    """When it ends, likewise."""
    promo_id: str | None = None
    """The promotion it is about, if Walmart knows it already."""
    process_mode: ProcessMode | None = None
    """Whether to set or to remove it."""


class ItemPricing(Body, frozen=True, kw_only=True):
    """The prices of one SKU, as sent."""

    sku: str
    """The seller's SKU."""
    pricing: tuple[Pricing, ...]
    """Its prices; sent even where there are none, for that removes all promotions."""
    offer_id: str | None = None
    """The offer, for promotions."""
    replace_all: str | None = None
    """``true`` where these promotions take the place of all that there were."""


class PriceUpdated(Answer, frozen=True, kw_only=True):
    """What Walmart says to a price, whether in a wrapper, without one, or item by item as since August 2026.

    https://developer.walmart.com/us-marketplace/changelog/september-3-2026-release
    """

    sku: str | None = None
    """The seller's SKU."""
    mart: str | None = None
    """The marketplace: ``WALMART_US``."""
    message: str | None = None
    """An acknowledgement, in Walmart's words; the site follows within five minutes."""
    status_code: int | None = None
    """An HTTP status of its own."""
    errors: Many[ErrorDetail] = ()
    """What is wrong, or worth a warning."""
    status: str | None = None
    """How it went as a whole, in the newer form."""
    items_details: FeedItems | None = None
    """How it went item by item, in the newer form."""
    item_price_response: PriceUpdated | None = msgspec.field(default=None, name="ItemPriceResponse")
    """Nothing: what comes in this wrapper is found in the other fields."""

    def __post_init__(self) -> None:
        """Take the wrapper off, where there is one."""
        unwrap(self, "item_price_response")

    @property
    def items(self) -> Many[FeedItem]:
        """The items of the newer form without their wrapper."""
        return self.items_details.item_ingestion_status if self.items_details else ()
