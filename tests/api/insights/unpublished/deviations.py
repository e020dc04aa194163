"""How the declarations of unpublished items differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Counts, values and ratings are numbers, which Walmart sends as text.": [
        "unpublished.UnpublishedCount.unpublishedCount: is int, published as string",
        "unpublished.UnpublishedCount.unpublishedValue: is Decimal, published as string",
        "unpublished.UnpublishedItem.customerRating: is Decimal, published as string",
    ],
}
PENDING: list[str] = []
