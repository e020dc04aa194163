"""Assortment recommendations: what Walmart would like a seller to sell, and what the seller turns down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..checks import between, identifier
from ..colour import C, Resource
from ..declare import POST, PUT
from ..endpoint import Request
from ..paging import BodyCursor, Pages
from .models.recommendation_filter import RecommendationFilter, where
from .models.recommendation_requests import (
    CategorizationQuery,
    CategorizationType,
    PageRequest,
    RecommendationQuery,
    RecommendationType,
    Rejection,
    RejectionCode,
)
from .models.recommendations import (
    Categorization,
    CategorizationPage,
    Recommendation,
    RecommendationPage,
    RejectionAcknowledgement,
)
from .recommendation_checks import check_counts_filter, check_filter, check_message, check_which

__all__ = ["Recommendations"]

_EVERYTHING = where


def _next_cursor(page: RecommendationPage | CategorizationPage) -> str | None:
    """A page without records is the last, whatever cursor it has: the search behind it may give one for ever."""
    return page.payload.meta.next_cursor if page.payload.records else None


def _at(query: Any, cursor: str) -> Any:
    return msgspec.structs.replace(query, meta=msgspec.structs.replace(query.meta, next_cursor=cursor))


class Recommendations(Resource[C], family="recommendations", surface="marketplace"):
    """See what Walmart recommends to sell, and reject it."""

    @POST(
        "/v3/growth/assortment/recommendations",
        limit="500/min",
        repeat="read",
        sends=RecommendationQuery,
        cursor=BodyCursor[RecommendationPage](_next_cursor, _at),
    )
    def list(
        self, where: RecommendationFilter = _EVERYTHING, *, limit: int = 200, cursor: str | None = None
    ) -> Pages[RecommendationPage, Recommendation]:
        """The items that Walmart recommends.

        Args:
            where: Which of them: ``where.brand("Disney").price(to=3)``.
            limit: Recommendations a page, 1 to 200.
            cursor: Where to go on, from a pager's ``cursor``, with the same filter.

        Raises:
            RequestInvalidError: The filter says something that Walmart does not take.

        Source: ``getAssortmentRecommendations`` of the recommendations document; filters by product type, demand
        months, new and top items are of the newer page about rejections.
        """
        query = RecommendationQuery(
            recommendation_type=RecommendationType.ITEM,
            meta=PageRequest(limit=between("limit", limit, 1, 200)),
            filter_criteria=check_filter(where),
        )
        return Pages(Request(RecommendationPage, body=query), lambda page: page.payload.records, cursor)

    @POST(
        "/v3/growth/assortment/recommendations/categorization/counts",
        limit="200/hour",
        repeat="read",
        sends=CategorizationQuery,
        cursor=BodyCursor[CategorizationPage](_next_cursor, _at),
    )
    def counts(
        self,
        by: CategorizationType | str,
        where: RecommendationFilter = _EVERYTHING,
        *,
        limit: int = 200,
        cursor: str | None = None,
    ) -> Pages[CategorizationPage, Categorization]:
        """The brands or categories of which something is recommended, those with the most first.

        Args:
            by: ``BRAND`` or ``CATEGORY``.
            where: Which of them, by text, and brands by category or categories by brand.
            limit: Brands or categories a page, 1 to 200.
            cursor: Where to go on, from a pager's ``cursor``, with the same arguments.

        Raises:
            RequestInvalidError: The filter says something that Walmart does not take here.

        Source: ``getCategorizationDetailsOfAssortmentRecommendations`` of the recommendations document.
        """
        kind = CategorizationType(identifier("by", by))
        query = CategorizationQuery(
            categorization_type=kind,
            meta=PageRequest(limit=between("limit", limit, 1, 200)),
            filter_criteria=check_counts_filter(where, kind),
        )
        return Pages(Request(CategorizationPage, body=query), lambda page: page.payload.records, cursor)

    @PUT("/v3/growth/assortment/recommendations/rejections", limit="20/hour", sends=Rejection)
    def reject(
        self,
        codes: Sequence[RejectionCode | str],
        *,
        ids: Sequence[str] | None = None,
        where: RecommendationFilter | None = None,
        message: str | None = None,
    ) -> Request[RejectionAcknowledgement]:
        """Turn recommendations down; they do not come back.

        Args:
            codes: Why, at least one reason.
            ids: Which ones, 1 to 100 ``item_recommendation_unique_id``; this or ``where``.
            where: Which ones: all that meet the filter, which must have a condition; this or ``ids``.
            message: Why, in your words, up to 500 characters; required where ``OTHER_REASON`` is among the codes.

        Returns:
            That Walmart received it; the recommendations go shortly.

        Raises:
            RequestInvalidError: Not exactly one of ids and filter is given, no reason is, or the message is missing.

        Source: ``rejectAssortmentRecommendations`` of the recommendations document, and the page about rejections.
        """
        unique_ids, criteria = check_which(ids, where)
        check_message(codes, message)
        rejection = Rejection(
            recommendation_type=RecommendationType.ITEM,
            rejection_codes=tuple(RejectionCode(code) for code in codes),
            filter_criteria=criteria,
            item_recommendation_unique_ids=unique_ids,
            custom_rejection_message=message,
        )
        # One key for all, for what two filters reject may overlap.
        return Request(RejectionAcknowledgement, body=rejection, key="rejections")
