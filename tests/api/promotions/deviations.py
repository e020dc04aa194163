"""How the declarations of promotions differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Regular and promotional prices have one route and share the lower of the two rates.": [
        "promotion-management/updatePromotionalPrices: has 60/min in mx, and delete_all 30/min",
        "promotion-management/updatePromotionalPrices: has 60/min in mx, and update 30/min",
    ],
    "Mexico takes one of the feed types that share a bucket, which has its rate there; the others are refused.": [
        "price-management/priceBulkUploads: has no rate of its own in mx, and bulk_update 30/day",
        "price-management/priceBulkUploads: has no rate of its own in mx, and submit 30/day",
        "promotion-management/updateBulkPromotionalPrice: has no rate of its own in mx, and bulk_update 30/day and 6/day",
    ],
}
