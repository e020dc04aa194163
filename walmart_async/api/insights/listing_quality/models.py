"""How good listings are: scores of one and of all, and how many have something to mend."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ....models.base import Answer
from ....models.money import Money
from ....models.values import Essential, Instant, Many
from .issues import ScoreDetails

__all__ = [
    "CatalogueScore",
    "ListingQualityItem",
    "ListingQualityPage",
    "ListingStats",
    "PostPurchaseQuality",
    "ProductTypeCount",
    "QualityCount",
    "QualityCountPage",
    "QualityImpact",
    "QualityScore",
    "QualityScores",
    "StatTrend",
    "TrendPoint",
]


class QualityScores(Answer, frozen=True, kw_only=True):
    """What the score of a catalogue is made of, each 0 to 100."""

    offer_score: Decimal | None = None
    """Price and shipping."""
    content_score: Decimal | None = None
    """Texts, images and attributes."""
    rating_review_score: Decimal | None = None
    """Reviews."""
    competitive_price_score: Decimal | None = None
    """Prices beside those of others."""
    shipping_score: Decimal | None = None
    """How fast orders are sent."""
    transactibility_score: Decimal | None = None
    """Whether items can be bought."""


class PostPurchaseQuality(Answer, frozen=True, kw_only=True):
    """What went wrong after items were bought."""

    defect_ratio: int | None = None
    """In percent."""
    item_defect_count: int | None = msgspec.field(default=None, name="itemDefectCnt")
    """How many items had problems."""


class CatalogueScore(Answer, frozen=True, kw_only=True):
    """The score of a seller's catalogue as a whole."""

    listing_quality: Decimal | None = None
    """0 to 100."""
    score: QualityScores | None = None
    """What it is made of."""
    post_purchase_quality: PostPurchaseQuality | None = None
    """What went wrong after items were bought."""
    over_all_quality: Decimal | None = None
    """The former name of `listing_quality`, which has it too."""

    def __post_init__(self) -> None:
        """Have what came under its former name under its own name too."""
        if self.listing_quality is None and self.over_all_quality is not None:
            msgspec.structs.force_setattr(self, "listing_quality", self.over_all_quality)


class QualityImpact(Answer, frozen=True, kw_only=True):
    """One part of the score of a listing."""

    score_type: str | None = None
    """Which: ``offer``, ``content & Discoverability``."""
    score_value: int | None = None
    """0 to 100."""
    impact: str | None = None
    """How much it counts: ``HIGH``, ``MEDIUM`` or ``LOW``."""


class QualityScore(Answer, frozen=True, kw_only=True):
    """The score of a listing."""

    score: Decimal | None = None
    """0 to 100."""
    values: Many[QualityImpact] = ()
    """What it is made of."""


class ListingStats(Answer, frozen=True, kw_only=True):
    """How an item sells."""

    gmv: Money | None = None
    """What was sold of it."""
    gmv_amount: Money | None = None
    """The same, as examples spell it."""
    page_views: int | None = None
    """How often its page was seen."""
    orders: int | None = None
    """How many orders had it."""
    conversion_rate: Decimal | None = None
    """How many who saw it bought it, in percent."""
    units: int | None = msgspec.field(default=None, name="totalUnits")
    """How many units were sold."""


class TrendPoint(Answer, frozen=True, kw_only=True):
    """One value of a trend."""

    value: Money | None = None
    """The value; Walmart shows its currency alone."""


class StatTrend(Answer, frozen=True, kw_only=True):
    """How a statistic developed."""

    stats_type: str | None = None
    """Which: ``GMV``, ``pageViews``."""
    values: Many[TrendPoint] = ()
    """The values."""


