"""How good the listings of a seller are: what was arranged of them, and what follows from the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..inventory.stock import Stock
from ..items.catalogue import Catalogue, full_document, item_document

if TYPE_CHECKING:
    from ...world import Item, World

__all__ = ["Listing", "Listings", "listing_document"]

_EVERY_ISSUE = 20.0
_ADVICE = {"MISSING": "Missing"}


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What is known of one listing besides its item."""

    offer: float = 100.0
    """The score of its offer while it is in stock; out of stock it has half of it."""
    content: float | None = None
    """The score of its content; without it, 100 less 20 for each issue."""
    reviews: float = 0.0
    issues: Mapping[str, str] = field(default_factory=dict[str, str])
    """By attribute, what is wrong with it: ``{"color": "MISSING"}``."""
    category: str = "Home"
    trending: bool = False
    customer_favorite: bool = False

    @property
    def content_score(self) -> float:
        """The score of its content."""
        return max(0.0, 100.0 - _EVERY_ISSUE * len(self.issues)) if self.content is None else self.content


class Listings:
    """Every listing of a seller."""

    def __init__(self, _world: World) -> None:
        self.arranged: dict[Item, Listing] = {}

    def of(self, item: Item) -> Listing:
        """The listing of an item."""
        return self.arranged.get(item, Listing())


def _scores(listing: Listing, *, in_stock: bool) -> dict[str, float]:
    """What the score of a listing is made of, and that score."""
    parts = {
        "content": listing.content_score,
        "offer": listing.offer if in_stock else listing.offer / 2,
        "reviews": listing.reviews,
    }
    return {**parts, "whole": sum(parts.values()) / len(parts)}


def listing_document(item: Item, world: World) -> dict[str, Any]:
    """A listing as it is answered."""
    listing, short = world.of(Listings).of(item), item_document(item, world)
    in_stock = any(world.of(Stock).seller(item).values())
    score = _scores(listing, in_stock=in_stock)
    return {
        "qualityScoreData": {
            "score": score["whole"],
            "values": [
                {"impact": "MEDIUM", "scoreType": "content & Discoverability", "scoreValue": round(score["content"])},
                {"impact": "HIGH", "scoreType": "offer", "scoreValue": round(score["offer"])},
                {"impact": "MEDIUM", "scoreType": "Rating & Reviews", "scoreValue": round(score["reviews"])},
            ],
        },
        "productId": short["wpid"],
        "scoreDetails": {
            "offer": {
                "issueCount": 0 if in_stock else 1,
                "publishAndTransactable": {
                    "score": 100 if in_stock else 0,
                    "maxIssue": 7,
                    "totalIssue": 0 if in_stock else 7,
                    **({} if in_stock else {"issueTitle": "Issue Detected"}),
                },
            },
            "contentAndDiscoverability": {
                "issueCount": len(listing.issues),
                "issues": [
                    {
                        "score": 0,
                        "isEditable": True,
                        "isSpecAttribute": False,
                        "attributeName": name,
                        "issueCount": 1,
                        "issues": [{"title": title, "value": _ADVICE.get(title, f"Mend {name}.")}],
                    }
                    for name, title in listing.issues.items()
                ],
            },
            "ratingReviews": {"maxRating": 5, "ratingCount": 0},
        },
        "wfsEnabled": int(item in world.of(Catalogue).shipped_by_walmart),
        "priority": "HIGH" if listing.issues else "LOW",
        "categoryName": listing.category,
        "productName": short["productName"],
        "itemId": world.ids.item_id(item.sku),
        "stats": {
            "orders": "0",
            "conversionRate": "0",
            "gmvAmount": {"amount": "0", "currency": "USD"},
            "totalUnits": "0",
        },
        "sku": item.sku,
        "condition": short["condition"],
        "productType": short["productType"],
        "last30DaysConversionRate": 0,
        "last30DaysPageViews": int(listing.trending),
        "gmv": 0,
        "isCustomerFavorites": listing.customer_favorite,
        "isInStock": in_stock,
        "isFastAndFreeShipping": False,
        # Kept beside the answer for filters and counts; nobody publishes it here.
        "_brand": full_document(item, world, full=False)["brand"],
    }
