"""How items look in the catalogue, and the snapshots of it that are being paged through."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .ids import Ids
    from .state import Item, State

__all__ = ["Catalogue", "Snapshot", "full_document", "item_document"]

SHELF = ("Home Page", "Emulated")
FULL = ("walmartOrderableAttributes", "itemConfigurations", "attributeContentInsights", "variantGroupInfo")


@dataclass
class Snapshot:
    """The matches of one listing, as they were at its first page."""

    skus: list[str]
    made: float
    """On the monotonic clock."""
    place: int = 0
    """Where the next page begins, for callers that do not say so."""


@dataclass
class Catalogue:
    """What is known of items beyond their ids and stock."""

    details: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    """By SKU: the fields of its listing that are not the usual ones."""
    setups: dict[str, Mapping[str, Any]] = field(default_factory=dict[str, "Mapping[str, Any]"])
    """By SKU: the record of the feed that set it up."""
    snapshots: dict[str, Snapshot] = field(default_factory=dict[str, Snapshot])
    """By token."""

    def forget(self, sku: str) -> None:
        """Start over with a SKU."""
        self.details.pop(sku, None)
        self.setups.pop(sku, None)


def item_document(item: Item, state: State, ids: Ids) -> dict[str, Any]:
    """An item as the lists show it."""
    price = state.prices.regular.get(item.sku)
    document: dict[str, Any] = {
        "mart": "WALMART_US",
        "sku": item.sku,
        "condition": "New",
        "wpid": ids.wpid(item.sku),
        "upc": item.gtin[2:] if item.gtin and item.gtin.startswith("00") else "",
        "gtin": item.gtin or "",
        "productName": f"Item {item.sku}",
        "shelf": json.dumps(SHELF, separators=(",", ":")),
        "productType": "Candles",
        "price": {"currency": "USD", "amount": 9.99},
        "publishedStatus": "PUBLISHED",
        "lifecycleStatus": "ACTIVE",
        **state.catalogue.details.get(item.sku, {}),
    }
    if price is not None:
        document["price"] = {"currency": price.current.currency, "amount": price.current.amount}
    return document


def full_document(item: Item, state: State, ids: Ids, *, full: bool) -> dict[str, Any]:
    """An item as the newer call shows it, with its ordering attributes and the rest if ``full``."""
    short, setup = item_document(item, state, ids), state.catalogue.setups.get(item.sku, {})
    kept = ("gtin", "sku", "variantGroupId", "productName", "productType", "publishedStatus", "price")
    document: dict[str, Any] = {name: short[name] for name in kept if name in short}
    visible: dict[str, Any] = next(iter(setup.get("Visible", {}).values()), dict[str, Any]())
    document |= {
        "brand": visible.get("brand", "Unbranded"),
        "mainImageUrl": visible.get("mainImageUrl", "https://example.com/main.jpg"),
        "shortDescription": visible.get("shortDescription", short["productName"]),
        "shelfName": ",".join(f'"{name}"' for name in json.loads(short["shelf"])),
        "unpublishedReasons": short.get("unpublishedReasons", {}).get("reason", []),
        "itemPageURL": f"https://www.walmart.com/ip/{ids.item_id(item.sku)}",
        "1PBuyBox": "NO",
        "siteDates": {"siteStartDate": "2025-11-14T15:11:33.19Z", "siteEndDate": "2049-03-24T00:00:00Z"},
        "customerRating": 4.5,
        "customerReviewCount": 2,
        "contentQualityScore": 86.3,
    }
    if full:
        document |= {
            "walmartOrderableAttributes": {"electronicsIndicator": "NO", "hasFuelContainer": "NO"},
            "itemConfigurations": [{"walmartItemNumber": ids.item_id(item.sku), "channelSold": "DSV"}],
            "attributeContentInsights": [
                {
                    "attributeName": "brand",
                    "contentImprovements": [{"issueType": "Missing", "issueDescription": "None"}],
                }
            ],
            "variantGroupInfo": {"isPrimary": True, "items": [{"name": "color", "value": "Red"}]},
            "additionalProductAttributes": visible,
        }
    return document
