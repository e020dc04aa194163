"""What is asked of the review accelerator program, and which items are to be in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from ..._declare.checks import between, charge, flag, identifier, known, truth
from ..._declare.several import by_name, members, several, texts
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.money import Amount
from ...models.values import OpenEnum

__all__ = [
    "ReviewCategoryQuery",
    "ReviewEnrolment",
    "ReviewItemFilter",
    "ReviewItemQuery",
    "ReviewItemStatus",
    "ReviewPeriod",
    "ReviewPriceRange",
    "ReviewSearch",
    "ReviewSort",
    "ReviewSortField",
    "ReviewStatusUpdate",
    "SentReviewSort",
]

_MOST_REVIEWS: Final = 20


class ReviewItemStatus(OpenEnum):
    """How far an item is with the program."""

    ELIGIBLE = "ELIGIBLE"
    """It can be enrolled."""
    ENROLLED = "ENROLLED"
    """Reviews are collected."""
    COMPLETE = "COMPLETE"
    """It has as many reviews as were wanted."""


class ReviewPeriod(OpenEnum):
    """The time of which sales, impressions and page views are counted."""

    DAYS_7 = "7DAYS"
    DAYS_14 = "14DAYS"
    DAYS_30 = "30DAYS"


class ReviewSortField(OpenEnum):
    """What items can be sorted by."""

    ITEM_PRIORITY = "ITEM_PRIORITY"
    """Walmart's recommendation."""
    PRICE = "PRICE"


class ReviewSort(Record, frozen=True, kw_only=True):
    """A part of the order of items, as a caller states it."""

    field: ReviewSortField
    """What decides."""
    descending: bool = False
    """Whether the highest comes first."""


class ReviewSearch(Body, frozen=True, kw_only=True):
    """What an item is found by."""

    field: str
    """``ITEM_NAME`` or ``SKU``."""
    value: str


class ReviewPriceRange(Body, frozen=True, kw_only=True):
    """Prices, in US dollars."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None


class ReviewItemFilter(Body, frozen=True, kw_only=True):
    """Which items are meant."""

    item_status: ReviewItemStatus
    date_range: ReviewPeriod | None = None
    category: Sequence[str] | None = None
    price: ReviewPriceRange | None = None
    is_customer_favorite: bool | None = None


class SentReviewSort(Body, frozen=True, kw_only=True):
    """A part of the order of items."""

    field: ReviewSortField
    order: str
    """``ASC`` or ``DESC``."""
    priority: int
    """From 1 on; the first decides before the others."""


class ReviewItemQuery(Body, frozen=True, kw_only=True):
    """What a list of items asks."""

    filter: ReviewItemFilter
    search: Sequence[ReviewSearch] | None = None
    sort: Sequence[SentReviewSort] | None = None

    @classmethod
    def of(
        cls,
        status: ReviewItemStatus | str,
        *,
        period: ReviewPeriod | str | None,
        categories: Sequence[str] | None,
        min_price: Amount | None,
        max_price: Amount | None,
        customer_favorite: bool | None,
        item_name: str | None,
        sku: str | None,
        sort: Sequence[ReviewSort] | None,
    ) -> ReviewItemQuery:
        """Items of a status that meet every condition."""
        found = ReviewItemFilter(
            item_status=ReviewItemStatus(known("status", status, ReviewItemStatus)),
            date_range=None if period is None else ReviewPeriod(known("period", period, ReviewPeriod)),
            category=None if categories is None else texts("categories", categories, least=1),
            price=_prices(min_price, max_price),
            is_customer_favorite=flag("customer_favorite", customer_favorite),
        )
        searched = (("item_name", "ITEM_NAME", item_name), ("sku", "SKU", sku))
        search = [
            ReviewSearch(field=of, value=identifier(name, text)) for name, of, text in searched if text is not None
        ]
        return cls(filter=found, search=search or None, sort=None if sort is None else _order(sort))


class ReviewCategoryQuery(Body, frozen=True, kw_only=True):
    """What a list of categories asks."""

    item_status: Sequence[ReviewItemStatus]

    @classmethod
    def of(cls, statuses: Sequence[ReviewItemStatus | str]) -> ReviewCategoryQuery:
        """Categories of items that have one of several statuses."""
        return cls(item_status=members("statuses", statuses, ReviewItemStatus, least=1))


class ReviewEnrolment(Body, frozen=True, kw_only=True):
    """One item whose status is to change."""

    item_id: str
    target_reviews: int | None = None
    """How many reviews are wanted."""


class ReviewStatusUpdate(Body, frozen=True, kw_only=True):
    """What is to become of items."""

    status: str
    """``ENROLL`` or ``DISENROLL``."""
    items: Sequence[ReviewEnrolment]

    @classmethod
    def enrolling(cls, targets: Mapping[str, int | None]) -> ReviewStatusUpdate:
        """At least one item, each with how many reviews are wanted."""
        items = [
            ReviewEnrolment(
                item_id=item_id, target_reviews=None if wanted is None else between(field, wanted, 1, _MOST_REVIEWS)
            )
            for field, item_id, wanted in by_name("targets", targets)
        ]
        return cls(status="ENROLL", items=items)

    @classmethod
    def leaving(cls, item_ids: Sequence[str]) -> ReviewStatusUpdate:
        """At least one item."""
        return cls(
            status="DISENROLL", items=[ReviewEnrolment(item_id=each) for each in texts("item_ids", item_ids, least=1)]
        )


def _prices(least: Amount | None, most: Amount | None) -> ReviewPriceRange | None:
    low, high = (
        None if bound is None else charge(name, bound) for name, bound in (("min_price", least), ("max_price", most))
    )
    if low is not None and high is not None and high < low:
        raise RequestInvalidError("max_price", f"is {high}, less than min_price, {low}", "the higher of the two")
    return None if low is None and high is None else ReviewPriceRange(minimum=low, maximum=high)


def _order(sort: Sequence[ReviewSort]) -> Sequence[SentReviewSort]:
    return [
        SentReviewSort(
            field=ReviewSortField(known(f"{place}.field", each.field, ReviewSortField)),
            order="DESC" if truth(f"{place}.descending", each.descending) else "ASC",
            priority=number,
        )
        for number, (place, each) in enumerate(several("sort", sort, ReviewSort), 1)
    ]
