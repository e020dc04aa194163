"""The feeds that change promotions, and prices with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import item_of_sku, mapping
from ..feeds.records import RecordFeed
from ..prices.files import from_xml
from .promotions import Promotions
from .settings import apply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...gateway.validation import Problem
    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]

_ITEM = "Promo&Discount"


def _promo(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:  # noqa: ARG001 - as all changes
    world.of(Promotions).change(item_of_sku(world, record.get("sku")), record)
    return []


def _find_sku(record: Mapping[str, Any], key: str) -> Any:
    given = record.get(_ITEM)
    return given.get(key) if is_object(given) else None


def _setting(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    given = mapping(record.get(_ITEM), _ITEM)
    if given.get("price") is not None:
        feed.once(item_of_sku(world, given.get("sku")).sku)
    apply(world, given, feed.market)
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
        from_xml=from_xml,
    ),
    *(
        RecordFeed(
            name=name,
            surface="marketplace",
            number=number,
            header="MPItemFeedHeader",
            array="MPItem",
            change=_setting,
            # One was seen in lists of feeds where the other had been sent; its own form is not published.
            listed="MP_ITEM_PRICE_UPDATE",
            most_items=10_000,
            find_product=_find_sku,
        )
        for name, number in (("PRICE_AND_PROMOTION", 0x55), ("MP_ITEM_PRICE_UPDATE", 0x56))
    ),
)
