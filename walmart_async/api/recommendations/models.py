"""What Walmart recommends to sell, and what it says to a rejection."""

from __future__ import annotations

from decimal import Decimal

from ...models.base import Answer
from ...models.values import Essential, Many
from .filters import DemandMonth, ItemAvailability, ShoppingTrend
from .requests import CategorizationType, RecommendationType

__all__ = [
    "Categorization",
    "CategorizationPage",
    "Offer",
    "Recommendation",
    "RecommendationPage",
    "RecommendationPageMeta",
    "RecommendationPrice",
    "RecommendedItem",
    "RejectionAcknowledgement",
    "VariantAttribute",
    "VariantPage",
    "WalmartOffer",
]


class RecommendationPrice(Answer, frozen=True, kw_only=True):
    """An amount of money."""

    amount: Decimal | None = None
    """How much."""
    currency: str | None = None
    """Of what: ``USD``."""


class Offer(Answer, frozen=True, kw_only=True):
    """The item as somebody sells it."""

    item_id: str | None = None
    """The item's id there."""
    url: str | None = None
    """Its page; without ``https://``."""
    item_price: RecommendationPrice | None = None
    """What it costs."""
    shipping_price: RecommendationPrice | None = None
    """What sending it costs."""


class WalmartOffer(Offer, frozen=True, kw_only=True):
    """The item as it is sold at Walmart."""

    wfs_indicator: bool | None = None
    """Whether Walmart Fulfillment Services sends it."""


class VariantAttribute(Answer, frozen=True, kw_only=True):
    """A property by which the variants of an item differ."""

    name: str | None = None
    """``Color``, ``Size``, …"""
    value: str | None = None
    """``Blue``, …"""


class RecommendedItem(Answer, frozen=True, kw_only=True):
    """What is known of a recommended item."""

    title: str | None = None
    """Its title."""
    brand: str | None = None
    """Its brand."""
    category: str | None = None
    """Its category."""
    gtin: str | None = None
    """Its GTIN in 14 digits."""
    upc: str | None = None
    """Its UPC."""
    isbn: str | None = None
    """Its ISBN."""
    ean: str | None = None
    """Its EAN."""
    item_availability_status: ItemAvailability | None = None
    """Whether Walmart has it already."""
    potential_sales: str | None = None
    """What it may bring in in a year, as a range in dollars: ``$50K-$100K``. No promise."""
    shopping_trends: Many[ShoppingTrend] = ()
    """Why shoppers want it."""
    walmart: WalmartOffer | None = None
    """The item at Walmart, if it is there."""
    competitors: Many[Offer] = ()
    """The item in other shops."""
    product_type: str | None = None
    """Walmart's product type of it."""
    demand_sales_trends: Many[DemandMonth] = ()
    """The months in which it sells best."""
    search_keywords: Many[str] = ()
    """What shoppers search for when they find it."""
    rating: Decimal | None = None
    """Its average rating, in stars."""
    rating_count: int | None = None
    """How many rated it."""
    offer_count: int | None = None
    """How many sellers offer it."""
    free_shipping: str | None = None
    """``YES`` or ``NO``."""
    has_variants: bool | None = None
    """Whether it is one of a group of variants."""
    primary_variant_item_id: str | None = None
    """The item id of the first of them."""
    is_primary_variant: bool | None = None
    """Whether it is the first of its group; told of variants alone."""
    variant_info: Many[VariantAttribute] = ()
    """What sets it apart in its group; told of variants alone."""
    is_top_go_get_item: bool | None = None
    """Whether Walmart wants it most of all."""
    potential_sales_rank: int | None = None
    """Its place among what may sell, from 1 on."""


class Recommendation(Answer, frozen=True, kw_only=True):
    """One recommendation."""

    item_recommendation_unique_id: str = ""
    """Its id, by which it can be rejected."""
    item_details: RecommendedItem = RecommendedItem()
    """The item."""


class RecommendationPageMeta(Answer, frozen=True, kw_only=True):
    """Where a page stands among its siblings."""

    total_records: Essential[int | None] = None
    """How many records there are, filters considered."""
    records_fetched: int | None = None
    """How many this page has."""
    limit: int | None = None
    """How many it could have."""
    next_cursor: Essential[str | None] = None
    """Where the next page begins."""


class RecommendationPage(Answer, frozen=True, kw_only=True):
    """A page of recommendations."""

    recommendation_type: RecommendationType | None = None
    """What is recommended."""
    meta: RecommendationPageMeta = RecommendationPageMeta()
    """Where the page stands."""
    records: Many[Recommendation] = ()
    """The recommendations."""


class VariantPage(Answer, frozen=True, kw_only=True):
    """A page of the variants of an item."""

    primary_variant_item_id: str | None = None
    """The item id of the first of them."""
    meta: RecommendationPageMeta = RecommendationPageMeta()
    """Where the page stands."""
    records: Many[Recommendation] = ()
    """The variants."""


class Categorization(Answer, frozen=True, kw_only=True):
    """A brand or category of which something is recommended."""

    name: str = ""
    """Its name."""
    number_of_item_recommendations: int | None = None
    """How many items of it are recommended; Walmart no longer counts, and answers -1."""


class CategorizationPage(Answer, frozen=True, kw_only=True):
    """A page of brands or categories."""

    categorization_type: CategorizationType | None = None
    """What they are."""
    meta: RecommendationPageMeta = RecommendationPageMeta()
    """Where the page stands."""
    records: Many[Categorization] = ()
    """The brands or categories, those with the most recommendations first."""


class RejectionAcknowledgement(Answer, frozen=True, kw_only=True):
    """That a rejection was received."""

    message: str | None = None
    """What Walmart says to it."""
