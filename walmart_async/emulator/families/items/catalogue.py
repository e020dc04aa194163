"""How items look in the catalogue, and the snapshots of it that are being paged through."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..inventory.stock import Stock
from ..prices.prices import USUAL, Prices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

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


class Catalogue:
    """What is known of items beyond their ids and stock."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.unpublished: dict[Item, float] = {}
        """When items were taken off the site."""
        self.details: dict[Item, Mapping[str, Any]] = {}
        """The fields of their listings that are not the usual ones."""
        self.setups: dict[Item, Mapping[str, Any]] = {}
        """The records of the feeds that set them up."""
        self.shipped_by_walmart: set[Item] = set()
        """The items that Walmart Fulfillment Services ships."""
        self.packs: dict[Item, list[Mapping[str, Any]]] = {}
        """The virtual packs of items, as lists show them."""
        self.snapshots: dict[str, Snapshot] = {}
        """By token."""

    def change(self, item: Item, **details: Any) -> None:
        """Let fields of a listing be these from now on."""
        self.details[item] = {**self.details.get(item, {}), **details}
        if details.get("publishedStatus") == "UNPUBLISHED":
            self.unpublished[item] = self._world.clock.time()

    def retire(self, item: Item) -> None:
        """Take an item off the site; what is set up again is active again."""
        self.change(item, lifecycleStatus="RETIRED", publishedStatus="UNPUBLISHED")

    def end_pack(self, sku: str) -> bool:
        """Sell a virtual pack no more; whether there is one of this SKU."""
        for item, packs in self.packs.items():
            left = [each for each in packs if each["sku"] != sku]
            if len(left) < len(packs):
                self.packs[item] = left
                return True
        return False


def item_document(
    item: Item, world: World, *, mart: str | None = "WALMART_US", currency: str = "USD"
) -> dict[str, Any]:
    """An item as the lists show it; ``currency`` is that of the price it has until one is set."""
    price = world.of(Prices).regular.get(item)
    document: dict[str, Any] = {
        **({} if mart is None else {"mart": mart}),
        "sku": item.sku,
        "condition": "New",
        "availability": "In_stock" if any(world.of(Stock).seller(item).values()) else "Out_of_stock",
        "wpid": world.ids.wpid(item.sku),
        "upc": item.gtin[2:] if item.gtin and item.gtin.startswith("00") else "",
        "gtin": item.gtin or "",
        "productName": f"Item {item.sku}",
        "shelf": json.dumps(SHELF, separators=(",", ":")),
        "productType": "Candles",
        "price": {"currency": currency, "amount": USUAL},
        "publishedStatus": "PUBLISHED",
        "lifecycleStatus": "ACTIVE",
        **world.of(Catalogue).details.get(item, {}),
    }
    if price is not None:
        document["price"] = {"currency": price.current.currency, "amount": price.current.amount}
    return document


def full_document(item: Item, world: World, *, full: bool) -> dict[str, Any]:
    """An item as the newer call shows it, with its ordering attributes and the rest if ``full``."""
    short, setup = item_document(item, world), world.of(Catalogue).setups.get(item, {})
    kept = ("gtin", "sku", "variantGroupId", "productName", "productType", "publishedStatus", "price")
    document: dict[str, Any] = {name: short[name] for name in kept if name in short}
    visible: dict[str, Any] = next(iter(setup.get("Visible", {}).values()), dict[str, Any]())
    document |= {
        "brand": visible.get("brand", "Unbranded"),
        "mainImageUrl": visible.get("mainImageUrl", "https://example.com/main.jpg"),
        "shortDescription": visible.get("shortDescription", short["productName"]),
        "shelfName": ",".join(f'"{name}"' for name in json.loads(short["shelf"])),
        "unpublishedReasons": short.get("unpublishedReasons", {}).get("reason", []),
        "itemPageURL": f"https://www.walmart.com/ip/{world.ids.item_id(item.sku)}",
        "1PBuyBox": "NO",
        "siteDates": {"siteStartDate": "2025-11-14T15:11:33.19Z", "siteEndDate": "2049-03-24T00:00:00Z"},
        "customerRating": 4.5,
        "customerReviewCount": 2,
        "contentQualityScore": 86.3,
    }
    if full:
        document |= {
            "walmartOrderableAttributes": {"electronicsIndicator": "NO", "hasFuelContainer": "NO"},
            "itemConfigurations": [{"walmartItemNumber": world.ids.item_id(item.sku), "channelSold": "DSV"}],
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
