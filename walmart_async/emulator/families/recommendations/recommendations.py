"""What Walmart recommends a seller to sell, until the seller rejects it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ...world import World

__all__ = ["Recommendations", "Recommended", "RecommendedVariant"]


@dataclass(frozen=True, kw_only=True)
class RecommendedVariant:
    """An item that differs from a recommended one in color, size, or the like."""

    title: str
    attributes: Mapping[str, str]
    """What sets it apart, by name: ``{"Color": "Red"}``."""


@dataclass(frozen=True, kw_only=True)
class Recommended:
    """An item that is recommended."""

    title: str
    brand: str
    category: str
    price: Decimal
    """What it costs elsewhere, in dollars."""
    product_type: str = ""
    gtin: str | None = None
    new_to_walmart: bool = True
    shopping_trends: tuple[str, ...] = ()
    """Any of MOST_SEARCHED_FOR, BEST_SELLERS, DEAL_ITEMS."""
    months: tuple[str, ...] = ()
    """When it sells: JAN, FEB, …"""
    top_go_get: bool = False
    new: bool = False
    variants: tuple[RecommendedVariant, ...] = ()
    """The group of variants that it is one of, the first one first."""
    primary_variant_item_id: str = ""
    """Under which its variants are found; made up where it is not given."""
    monthly_prices: Mapping[str, float] = field(default_factory=dict[str, float])
    """By year and month: ``{"2026-01": 9.99}``."""
    monthly_demand: Mapping[str, float] = field(default_factory=dict[str, float])
    """By month: ``{"JAN": 0.05}``."""

    @property
    def availability(self) -> str:
        """Whether Walmart has it, as Walmart calls that."""
        return "NEW_TO_WALMART" if self.new_to_walmart else "EXISTING_IN_WALMART"

    def group_id(self, item_id: str) -> str:
        """What its group of variants is found by."""
        return self.primary_variant_item_id or f"B{item_id}"

    def document(self, item_id: str) -> dict[str, Any]:
        """The item as it is answered."""
        dollars = {"amount": float(self.price), "currency": "USD"}
        offer = {"itemPrice": dollars, "shippingPrice": {"amount": 0, "currency": "USD"}}
        details: dict[str, Any] = {"title": self.title, "brand": self.brand, "category": self.category}
        if self.gtin is not None:
            details["gtin"] = self.gtin
        details |= {"itemAvailabilityStatus": self.availability, "shoppingTrends": list(self.shopping_trends)}
        if not self.new_to_walmart:
            details["walmart"] = {"itemId": item_id, "url": f"www.walmart.com/ip/{item_id}", "wfsIndicator": False}
            details["walmart"] |= offer
        if self.variants:
            details |= {"hasVariants": True, "primaryVariantItemId": self.group_id(item_id)}
        details["competitors"] = [{"itemId": f"B{item_id}", "url": f"shop.example/{item_id}", **offer}]
        return details


class Recommendations:
    """The recommendations of a seller, by id, the oldest first."""

    def __init__(self, _world: World) -> None:
        self._open: dict[str, tuple[int, Recommended]] = {}
        self._made = 0

    def add(self, unique_id: str, recommended: Recommended) -> str:
        """Recommend an item."""
        self._made += 1
        self._open[unique_id] = (self._made, recommended)
        return unique_id

    def find(self, unique_id: str) -> Recommended | None:
        """What is recommended under an id."""
        return self._open.get(unique_id, (0, None))[1]

    def all(self) -> list[Recommended]:
        """What was not rejected."""
        return [recommended for _, recommended in self._open.values()]

    def matching(self, keep: Callable[[Recommended], bool], after: int = 0) -> list[tuple[int, str, Recommended]]:
        """Number, id and item of what ``keep`` keeps after a number, which stays when others are rejected."""
        return [
            (number, unique_id, recommended)
            for unique_id, (number, recommended) in self._open.items()
            if number > after and keep(recommended)
        ]

    def reject(self, unique_ids: list[str]) -> None:
        """Recommend these no more; an id that is gone already, or never was, does no harm."""
        for unique_id in unique_ids:
            self._open.pop(unique_id, None)

    def names(self, kind: str, keep: Callable[[Recommended], bool]) -> list[str]:
        """The brands or categories, those with the most recommendations first, then by name."""
        kept = [recommended for recommended in self.all() if keep(recommended)]
        counted = Counter(one.brand if kind == "BRAND" else one.category for one in kept)
        return sorted(counted, key=lambda name: (-counted[name], name))
