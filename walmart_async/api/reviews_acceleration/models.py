"""Items of the review accelerator program, and what became of a change of their status."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import ErrorDetail
from ...models.base import Answer
from ...models.values import Essential, Many
from .requests import ReviewItemStatus, ReviewPeriod

__all__ = [
    "ChangedReviewItem",
    "ChangedReviewItems",
    "RefusedReviewItem",
    "RefusedReviewItems",
    "ReviewCategories",
    "ReviewItem",
    "ReviewItemPage",
    "ReviewStatusChange",
]


class ReviewItem(Answer, frozen=True, kw_only=True):
    """An item that can be in the program, is, or was; counts may be missing where Walmart has none."""

    item_id: str | None = None
    sku: str | None = None
    item_name: str | None = None
    item_status: ReviewItemStatus | None = None
    """How far it is with the program."""
    item_priority: int | None = None
    """Its place among those that Walmart recommends, from 1 on."""
    is_customer_favorite: bool | None = None
    """Whether customers like it most."""
    current_reviews: int | None = None
    reviews_collected: int | None = None
    """The reviews that came by the program."""
    sales: int | None = None
    """Units sold in the period."""
    impressions: int | None = None
    """How often it was among the results of a search in the period."""
    current_page_views: int | None = None
    """How often its page was seen in the period."""


class ReviewItemPage(Answer, frozen=True, kw_only=True):
    """A page of items."""

    items: Many[ReviewItem] = ()
    scroll_id: Essential[str | None] = None
    """Where the next page begins."""
    total_items: Essential[int | None] = None
    """How many items there are."""
    fetched_items: int | None = None
    """How many this page has."""
    date_range: ReviewPeriod | None = None
    """The period of the counts."""
    errors: Many[ErrorDetail] = ()
    """What Walmart reports beside the items."""


class ReviewCategories(Answer, frozen=True, kw_only=True):
    """The categories that items of the program are in."""

    categories: Many[str] = ()
    item_status: Many[ReviewItemStatus] = ()
    """How far these items are."""
    errors: Many[ErrorDetail] = ()
    """What Walmart reports beside them."""


class ChangedReviewItem(Answer, frozen=True, kw_only=True):
    """An item whose status was changed."""

    item_id: str | None = None
    sku: str | None = None
    item_description: str | None = None


class ChangedReviewItems(Answer, frozen=True, kw_only=True):
    """The wrapper around items whose status was changed."""

    items: Many[ChangedReviewItem] = ()


class RefusedReviewItem(Answer, frozen=True, kw_only=True):
    """An item whose status was not changed."""

    item_id: str | None = None
    error_code: str | None = None
    error_description: str | None = None
    category: str | None = None
    """``DATA``, …"""
    severity: str | None = None
    """``ERROR``, ``WARNING`` or ``INFO``."""


class RefusedReviewItems(Answer, frozen=True, kw_only=True):
    """The wrapper around items whose status was not changed."""

    items: Many[RefusedReviewItem] = ()


class ReviewStatusChange(Answer, frozen=True, kw_only=True):
    """What became of a change."""

    success: ChangedReviewItems = ChangedReviewItems()
    """The items that were changed."""
    failure: RefusedReviewItems = RefusedReviewItems()
    """The items that were not."""
    errors: Many[ErrorDetail] = ()
    """What Walmart reports beside them."""

    def not_done(self) -> Sequence[ErrorDetail]:
        """Every item that was not changed, by its id, and what else went wrong."""
        refused = [
            ErrorDetail(
                code=each.error_code or "",
                field=each.item_id or "",
                description=each.error_description or "",
                category=each.category or "",
                severity=each.severity or "",
            )
            for each in self.failure.items
        ]
        return [*refused, *self.errors]
