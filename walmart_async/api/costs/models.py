"""What Walmart pays a drop-ship vendor for items, as sent, and what it says to a feed of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..._declare.checks import currency_code, identifier, money
from ..._declare.several import several
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.money import Amount, SentMoney
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody, feed_type

__all__ = ["CostAcknowledgement", "ItemCost", "SentCost"]

COSTS: Final = feed_type("cost")


class CostAcknowledgement(FeedAcknowledgement, frozen=True, kw_only=True):
    """Walmart has the feed."""

    error: str | None = None
    """What is wrong already, in Walmart's words."""


class ItemCost(Record, frozen=True, kw_only=True):
    """What an item costs Walmart at one ship node, as a caller states it."""

    sku: str
    ship_node: str
    """The ship node, from the vendor's account at Walmart."""
    cost: Amount
    """Of one unit: more than 0, in whole cents."""
    currency: str = "USD"
    """``USD`` or ``GBP``."""


class SentCost(Body, frozen=True, kw_only=True):
    """What an item costs Walmart at one ship node."""

    sku: str
    ship_node: str
    unit_cost: SentMoney

    @classmethod
    def feed(cls, costs: Sequence[ItemCost], version: str | None) -> FeedBody:
        """A feed of 1 to 10,000 costs, no SKU and ship node twice."""
        items = [cls._of(*each) for each in several("costs", costs, ItemCost, COSTS.most_items)]
        seen: set[tuple[str, str]] = set()
        for place, item in enumerate(items):
            if (item.sku, item.ship_node) in seen:
                problem = f"is the second for SKU {item.sku} at ship node {item.ship_node}"
                raise RequestInvalidError(f"costs[{place}]", problem, "one cost a SKU and ship node")
            seen.add((item.sku, item.ship_node))
        return COSTS.body(items, version=version)

    @classmethod
    def _of(cls, field: str, item: ItemCost) -> SentCost:
        amount = money(f"{field}.cost", item.cost)
        return cls(
            sku=identifier(f"{field}.sku", item.sku),
            ship_node=identifier(f"{field}.ship_node", item.ship_node),
            unit_cost=SentMoney(currency=currency_code(f"{field}.currency", item.currency), amount=amount),
        )
