"""The feed that changes promotions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import item_of_sku
from ..feeds.records import RecordFeed
from .promotions import Promotions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...gateway.validation import Problem
    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]


def _promo(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:  # noqa: ARG001 - as all changes
    world.of(Promotions).change(item_of_sku(world, record.get("sku")), record)
    return []


FEED_TYPES = (
    RecordFeed(
        name="promo",
        surface="marketplace",
        number=0x54,
        header="PriceHeader",
        array="Price",
        change=_promo,
        listed="PROMO_PRICE",
        most_items=10_000,
    ),
)
