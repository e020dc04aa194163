"""What is asked of assortment recommendations, and how they are rejected."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import between, identifier
from ...models.base import Body
from ...models.values import OpenEnum
from .checks import check_counts_filter, check_filter, check_message, check_which
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
    COMPETITOR_ITEM = "COMPETITOR_ITEM"
    """They are a competitor's."""
    HIGH_LOGISTICS_COST = "HIGH_LOGISTICS_OR_FULFILLMENT_COST"
    """Cost too much to store or to ship."""
    INVENTORY_NOT_AVAILABLE = "INVENTORY_NOT_AVAILABLE"
    """Cannot be had."""
    ITEM_DISCONTINUED = "ITEM_DISCONTINUED"
    """Are not made any more."""
    ITEM_NOT_PROFITABLE = "ITEM_NOT_PROFITABLE"
    """Earn nothing."""
    ITEM_SEASONAL = "ITEM_SEASONAL_OR_NOT_RELEVANT"
    """Sell in one season, or do not fit."""
    NOT_AUTHORIZED = "NOT_AUTHORIZED"
    """May not be sold by this seller."""
    WRONG_PRODUCT_INFO = "WRONG_PRODUCT_INFO"
    """Are described wrongly."""
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

    @classmethod
    def of(cls, where: RecommendationFilter, limit: int) -> RecommendationQuery:
        """Items that meet a filter, 1 to 200 a page."""
        page = PageRequest(limit=between("limit", limit, 1, 200))
        return cls(recommendation_type=RecommendationType.ITEM, meta=page, filter_criteria=check_filter(where))


class CategorizationQuery(Body, frozen=True, kw_only=True):
    """What a list of brands or categories asks."""

    categorization_type: CategorizationType
    """What to group by."""
    meta: PageRequest
    """The page."""
    filter_criteria: RecommendationFilter | None = None
    """Which of them."""

    @classmethod
    def of(cls, by: CategorizationType | str, where: RecommendationFilter, limit: int) -> CategorizationQuery:
        """Brands or categories that meet a filter, 1 to 200 a page."""
        kind, page = CategorizationType(identifier("by", by)), PageRequest(limit=between("limit", limit, 1, 200))
        return cls(categorization_type=kind, meta=page, filter_criteria=check_counts_filter(where, kind))


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

    @classmethod
    def of(
        cls,
        codes: Sequence[RejectionCode | str],
        ids: Sequence[str] | None,
        where: RecommendationFilter | None,
        message: str | None,
    ) -> Rejection:
        """Reasons, ids or a filter, and a message where the reason asks for one; checked."""
        unique_ids, criteria = check_which(ids, where)
        check_message(codes, message, RejectionCode.OTHER_REASON)
        return cls(
            recommendation_type=RecommendationType.ITEM,
            rejection_codes=tuple(RejectionCode(code) for code in codes),
            filter_criteria=criteria,
            item_recommendation_unique_ids=unique_ids,
            custom_rejection_message=message,
        )
