"""How the declarations of the Pro Seller program differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Orders and days are whole numbers, however they are published.": [
        "pro_seller.ProSellerMeasures.activeDays: is int, published as number",
        "pro_seller.ProSellerMeasures.orders: is int, published as number",
    ],
}
PENDING: list[str] = []
