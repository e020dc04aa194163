"""A regular price with what belongs to it, as a caller states it for the older feed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..._declare.markets import MarketFacts
from ..._declare.several import by_name
from ...models.base import Record
from ...models.money import Amount
from ..feeds.types import FeedBody, feed_type
from .models import ItemPricing, PriceType, Pricing

__all__ = ["PriceChange"]

PRICE_FEED: Final = feed_type("price")


class PriceChange(Record, frozen=True, kw_only=True):
    """A regular price, and what is shown beside it."""

    price: Amount
    """What customers pay: more than 0, with at most two decimals."""
    price_type: PriceType = PriceType.BASE
    """``BASE``, ``REDUCED`` or ``CLEARANCE``."""
    comparison_price: Amount | None = None
    """What is shown struck through beside it."""
    currency: str | None = None
    """The ISO 4217 code of both; without it, that of the client's market."""

    def sent(self, sku: str, field: str, market: MarketFacts) -> ItemPricing:
        """It as it is sent, checked; ``field`` is what errors call it."""
        currency = market.currency_of(f"{field}.currency", self.currency)
        pricing = Pricing.of(self.price, self.price_type, self.comparison_price, currency, prefix=f"{field}.")
        return ItemPricing(sku=sku, pricing=(pricing,))

    @classmethod
    def feed(
        cls, prices: Mapping[str, Amount | PriceChange], market: MarketFacts, *, version: str | None = None
    ) -> FeedBody:
        """A feed of 1 to 10,000 prices by SKU; an amount alone is a regular price."""
        changes = [
            (value if isinstance(value, PriceChange) else cls(price=value)).sent(sku, field, market)
            for field, sku, value in by_name("prices", prices, PRICE_FEED.most_items)
        ]
        return PRICE_FEED.body(changes, version=version)
