"""Items of a seller that customers cannot see."""

from __future__ import annotations

from datetime import date
from typing import Final, Unpack

from ...._declare.checks import between, day
from ...._declare.decorators import GET
from ...._declare.filters import query_of
from ...._declare.modes import M
from ...._declare.request import Request
from ...._declare.resource import Resource
from ....models.values import Many
from .models import UnpublishedCount, UnpublishedFilters, UnpublishedItems

__all__ = ["Unpublished"]

_MOST_ITEMS: Final = 2_147_483_647


class Unpublished(Resource[M], family="insights.unpublished", surface="marketplace"):
    """Find items that customers cannot see, and why."""

    @GET("/v3/insights/items/unpublished/items", "100/min", spec="insights-management/getUnpublishedItems")
    def items(
        self, from_date: date, *, limit: int = 20, **filters: Unpack[UnpublishedFilters]
    ) -> Request[UnpublishedItems]:
        """Items that were unpublished since a day, ``limit`` of them at most: Walmart has no second page.

        Args:
            limit: Raise it to ``total_count`` for all of them; nothing says how far it goes.
        """
        asked: dict[str, str | int] = {
            "fromDate": day("from_date", from_date).isoformat(),
            "limit": between("limit", limit, 1, _MOST_ITEMS),
        }
        return Request(query={**asked, **query_of(UnpublishedFilters, filters)})

    @GET(
        "/v3/insights/items/unpublished/counts",
        "100/min",
        inside="payload",
        spec="insights-management/getUnpublishedItemCount",
    )
    def counts(self, from_date: date) -> Request[Many[UnpublishedCount]]:
        """How many items were unpublished since a day, for each reason or combination of reasons."""
        return Request(query={"fromDate": day("from_date", from_date).isoformat()})
