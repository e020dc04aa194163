"""How the declarations of the review accelerator program differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "They stand beside the payload, and are kept with it.": [
        "reviews_acceleration.ReviewCategories.errors: is not published",
        "reviews_acceleration.ReviewItemPage.errors: is not published",
        "reviews_acceleration.ReviewStatusChange.errors: is not published",
    ],
    "Without it there is nothing to search for, to sort by, or to list.": [
        "reviews_acceleration.ReviewCategoryQuery.itemStatus: is not required",
        "reviews_acceleration.ReviewSearch.field: is not required",
        "reviews_acceleration.ReviewSearch.value: is not required",
        "reviews_acceleration.SentReviewSort.field: is not required",
        "reviews_acceleration.SentReviewSort.order: is not required",
        "reviews_acceleration.SentReviewSort.priority: is not required",
    ],
}
PENDING: list[str] = []
