"""The older feed of regular prices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, item_of_sku, sequence
from ..feeds.records import RecordFeed
from .files import from_xml
from .prices import Prices
from .rules import currencies_in, read_pricing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]


def _price(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    item = item_of_sku(world, record.get("sku"))
    feed.once(item.sku)
    entries = sequence(record.get("pricing"), "pricing")
    if len(entries) > 1:
        raise Problem("pricing", "must hold one regular price")
    world.of(Prices).regular[item] = read_pricing(entries[0], currencies=currencies_in(feed.market))
    return []


FEED_TYPES = (
    RecordFeed(
        name="price",
        surface="marketplace",
        number=0x53,
        header="PriceHeader",
        array="Price",
        change=_price,
        most_items=10_000,
        from_xml=from_xml,
    ),
)
