"""What is asked of assortment recommendations, and how they are rejected."""

from __future__ import annotations

from ...models.base import Body
from ...models.values import OpenEnum
from .filters import RecommendationFilter

__all__ = [
    "CategorizationQuery",
    "CategorizationType",
    "PageRequest",
    "RecommendationQuery",
    "RecommendationType",
    "Rejection",
    "RejectionCode",
]


class RecommendationType(OpenEnum):
    """What is recommended."""

    ITEM = "ITEM"
    """An item to sell."""


class CategorizationType(OpenEnum):
    """What recommendations are grouped by."""

    BRAND = "BRAND"
    """Their brands."""
    CATEGORY = "CATEGORY"
    """Their categories."""


class RejectionCode(OpenEnum):
    """Why a seller does not want what is recommended."""

    NOT_SELLING_THESE_ITEMS = "NOT_SELLING_THESE_ITEMS"
    """Has no plans for the items."""
    NOT_SELLING_THESE_BRANDS = "NOT_SELLING_THESE_BRANDS"
    """Has no plans for the brands."""
    NOT_SELLING_THESE_CATEGORIES = "NOT_SELLING_THESE_CATEGORIES"
    """Has no plans for the categories."""
    LIMITED_TO_OTHER_MARKETPLACE = "LIMITED_TO_OTHER_MARKETPLACE"
    """Sells them elsewhere, and only there."""
    ALREADY_SELLING_ON_WALMART = "ALREADY_SELLING_ON_WALMART"
    """Sells them at Walmart."""
    OTHER_REASON = "OTHER_REASON"
    """Told in a message, which must come along."""


class PageRequest(Body, frozen=True, kw_only=True):
    """Which page is asked for."""

    limit: int
    """Records a page, 1 to 200."""
    next_cursor: str | None = None
    """Where the page begins, as the page before said."""


class RecommendationQuery(Body, frozen=True, kw_only=True):
    """What a list of recommendations asks."""

    recommendation_type: RecommendationType
    """What is recommended."""
    meta: PageRequest
    """The page."""
    filter_criteria: RecommendationFilter | None = None
    """Which of them."""


class CategorizationQuery(Body, frozen=True, kw_only=True):
    """What a list of brands or categories asks."""

    categorization_type: CategorizationType
    """What to group by."""
    meta: PageRequest
    """The page."""
    filter_criteria: RecommendationFilter | None = None
    """Which of them."""


class Rejection(Body, frozen=True, kw_only=True):
    """What a rejection sends."""

    recommendation_type: RecommendationType
    """What was recommended."""
    filter_criteria: RecommendationFilter | None = None
    """Which recommendations; this or their ids."""
    item_recommendation_unique_ids: tuple[str, ...] | None = None
    """Which recommendations, by id."""
    rejection_codes: tuple[RejectionCode, ...]
    """Why it is not wanted."""
    custom_rejection_message: str | None = None
    """Why, in the seller's words."""
