"""One item of a drop-ship vendor's, in short and in full."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec

from ..._declare.checks import text
from ...models.base import Answer, Body
from ...models.values import Instant, Many, OpenEnum
from .configurations import ItemConfiguration
from .models import PublishedStatus
from .parts import GroupingAttribute, ItemPrice

__all__ = [
    "ContentImprovement",
    "ContentInsight",
    "FullItem",
    "ItemSetup",
    "SetupFeedType",
    "SiteDates",
    "VariantGroup",
]


class SetupFeedType(OpenEnum):
    """Who owns an item that is set up, and where it sells."""

    OMNI_DSV_ITEM = "OMNI_DSV_ITEM"
    OMNI_ONLINE_ITEM = "OMNI_ONLINE_ITEM"
    OMNI_OWNED_ITEM = "OMNI_OWNED_ITEM"


class ItemSetup(Body, frozen=True, kw_only=True):
    """The JSON form of an item setup."""

    file: str
    """The file."""

    @classmethod
    def of(cls, file: object) -> ItemSetup:
        """With a file as text, of any number of lines."""
        return cls(file=text("file", file))


class SiteDates(Answer, frozen=True, kw_only=True):
    """When an item is on Walmart's site."""

    site_start_date: Instant | None = None
    """From when on."""
    site_end_date: Instant | None = None
    """Until when."""


class ContentImprovement(Answer, frozen=True, kw_only=True):
    """One thing to make better."""

    issue_type: str | None = None
    """What kind of thing."""
    issue_description: str | None = None
    """What it is, in Walmart's words."""


class ContentInsight(Answer, frozen=True, kw_only=True):
    """What would make an attribute of an item better."""

    attribute_name: str | None = None
    """The attribute."""
    content_improvements: Many[ContentImprovement] = ()
    """The advice."""


class VariantGroup(Answer, frozen=True, kw_only=True):
    """The variant group of an item."""

    is_primary: bool | None = None
    """Whether it is the one shown first."""
    items: Many[GroupingAttribute] = ()
    """What it differs in."""


class FullItem(Answer, frozen=True, kw_only=True):
    """An item with everything that Walmart shows its vendor; the open mappings at the end come only if asked for."""

    gtin: str | None = None
    """The GTIN in 14 digits."""
    sku: str | None = None
    """The vendor's SKU."""
    variant_group_id: str | None = None
    """The variant group it belongs to."""
    product_name: str | None = None
    """Its name."""
    brand: str | None = None
    """Its brand."""
    main_image_url: str | None = None
    """Its main image."""
    short_description: str | None = None
    """What customers read of it first."""
    product_type: str | None = None
    """Its product type."""
    shelf_name: str | None = None
    """The names that lead to its shelf, in one string."""
    published_status: PublishedStatus | None = None
    """Whether customers can see it."""
    unpublished_reasons: Many[str] = ()
    """Why not, if they cannot."""
    item_page_url: str | None = msgspec.field(default=None, name="itemPageURL")
    """Its page."""
    price: ItemPrice | None = None
    """What it costs."""
    first_party_buy_box: str | None = msgspec.field(default=None, name="1PBuyBox")
    """``YES`` if the offer of Walmart itself wins the buy box."""
    site_dates: SiteDates | None = None
    """When it is on the site."""
    customer_rating: Decimal | None = None
    """What customers think of it, 1 to 5."""
    customer_review_count: int | None = None
    """How many of them said so."""
    content_quality_score: Decimal | None = None
    """How good its content is, 0 to 100."""
    walmart_orderable_attributes: Mapping[str, Any] | None = None
    """How it is ordered and handled; an open mapping."""
    item_configurations: Many[ItemConfiguration] = ()
    """How it is packed and shipped, one for each item number."""
    attribute_content_insights: Many[ContentInsight] = ()
    """What would make its content better."""
    variant_group_info: VariantGroup | None = None
    """The variant group it belongs to."""
    additional_product_attributes: Mapping[str, Any] | None = None
    """Attributes of its product type; an open mapping."""
