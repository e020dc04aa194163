"""The review accelerator program, in which Walmart collects reviews of a seller's items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..._declare.cursors.snapshot import SnapshotCursor
from ..._declare.decorators import POST, PUT
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...models.money import Amount
from .models import ReviewCategories, ReviewItem, ReviewItemPage, ReviewStatusChange
from .requests import (
    ReviewCategoryQuery,
    ReviewItemQuery,
    ReviewItemStatus,
    ReviewPeriod,
    ReviewSort,
    ReviewStatusUpdate,
)

__all__ = ["ReviewsAcceleration"]

_ASKS: Final = read("it only asks")
_STATUS: Final = "/v3/growth/reviews-accelerator/items/status"
_UPDATE: Final = "reviews-acceleration/bulkUpdateItemStatus"
# The id is that of a search that Walmart keeps, and such a one may stay the same from page to page.
_PAGES: Final = SnapshotCursor[ReviewItemPage, ReviewItem](
    lambda page: page.scroll_id, lambda page: page.items, lambda page: page.total_items, counted=False, name="scrollId"
)


class ReviewsAcceleration(Resource[M], family="reviews_acceleration", surface="marketplace"):
    """See which items can have reviews collected, and let them."""

    @POST(
        "/v3/growth/reviews-accelerator/items",
        "20/min",
        repeat=_ASKS,
        sends=ReviewItemQuery,
        inside="payload",
        cursor=_PAGES,
        spec="reviews-acceleration/getIrpItems",
    )
    def items(
        self,
        status: ReviewItemStatus | str,
        *,
        period: ReviewPeriod | str | None = None,
        categories: Sequence[str] | None = None,
        min_price: Amount | None = None,
        max_price: Amount | None = None,
        customer_favorite: bool | None = None,
        item_name: str | None = None,
        sku: str | None = None,
        sort: Sequence[ReviewSort] | None = None,
        cursor: str | None = None,
    ) -> Pages[ReviewItemPage, ReviewItem]:
        """The items of a status; the size of a page is Walmart's choice.

        Args:
            status: How far they are with the program.
            period: The time of which sales, impressions and page views are counted; without it, seven days.
            categories: In one of these, as `categories` names them.
            min_price: In US dollars.
            max_price: In US dollars.
            customer_favorite: Items that customers like most alone, or all others.
            item_name: Text of the name.
            sku: Text of the SKU.
            sort: Their order; the first part decides before the others.
        """
        body = ReviewItemQuery.of(
            status,
            period=period,
            categories=categories,
            min_price=min_price,
            max_price=max_price,
            customer_favorite=customer_favorite,
            item_name=item_name,
            sku=sku,
            sort=sort,
        )
        first: Request[ReviewItemPage] = Request(
            query={"scrollId": "*"}, body=body, failures=lambda page, _: page.errors
        )
        return Pages(first, lambda page: page.items, cursor)

    @POST(
        "/v3/growth/reviews-accelerator/categories",
        "100/hour",
        repeat=_ASKS,
        sends=ReviewCategoryQuery,
        inside="payload",
        spec="reviews-acceleration/getIrpCategories",
    )
    def categories(
        self, statuses: Sequence[ReviewItemStatus | str] = tuple(ReviewItemStatus)
    ) -> Request[ReviewCategories]:
        """The categories of items that have one of these statuses."""
        return Request(body=ReviewCategoryQuery.of(statuses), failures=lambda found, _: found.errors)

    @PUT(_STATUS, "100/hour", sends=ReviewStatusUpdate, inside="payload", spec=_UPDATE)
    def enroll(self, targets: Mapping[str, int | None]) -> Request[ReviewStatusChange]:
        """Let reviews of items be collected.

        Args:
            targets: By Walmart's item id, how many reviews are wanted: 1 to 20, or ``None`` for Walmart's 5.

        Raises:
            PartialFailureError: Some items were not enrolled: ``errors`` names each as ``field``.
        """
        return self._changed(ReviewStatusUpdate.enrolling(targets))

    @PUT(_STATUS, "100/hour", sends=ReviewStatusUpdate, inside="payload", variant_of=_UPDATE)
    def disenroll(self, item_ids: Sequence[str]) -> Request[ReviewStatusChange]:
        """Collect no more reviews of items, by Walmart's item ids.

        Raises:
            PartialFailureError: Some items were not taken out, as for `enroll`.
        """
        return self._changed(ReviewStatusUpdate.leaving(item_ids))

    def _changed(self, update: ReviewStatusUpdate) -> Request[ReviewStatusChange]:
        # One key for all, for what two updates change may overlap.
        return Request(body=update, key="reviews", failures=lambda answer, _: answer.not_done())
