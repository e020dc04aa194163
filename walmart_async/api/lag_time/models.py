"""Lag times as answered, and the feed that sets them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..._declare.checks import between, identifier
from ..._declare.several import by_name
from ...models.base import Answer, Body
from ..feeds.types import FeedBody, feed_type

__all__ = ["LagTime", "SentAttribute", "SentLagTime"]

LAG_TIMES: Final = feed_type("lagtime")
MOST_DAYS: Final = 365  # days; Walmart publishes no limit, and grants exceptions for what is made to order


class LagTime(Answer, frozen=True, kw_only=True):
    """How long a seller takes to ship an item."""

    sku: str | None = None
    fulfillment_lag_time: int | None = None
    """Days from the order until it ships."""


class SentAttribute(Body, frozen=True, kw_only=True):
    """A further attribute of a lag time."""

    name: str
    value: str


class SentLagTime(Body, frozen=True, kw_only=True):
    """The lag time of one item, as sent."""

    sku: str
    fulfillment_lag_time: str
    """Days, as text."""
    additional_attributes: Sequence[SentAttribute] | None = None

    @classmethod
    def feed(
        cls, days: Mapping[str, int], attributes: Mapping[str, str] | None = None, *, version: str | None = None
    ) -> FeedBody:
        """A feed of 1 to 10,000 lag times by SKU, all with the same further attributes."""
        more = None
        if attributes is not None:
            named = by_name("attributes", attributes)
            more = [SentAttribute(name=name, value=identifier(field, value)) for field, name, value in named]
        items = [
            cls(sku=sku, fulfillment_lag_time=str(between(field, value, 0, MOST_DAYS)), additional_attributes=more)
            for field, sku, value in by_name("days", days, LAG_TIMES.most_items)
        ]
        return LAG_TIMES.body(items, version=version)
