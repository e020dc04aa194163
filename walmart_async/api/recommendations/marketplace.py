"""Assortment recommendations: what Walmart would like a seller to sell, and what the seller turns down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ..._declare.checks import identifier, known
from ..._declare.cursors.body import BodyCursor
from ..._declare.cursors.query import QueryCursor
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import read
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import texts
from .filters import RecommendationFilter, where
from .models import (
    Categorization,
    CategorizationPage,
    Recommendation,
    RecommendationPage,
    RejectionAcknowledgement,
    VariantPage,
)
from .requests import CategorizationQuery, CategorizationType, RecommendationQuery, Rejection, RejectionCode
from .trends import RecommendationTrends, TrendType

__all__ = ["Recommendations"]

_EVERYTHING = where


def _next_cursor(page: RecommendationPage | CategorizationPage | VariantPage) -> str | None:
    """A page without records is the last, whatever cursor it has: the search behind it may give one for ever."""
    return page.meta.next_cursor if page.records else None


def _at(query: Any, cursor: str) -> Any:
    return msgspec.structs.replace(query, meta=msgspec.structs.replace(query.meta, next_cursor=cursor))


class Recommendations(Resource[M], family="recommendations", surface="marketplace"):
    """See what Walmart recommends to sell, and reject it."""

    @POST(
        "/v3/growth/assortment/recommendations",
        "500/min",
        repeat=read("it only asks"),
        sends=RecommendationQuery,
        inside="payload",
        cursor=BodyCursor[RecommendationPage](_next_cursor, _at),
        spec="assortment-recommendations/getAssortmentRecommendations",
    )
    def list(
        self, where: RecommendationFilter = _EVERYTHING, *, limit: int = 200, cursor: str | None = None
    ) -> Pages[RecommendationPage, Recommendation]:
        """The items that Walmart recommends, 1 to 200 a page: ``list(where.brand("Disney").price(to=3))``."""
        return Pages(Request(body=RecommendationQuery.of(where, limit)), lambda page: page.records, cursor)

    @POST(
        "/v3/growth/assortment/recommendations/categorization/counts",
        "200/hour",
        repeat=read("it only asks"),
        sends=CategorizationQuery,
        inside="payload",
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
        """The brands or categories of which something is recommended, the most first, 1 to 200 a page.

        Args:
            where: Which of them, by text, and brands by category or categories by brand.
        """
        return Pages(Request(body=CategorizationQuery.of(by, where, limit)), lambda page: page.records, cursor)

    @GET(
        "/v3/growth/assortment/recommendations/variants",
        "500/hour",
        inside="payload",
        cursor=QueryCursor[VariantPage](_next_cursor),
        spec="assortment-recommendations/getAssortmentRecommendationVariants",
    )
    def variants(
        self, primary_variant_item_id: str, *, cursor: str | None = None
    ) -> Pages[VariantPage, Recommendation]:
        """The variants of a recommended item, in other colors or sizes.

        Args:
            primary_variant_item_id: As the item has it.
        """
        query = {"primaryVariantItemId": identifier("primary_variant_item_id", primary_variant_item_id)}
        return Pages(Request(query=query), lambda page: page.records, cursor)

    @GET(
        "/v3/growth/assortment/recommendations/trends",
        "500/hour",
        inside="payload",
        spec="assortment-recommendations/getAssortmentRecommendationTrends",
    )
    def trends(
        self, recommendation_unique_id: str, *, trend_types: Sequence[TrendType | str] | None = None
    ) -> Request[RecommendationTrends]:
        """How demand for a recommended item, and its price, go in the course of a year.

        Args:
            recommendation_unique_id: ``item_recommendation_unique_id`` of the recommendation.
            trend_types: Which; without it, all.
        """
        unique_id = identifier("recommendation_unique_id", recommendation_unique_id)
        wanted = None if trend_types is None else texts("trend_types", trend_types, least=1)
        kinds = None if wanted is None else ",".join(known("trend_types", each, TrendType) for each in wanted)
        return Request(query={"recommendationUniqueId": unique_id, "trendTypes": kinds})

    @PUT(
        "/v3/growth/assortment/recommendations/rejections",
        "20/hour",
        sends=Rejection,
        inside="payload",
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
        """Turn recommendations down; they go shortly, and do not come back.

        Args:
            codes: Why, at least one reason.
            ids: Which ones, 1 to 100 ``item_recommendation_unique_id``; this or ``where``.
            where: Which ones: all that meet the filter, which must have a condition.
            message: Up to 500 characters; required where ``OTHER_REASON`` is among the codes.
        """
        # One key for all, for what two filters reject may overlap.
        return Request(body=Rejection.of(codes, ids, where, message), key="rejections")
