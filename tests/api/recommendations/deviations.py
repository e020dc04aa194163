"""How the declarations of recommendations differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Weeks, years and ranks are whole numbers, which are written as text.": [
        "recommendations.MonthlyTrend.year: is int, published as string",
        "recommendations.RecommendedItem.potentialSalesRank: is int, published as string",
        "recommendations.WeeklyTrend.week: is int, published as string",
        "recommendations.WeeklyTrend.year: is int, published as string",
    ],
    "Counts and ranks are whole numbers, however they are published.": [
        "recommendations.RecommendedItem.offerCount: is int, published as number",
        "recommendations.RecommendedItem.potentialSalesRank: is int, published as integer or string",
        "recommendations.RecommendedItem.ratingCount: is int, published as number",
    ],
    "What may be left out counts as the default that is sent here.": [
        "recommendations.CategorizationQuery.meta: is not required",
        "recommendations.PageRequest.limit: is not required",
        "recommendations.RecommendationQuery.meta: is not required",
    ],
    "A filter without them filters nothing.": [
        "recommendations.RangeFilter.parameter: is not required",
        "recommendations.ValuesFilter.parameter: is not required",
        "recommendations.ValuesFilter.values: is not required",
    ],
}
PENDING: list[str] = []
