"""How the declarations of recommendations differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
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
PENDING = [
    "recommendations.RecommendedItem.demandSalesTrends: is missing",
    "recommendations.RecommendedItem.freeShipping: is missing",
    "recommendations.RecommendedItem.hasVariants: is missing",
    "recommendations.RecommendedItem.isTopGoGetItem: is missing",
    "recommendations.RecommendedItem.offerCount: is missing",
    "recommendations.RecommendedItem.potentialSalesRank: is missing",
    "recommendations.RecommendedItem.primaryVariantItemId: is missing",
    "recommendations.RecommendedItem.productType: is missing",
    "recommendations.RecommendedItem.rating: is missing",
    "recommendations.RecommendedItem.ratingCount: is missing",
    "recommendations.RecommendedItem.searchKeywords: is missing",
    "recommendations.RejectionCode.COMPETITOR_ITEM: has no name",
    "recommendations.RejectionCode.HIGH_LOGISTICS_OR_FULFILLMENT_COST: has no name",
    "recommendations.RejectionCode.INVENTORY_NOT_AVAILABLE: has no name",
    "recommendations.RejectionCode.ITEM_DISCONTINUED: has no name",
    "recommendations.RejectionCode.ITEM_NOT_PROFITABLE: has no name",
    "recommendations.RejectionCode.ITEM_SEASONAL_OR_NOT_RELEVANT: has no name",
    "recommendations.RejectionCode.NOT_AUTHORIZED: has no name",
    "recommendations.RejectionCode.WRONG_PRODUCT_INFO: has no name",
]
