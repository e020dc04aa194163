"""Assortment recommendations: what Walmart would like a seller to sell, and what the seller turns down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..._declare.checks import between, identifier
from ..._declare.cursors.body import BodyCursor
from ..._declare.decorators import POST, PUT
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from .checks import check_counts_filter, check_filter, check_message, check_which
from .filters import RecommendationFilter, where
from .models import Categorization, CategorizationPage, Recommendation, RecommendationPage, RejectionAcknowledgement
from .requests import (
    CategorizationQuery,
    CategorizationType,
    PageRequest,
    RecommendationQuery,
    RecommendationType,
    Rejection,
    RejectionCode,
)

__all__ = ["Recommendations"]

_EVERYTHING = where


def _next_cursor(page: RecommendationPage | CategorizationPage) -> str | None:
    """A page without records is the last, whatever cursor it has: the search behind it may give one for ever."""
    return page.payload.meta.next_cursor if page.payload.records else None


def _at(query: Any, cursor: str) -> Any:
    return msgspec.structs.replace(query, meta=msgspec.structs.replace(query.meta, next_cursor=cursor))


class Recommendations(Resource[M], family="recommendations", surface="marketplace"):
    """See what Walmart recommends to sell, and reject it."""

    @POST(
        "/v3/growth/assortment/recommendations",
        "500/min",
        repeat=read("it only asks"),
        sends=RecommendationQuery,
        cursor=BodyCursor[RecommendationPage](_next_cursor, _at),
        spec="assortment-recommendations/getAssortmentRecommendations",
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
        """
        query = RecommendationQuery(
            recommendation_type=RecommendationType.ITEM,
            meta=PageRequest(limit=between("limit", limit, 1, 200)),
            filter_criteria=check_filter(where),
        )
        return Pages(Request(body=query), lambda page: page.payload.records, cursor)

    @POST(
        "/v3/growth/assortment/recommendations/categorization/counts",
        "200/hour",
        repeat=read("it only asks"),
        sends=CategorizationQuery,
        cursor=BodyCursor[CategorizationPage](_next_cursor, _at),
        spec="assortment-recommendations/getCategorizationDetailsOfAssortmentRecommendations",
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
        """
        kind = CategorizationType(identifier("by", by))
        query = CategorizationQuery(
            categorization_type=kind,
            meta=PageRequest(limit=between("limit", limit, 1, 200)),
            filter_criteria=check_counts_filter(where, kind),
        )
        return Pages(Request(body=query), lambda page: page.payload.records, cursor)

    @PUT(
        "/v3/growth/assortment/recommendations/rejections",
        "20/hour",
        sends=Rejection,
        spec="assortment-recommendations/rejectAssortmentRecommendations",
    )
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
        return Request(body=rejection, key="rejections")
