"""What is to be mended of a listing: its offer, its content, and how it went after it was bought."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

import msgspec

from ....models.base import Answer
from ....models.values import Instant, Many

__all__ = [
    "AttributeIssue",
    "ContentDetails",
    "ContentIssue",
    "DefectRate",
    "OfferDetails",
    "PostPurchaseDetails",
    "PriceDetails",
    "QualityPrice",
    "RatingDetails",
    "ScoreDetails",
    "ShippingDetails",
    "ShippingSpeedDetails",
    "StockDay",
    "StockDetails",
]


class QualityPrice(Answer, frozen=True, kw_only=True):
    """What something costs; a number alone is the amount."""

    _alone: ClassVar[str] = "amount"

    amount: Decimal | None = None
    """How much."""
    currency: str | None = None
    """Of what: ``USD``."""


class PriceDetails(Answer, frozen=True, kw_only=True):
    """How the price does beside that of another shop."""

    issue_count: int | None = msgspec.field(default=None, name="totalIssue")
    """How many problems it has."""
    issue_title: str | None = None
    """What the problem is."""
    additional_des: str | None = None
    """More about it."""
    score: Decimal | None = None
    """0 to 100."""
    price: QualityPrice | None = None
    """What the seller asks."""
    walmart_shipping: Decimal | None = None
    """What sending it costs, in dollars."""
    competitor_price: QualityPrice | None = None
    """What the other shop asks."""
    competitor_shipping: Decimal | None = None
    """What sending it costs there, in dollars."""
    competitor_url: str | None = None
    """Its page there."""
    asin: str | None = None
    """Its id at Amazon."""


class ShippingDetails(Answer, frozen=True, kw_only=True):
    """What is to be mended of shipping."""

    issue_title: str | None = None
    """What the problem is."""
    issue_desc: str | None = None
    """What to do about it."""
    score: int | None = None
    """0 to 100."""


class ShippingSpeedDetails(ShippingDetails, frozen=True, kw_only=True):
    """How fast it is sent."""

    issue_count: int | None = msgspec.field(default=None, name="totalIssue")
    """How many problems it has."""
    shipping_type: str | None = None
    """How it is sent: ``Value``."""


class StockDay(Answer, frozen=True, kw_only=True):
    """One day of an offer."""

    day: Instant | None = msgspec.field(default=None, name="date")
    """Which, at its beginning in UTC."""
    publish_flag: bool | None = None
    """Whether customers could see it."""
    transactable_flag: bool | None = None
    """Whether they could buy it."""


class StockDetails(Answer, frozen=True, kw_only=True):
    """Whether it could be bought lately."""

    issue_title: str | None = None
    """What the problem is."""
    issue_count: int | None = msgspec.field(default=None, name="totalIssue")
    """The days on which it could not."""
    days: int | None = msgspec.field(default=None, name="maxIssue")
    """The days that are looked at."""
    issues: Many[StockDay] = ()
    """Day by day, the latest first."""
    score: int | None = None
    """0 to 100."""


class OfferDetails(Answer, frozen=True, kw_only=True):
    """What is to be mended of the offer."""

    issue_count: int | None = None
    """How many problems it has."""
    price: PriceDetails | None = None
    """Its price."""
    shipping_speed: ShippingSpeedDetails | None = None
    """How fast it is sent."""
    publish_and_transactable: StockDetails | None = None
    """Whether it could be bought."""
    fast_shipping_speed: ShippingDetails | None = None
    """Fast shipping."""
    free_shipping_speed: ShippingDetails | None = None
    """Free shipping."""


class AttributeIssue(Answer, frozen=True, kw_only=True):
    """One problem of an attribute."""

    title: str | None = None
    """What it is: ``MISSING``, ``IMAGE_COUNT_TOO_LOW``."""
    value: str | None = None
    """What to do about it."""


class ContentIssue(AttributeIssue, frozen=True, kw_only=True):
    """An attribute with its problems; or a problem of the whole, which has a title and no attribute."""

    attribute_name: str | None = None
    """The attribute: ``product_name``."""
    attribute_value: str | None = None
    """What it is now."""
    score: Decimal | None = None
    """0 to 100."""
    is_editable: bool | None = None
    """Whether the seller can change it."""
    is_spec_attribute: bool | None = None
    """Whether it is of the specification of the product type."""
    issue_count: int | None = None
    """How many problems it has; 0 where it is fine."""
    issues: Many[AttributeIssue] = ()
    """What they are."""


class ContentDetails(Answer, frozen=True, kw_only=True):
    """What is to be mended of the content."""

    issue_count: int | None = None
    """How many problems it has."""
    issues: Many[ContentIssue] = ()
    """Attribute by attribute, those that are fine included."""


class RatingDetails(Answer, frozen=True, kw_only=True):
    """What customers think of it."""

    max_rating: int | None = None
    """The most stars there are."""
    rating_count: int | None = None
    """How many said so."""


class DefectRate(Answer, frozen=True, kw_only=True):
    """How many orders went wrong."""

    defective_orders: int | None = msgspec.field(default=None, name="defectedOrder")
    """Orders that did."""
    orders: int | None = msgspec.field(default=None, name="totalOrder")
    """All orders."""
    rate: int | None = None
    """In percent."""


class PostPurchaseDetails(Answer, frozen=True, kw_only=True):
    """How it went after it was bought."""

    issue_count: int | None = None
    """How many problems there are."""
    cancellations: DefectRate | None = None
    """Orders that were cancelled."""
    returns: Mapping[str, Any] | None = None
    """Orders that came back, in a form that Walmart does not publish."""
    on_time_delivery: DefectRate | None = msgspec.field(default=None, name="otd")
    """Orders that came late."""


class ScoreDetails(Answer, frozen=True, kw_only=True):
    """What the score of a listing is made of, and what would raise it."""

    offer: OfferDetails | None = None
    """Price, shipping and stock."""
    rating_reviews: RatingDetails | None = None
    """Reviews."""
    post_purchase: PostPurchaseDetails | None = None
    """What went wrong after it was bought."""
    content_and_discoverability: ContentDetails | None = None
    """Its texts, images and attributes."""
