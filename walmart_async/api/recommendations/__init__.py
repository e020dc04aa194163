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
    Offer,
    Recommendation,
    RecommendationPage,
    RecommendationPageMeta,
    RecommendationPrice,
    RecommendedItem,
    RejectionAcknowledgement,
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
    "RecommendationPrice",
    "RecommendationQuery",
    "RecommendationType",
    "RecommendedItem",
    "Rejection",
    "RejectionAcknowledgement",
    "RejectionCode",
    "ShoppingTrend",
    "ValuesFilter",
    "WalmartOffer",
    "where",
]
