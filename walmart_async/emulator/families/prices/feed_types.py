"""The feed that changes promotions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import item_of_sku
from ..feeds.feed import FeedType
from .prices import Prices
from .rules import change_promotions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...gateway.validation import Problem
    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]


def _promo(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:  # noqa: ARG001 - as all changes
    change_promotions(world.of(Prices), item_of_sku(world, record.get("sku")), record)
    return []


FEED_TYPES = (
    FeedType("promo", "marketplace", 0x54, "Price", "PriceHeader", ("version",), _promo, listed_as="PROMO_PRICE"),
)
