"""Lag times: read for one SKU, and set by a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, item_of_sku
from ..feeds.records import RecordFeed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES", "ROUTES", "LagTimes"]

_USUAL = 1


class LagTimes:
    """The lag times that were set, in days."""

    def __init__(self, _world: World) -> None:
        self.days: dict[Item, int] = {}

    def of(self, item: Item) -> int:
        """That of an item."""
        return self.days.get(item, _USUAL)


def _get(call: Call) -> Answer:
    item = item_of_sku(call.world, call.query.get("sku"))
    return Answer(document={"sku": item.sku, "fulfillmentLagTime": call.world.of(LagTimes).of(item)})


def _set(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    item = item_of_sku(world, record.get("sku"))
    feed.once(item.sku, "")
    # The schema says a number, its example text.
    text = str(record.get("fulfillmentLagTime"))
    if not (text.isascii() and text.isdigit()):
        raise Problem("fulfillmentLagTime", "must be a whole number of days")
    world.of(LagTimes).days[item] = int(text)
    return []


ROUTES = (Route("lag-time/getLagTime", _get),)
FEED_TYPES = (
    RecordFeed(
        name="lagtime",
        surface="marketplace",
        number=0x55,
        header="LagTimeHeader",
        also=("lagTimeHeader", "lagTime"),
        array="lagTime",
        change=_set,
        most_items=10_000,
        from_xml=dict,
    ),
)
