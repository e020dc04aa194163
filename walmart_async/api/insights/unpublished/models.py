"""Items that customers cannot see, why, and what that costs."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

import msgspec

from ....models.base import Answer
from ....models.money import Money
from ....models.values import Essential, Instant, Many, OpenEnum
from ...items.models import LifecycleStatus, PublishedStatus

__all__ = ["OfferCondition", "UnpublishedCount", "UnpublishedFilters", "UnpublishedItem", "UnpublishedItems"]


class OfferCondition(OpenEnum):
    """The state an item is sold in, as insights spell it."""

    NEW = "New"
    NEW_WITHOUT_BOX = "New without box"
    NEW_WITHOUT_TAGS = "New without tags"
    NEW_WITH_DEFECTS = "New with defects"
    OPEN_BOX = "Open Box"
    RESTORED_PREMIUM = "Restored: Premium"
    RESTORED_LIKE_NEW = "Restored: Like New"
    RESTORED_GOOD = "Restored: Good"
    RESTORED_FAIR = "Restored: Fair"
    REMANUFACTURED = "Remanufactured"
    PRE_OWNED_LIKE_NEW = "Pre-Owned: Like New"
    PRE_OWNED_GOOD = "Pre-Owned: Good"
    PRE_OWNED_FAIR = "Pre-Owned: Fair"


class UnpublishedFilters(TypedDict, total=False):
    """Which unpublished items are meant."""

    unpublished_reason_code: str | None
    """With this reason: ``END_DATE``, ``REASONABLE_PRICE_NOT_SATISFIED``."""
    offer_lifecycle_status: LifecycleStatus | str | None
    """At this point between setup and retirement."""
    market_trending: bool | None
    """``False`` for those that are not much asked for, too; without it, Walmart leaves them out."""
    items_with_inventory: bool | None
    """``False`` for those out of stock, too; without it, Walmart leaves them out."""
    is_customer_favorite: bool | None
    """Whether customers ask for them most; in the United States only."""
    condition: OfferCondition | str | None
    """In this state."""


class UnpublishedItem(Answer, frozen=True, kw_only=True):
    """An item that customers cannot see."""

    sku: str | None = None
    """The seller's own identifier."""
    item_id: str | None = None
    """Walmart's item id."""
    gtin: str | None = None
    """The GTIN."""
    product_name: str | None = None
    """Its name."""
    brand: str | None = None
    """Its brand."""
    product_type: str | None = None
    """Its product type."""
    condition: str | None = None
    """The state it is sold in; see `OfferCondition`."""
    unpublish_reasons: str | None = None
    """Why; several with commas between them."""
    unpublished_date: Instant | None = None
    """Since when."""
    publish_status: PublishedStatus | None = None
    """Whether customers can see it; where it says so, the list is not up to date."""
    lifecycle_status: LifecycleStatus | None = None
    """Where it is between setup and retirement."""
    offer_start_date: Instant | None = None
    """From when it is sold."""
    offer_end_date: Instant | None = None
    """Until when."""
    price: Money | None = None
    """What the seller asks."""
    market_price: Money | None = None
    """What others ask; 0 where nobody is known to sell it."""
    market_trending: str | None = None
    """Whether it is much asked for: ``true`` or ``false``."""
    is_customer_favorite: bool | None = None
    """Whether it is among what customers ask for most."""
    customer_rating: Decimal | None = None
    """What customers think of it, in stars; 0 where nobody said."""
    page_views: int | None = None
    """How often its page was seen."""
    conversion_rate: int | None = None
    """How many who saw it bought it, in percent."""
    gmv_amount: Money | None = None
    """What was sold of it."""


class UnpublishedItems(Answer, frozen=True, kw_only=True):
    """Unpublished items, as many as were asked for."""

    items: Many[UnpublishedItem] = msgspec.field(default=(), name="payload")
    """The items."""
    total_count: Essential[int | None] = None
    """How many there are in all."""
    total_gmv_amount: Money | None = None
    """What was sold of all of them."""


class UnpublishedCount(Answer, frozen=True, kw_only=True):
    """How many items are unpublished for the same reasons."""

    unpublished_reason_code: str | None = None
    """Why; several with commas between them."""
    unpublished_count: int | None = None
    """How many."""
    unpublished_value: Decimal | None = None
    """What they are worth, in dollars."""
