"""Assortment recommendations: the structs of the family."""

from __future__ import annotations

from .filters import (
    DemandMonth,
    ItemAvailability,
    RangeFilter,
    RecommendationFilter,
    ShoppingTrend,
    ValuesFilter,
    where,
)
from .models import (
    Categorization,
    CategorizationPage,
    CategorizationPayload,
    Offer,
    Recommendation,
    RecommendationPage,
    RecommendationPageMeta,
    RecommendationPayload,
    RecommendationPrice,
    RecommendedItem,
    RejectionAcknowledgement,
    RejectionPayload,
    WalmartOffer,
)
from .requests import (
    CategorizationQuery,
    CategorizationType,
    PageRequest,
    RecommendationQuery,
    RecommendationType,
    Rejection,
    RejectionCode,
)

__all__ = [
    "Categorization",
    "CategorizationPage",
    "CategorizationPayload",
    "CategorizationQuery",
    "CategorizationType",
    "DemandMonth",
    "ItemAvailability",
    "Offer",
    "PageRequest",
    "RangeFilter",
    "Recommendation",
    "RecommendationFilter",
    "RecommendationPage",
    "RecommendationPageMeta",
    "RecommendationPayload",
    "RecommendationPrice",
    "RecommendationQuery",
    "RecommendationType",
    "RecommendedItem",
    "Rejection",
    "RejectionAcknowledgement",
    "RejectionCode",
    "RejectionPayload",
    "ShoppingTrend",
    "ValuesFilter",
    "WalmartOffer",
    "where",
]
