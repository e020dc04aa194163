"""How the declarations of promotions differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "Regular and promotional prices have one route and share the lower of the two rates.": [
        "promotion-management/updatePromotionalPrices: has 60/min in mx, and delete_all 30/min",
        "promotion-management/updatePromotionalPrices: has 60/min in mx, and update 30/min",
    ],
}
