"""Campaigns, how they do, what is advertised, and what it costs, as Walmart answers them."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...models.base import Answer
from ...models.values import Essential, Instant, Many
from .campaigns import BiddingStrategy

__all__ = [
    "AdInvoice",
    "AdInvoicePage",
    "AdItem",
    "AdPage",
    "AdPagination",
    "AdTraffic",
    "AdvertisedItem",
    "AdvertisedItemPage",
    "Campaign",
    "CampaignChanged",
    "CampaignPage",
    "ItemForAds",
    "ItemsForAds",
]


class AdPagination(Answer, frozen=True, kw_only=True):
    """Where in the list a page is."""

    page_no: int | None = None
    """From 0 on."""
    page_size: int | None = None
    """How many entries a page may hold."""
    total_count: Essential[int | None] = None
    """How many entries there are in all."""
    total_pages: Essential[int | None] = None
    has_next_page: bool | None = None
    """Only in searches for issues and recommendations."""
    has_previous_page: bool | None = None
    """Likewise."""


class AdPage(Answer, frozen=True, kw_only=True):
    """A page of any list."""

    pagination: AdPagination | None = None

    @property
    def total(self) -> int | None:
        """How many entries the list has, where Walmart says so."""
        return self.pagination.total_count if self.pagination else None


class CampaignChanged(Answer, frozen=True, kw_only=True):
    """The campaign that was made or changed."""

    campaign_id: Essential[str] = ""
    """What further calls name it by."""


class AdTraffic(Answer, frozen=True, kw_only=True):
    """What ads brought in, and what they cost; amounts are US dollars."""

    impressions: int | None = None
    """How often they were shown."""
    clicks: int | None = None
    click_through_rate: Decimal | None = msgspec.field(default=None, name="ctr")
    """Clicks by impressions."""
    ad_spend: Decimal | None = msgspec.field(default=None, name="adspend")
    """What they cost."""
    cost_per_click: Decimal | None = msgspec.field(default=None, name="cpc")
    gmv: Decimal | None = None
    """What was sold through them: gross merchandise value."""
    roas: Decimal | None = None
    """Return on ad spend: `gmv` by `ad_spend`."""


class Campaign(Answer, frozen=True, kw_only=True):
    """A campaign; amounts are US dollars."""

    campaign_id: Essential[str] = ""
    name: str | None = None
    start_date: Instant | None = None
    """Its first day."""
    end_date: Instant | None = None
    """Its last day; one without an end has 9999-12-30."""
    daily_budget: Decimal | None = None
    total_budget: Decimal | None = None
    bidding_strategy_type: BiddingStrategy | None = None
    target_roas: Decimal | None = None
    """What a dollar of ads is to sell for."""
    status: Essential[str | None] = None
    """How it stands; Walmart publishes no list of states."""
    created_date: Instant | None = None
    """The day on which it was made."""
    traffic: AdTraffic | None = None
    """How it does; only in the list of campaigns."""


class CampaignPage(AdPage, frozen=True, kw_only=True):
    """A page of campaigns."""

    campaigns: Many[Campaign] = msgspec.field(default=(), name="data")


class AdItem(Answer, frozen=True, kw_only=True):
    """An item as advertising knows it."""

    item_id: str | None = None
    """Walmart's own id."""
    sku: str | None = None
    product_id: str | None = None
    product_name: str | None = None
    category_name: str | None = None
    product_url: str | None = None
    product_image_url: str | None = None


class ItemForAds(AdItem, frozen=True, kw_only=True):
    """An item that can be advertised."""

    recommendation_type: str | None = None
    """Why Walmart recommends it, if it does."""


class ItemsForAds(AdPage, frozen=True, kw_only=True):
    """Items that can be advertised, all on one page."""

    items: Many[ItemForAds] = msgspec.field(default=(), name="data")


class AdvertisedItem(AdItem, frozen=True, kw_only=True):
    """An item of a campaign, and how its ads do; amounts are US dollars."""

    status: str | None = None
    listing_quality_score: Decimal | None = msgspec.field(default=None, name="olqScore")
    offer_price: Decimal | None = None
    competitor_price: Decimal | None = None
    google_price: Decimal | None = None
    traffic: AdTraffic | None = None


class AdvertisedItemPage(AdPage, frozen=True, kw_only=True):
    """A page of a campaign's items."""

    items: Many[AdvertisedItem] = msgspec.field(default=(), name="data")


class AdInvoice(Answer, frozen=True, kw_only=True):
    """What ads of some days were charged with."""

    invoice_date: Instant | None = None
    billing_date_from: Instant | None = None
    """The first of the days."""
    billing_date_to: Instant | None = None
    """The last of the days."""
    status: str | None = None
    amount: Decimal | None = None
    """Negative, as charges are."""
    currency: str | None = None
    """The ISO 4217 code."""
    payment_mode: str | None = None
    """How it is paid."""


class AdInvoicePage(AdPage, frozen=True, kw_only=True):
    """A page of invoices."""

    invoices: Many[AdInvoice] = msgspec.field(default=(), name="data")
