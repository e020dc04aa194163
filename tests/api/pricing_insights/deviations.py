"""How the declarations of pricing insights differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Nothing is required in the document; without it there is nothing to do.": [
        "pricing_insights.InsightSearch.searchField: is not required",
        "pricing_insights.InsightSearch.searchValue: is not required",
        "pricing_insights.SentSort.sortField: is not required",
        "pricing_insights.SentSort.sortOrder: is not required",
    ],
    "An answer of Walmart's was recorded with everything inside of data; the document has it without.": [
        "price-management/PricingInsights: answer of an example of list: $.data is not published",
        "price-management/PricingInsights: answers nothing inside of data",
    ],
}
PENDING: list[str] = []