class ListingQualityItem(Answer, frozen=True, kw_only=True):
    """How good the listing of one item is."""

    sku: str | None = None
    """The seller's own identifier."""
    item_id: str | None = None
    """Walmart's item id."""
    product_id: str | None = None
    """Walmart's product id."""
    offer_id: str | None = None
    """The id of the offer."""
    seller_id: str | None = None
    """The id of the seller."""
    product_name: str | None = None
    """Its name."""
    product_type: str | None = None
    """Its product type."""
    category: str | None = None
    """Its category."""
    category_name: str | None = None
    """The same, as examples spell it."""
    condition: str | None = None
    """The state it is sold in: ``New``."""
    image_url: str | None = msgspec.field(default=None, name="imageUrL")
    """Its image."""
    priority: str | None = None
    """How urgent it is to mend it: ``LOW``."""
    quality_score: QualityScore | None = None
    """How good it is."""
    quality_score_data: QualityScore | None = None
    """The same, as examples spell it."""
    score_details: ScoreDetails | None = None
    """What its score is made of, and what would raise it."""
    post_purchase_issues: int | None = None
    """How many problems there were after it was bought."""
    wfs_enabled: int | None = None
    """1 where Walmart Fulfillment Services ships it, else 0."""
    is_in_stock: bool | None = None
    """Whether it is in stock."""
    is_customer_favorites: bool | None = None
    """Whether it is among what customers ask for most."""
    is_fast_and_free_shipping: bool | None = None
    """Whether it is sent fast and free somewhere."""
    fast_shipping_flag: int | None = None
    """1 where it is sent fast somewhere, else 0."""
    fast_shipping_regions_count: int | None = None
    """In how many regions."""
    free_shipping_flag: int | None = None
    """1 where it is sent free somewhere, else 0."""
    free_shipping_regions_count: int | None = None
    """In how many regions."""
    page_views: int | None = None
    """How often its page was seen."""
    last_30_days_page_views: int | None = msgspec.field(default=None, name="last30DaysPageViews")
    """How often it was, in 30 days."""
    last_30_days_conversion_rate: Decimal | None = msgspec.field(default=None, name="last30DaysConversionRate")
    """How many who saw it bought it, in percent."""
    gmv: Decimal | None = None
    """What was sold of it, in dollars."""
    stats: ListingStats | None = None
    """How it sells."""
    trends: Many[StatTrend] = ()
    """How that developed."""
    updated_timestamp: Instant | None = None
    """When it was scored."""

    def __post_init__(self) -> None:
        """Have what came under the names of examples under its own name too."""
        for name, other in (("category", self.category_name), ("quality_score", self.quality_score_data)):
            if getattr(self, name) is None and other is not None:
                msgspec.structs.force_setattr(self, name, other)


class ListingQualityPage(Answer, frozen=True, kw_only=True):
    """A page of listings."""

    status: str | None = None
    """``OK``."""
    items: Many[ListingQualityItem] = msgspec.field(default=(), name="payload")
    """The listings."""
    total_items: Essential[int | None] = None
    """How many there are in all."""
    next_cursor: Essential[str | None] = None
    """Where the next page begins; the last page has one too."""


class ProductTypeCount(Answer, frozen=True, kw_only=True):
    """How many listings of a product type are meant."""

    name: str | None = None
    """The product type."""
    count: int | None = None
    """How many."""
    product_type_name: str | None = None
    """The product type, as examples spell it."""
    offer_count: int | None = None
    """How many, as they spell it."""

    def __post_init__(self) -> None:
        """Have what came under the names of examples under its own name too."""
        _named(self, name=self.product_type_name, count=self.offer_count)


class QualityCount(Answer, frozen=True, kw_only=True):
    """How many listings of a category or a brand are meant."""

    name: str | None = None
    """The category, or the brand."""
    count: int | None = None
    """How many."""
    product_type: Many[ProductTypeCount] = ()
    """How many of each product type; categories have it alone."""
    category: str | None = None
    """The category, as examples spell it."""
    offer_count: int | None = None
    """How many, as they spell it."""

    def __post_init__(self) -> None:
        """Have what came under the names of examples under its own name too."""
        _named(self, name=self.category, count=self.offer_count)


class QualityCountPage(Answer, frozen=True, kw_only=True):
    """A page of counts."""

    status: str | None = None
    """``OK``."""
    counts: Many[QualityCount] = msgspec.field(default=(), name="payload")
    """The counts."""
    total_count: Essential[int | None] = None
    """How many categories or brands there are in all, where Walmart says so."""


def _named(answer: ProductTypeCount | QualityCount, *, name: str | None, count: int | None) -> None:
    if answer.name is None and name is not None:
        msgspec.structs.force_setattr(answer, "name", name)
    if answer.count is None and count is not None:
        msgspec.structs.force_setattr(answer, "count", count)
