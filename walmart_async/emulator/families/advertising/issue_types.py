"""Kinds of issues that keep items from being advertised; some of the sixty that Walmart has."""

from __future__ import annotations

from typing import Any

__all__ = ["ISSUE_TYPES"]


def _kind(name: str, category: str, description: str, *, fixable: bool = True, link: str | None = None) -> Any:
    return {
        "issueName": name,
        "issueCategory": category,
        "isFixable": fixable,
        "issueDescription": description,
        "learnMoreUrl": link,
    }


_STOCK = "https://marketplacelearn.walmart.com/guides"
ISSUE_TYPES: dict[str, dict[str, Any]] = {
    "ITEM_OUT_OF_STOCK": _kind("No stock", "BLOCKED", "Nothing of the item is left to sell.", link=_STOCK),
    "INVALID_GTIN": _kind("GTIN", "BLOCKED", "The GTIN is not one."),
    "INVALID_IMAGE": _kind("Image", "BLOCKED", "The main image cannot be shown."),
    "MISSING_INVALID_TITLE": _kind("Title", "BLOCKED", "The title is missing, or cannot be shown."),
    "BUYBOX_NOT_WINNER": _kind("Buy box", "BLOCKED", "Another seller has the buy box.", fixable=False),
    "POLICY_VIOLATION": _kind("Policy", "BLOCKED", "Search engines do not advertise it.", fixable=False),
    "TITLE_TOO_LONG": _kind("Long title", "LIMITED", "Ads show the beginning of the title alone."),
    "IMAGE_TOO_SMALL": _kind("Small image", "LIMITED", "The main image is small."),
    "SHIPPING_PRICE_TOO_HIGH": _kind("Shipping charge", "LIMITED", "Shipping costs more than elsewhere."),
}
