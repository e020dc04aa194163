"""How the declarations of listing quality differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Counts and rates are numbers, however they are published.": [
        "listing_quality.ListingQualityItem.pageViews: is int, published as string",
        "listing_quality.ListingQualityItem.postPurchaseIssues: is int, published as string",
        "listing_quality.ListingQualityItem.wfsEnabled: is int, published as integer or string",
        "listing_quality.ListingQualityPage.totalItems: is int, published as integer or string",
        "listing_quality.ListingStats.conversionRate: is Decimal, published as string",
        "listing_quality.ListingStats.orders: is int, published as string",
        "listing_quality.ListingStats.pageViews: is int, published as string",
        "listing_quality.ListingStats.totalUnits: is int, published as string",
        "listing_quality.PostPurchaseDetails.issueCount: is int, published as string",
        "listing_quality.RatingDetails.maxRating: is int, published as integer or string",
        "listing_quality.RatingDetails.ratingCount: is int, published as integer or string",
        "models.Money.amount: is Decimal, published as string",
    ],
    "Nothing is required in the document; without it there is no condition.": [
        "listing_quality.QualityFilter.field: is not required",
        "listing_quality.QualityFilter.op: is not required",
        "listing_quality.QualityFilter.values: is not required",
        "listing_quality.QualityQuery.field: is not required",
        "listing_quality.QualityQuery.value: is not required",
    ],
    "Only the documents of 2024 have it.": [
        "listing_quality.CatalogueScore.overAllQuality: is not published",
    ],
}
PENDING: list[str] = []
