"""Lag times: read for one SKU, and set by a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, UnknownItem, item_of_gtin, item_of_sku, node, whole
from ..feeds.feed import FeedError
from ..feeds.records import RecordFeed, header_value_fault

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
        self.of_vendor: dict[tuple[Item, str], int] = {}
        """Those of a drop-ship vendor, by item and ship node."""

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


def _get_of_vendor(call: Call) -> Answer:
    world, gtin = call.world, call.query.get("gtin")
    if not gtin and not call.query.get("sku"):
        raise call.refusal("MISSING_REQUEST_PARAM", "sku or gtin is required.", field="gtin")
    item = item_of_gtin(world, gtin) if gtin else item_of_sku(world, call.query.get("sku"))
    if item.gtin is None:
        raise UnknownItem("sku", "is not the SKU of an item with a GTIN")
    at = node(world, call.query.get("shipNode"))
    days = world.of(LagTimes).of_vendor.get((item, at), _USUAL)
    return Answer(document={"sku": item.sku, "gtin": item.gtin, "fulfillmentLagTime": days})


def _set_of_vendor(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    item = item_of_gtin(world, record.get("productId"), "productId")
    at = node(world, record.get("shipNode"))
    feed.once(item.sku, at)
    # The document writes it with three l's.
    days = whole(record.get("fulfilllmentLagTime", record.get("fulfillmentLagTime")), "fulfilllmentLagTime")
    world.of(LagTimes).of_vendor[item, at] = days
    return []


def _vendor_header_fault(header: Mapping[str, Any]) -> FeedError | None:
    if header["feedType"] != "DSV_lagtime":
        return FeedError("ERR_PDI_0001", "feedType must be DSV_lagtime.")
    return header_value_fault(header)


ROUTES = (
    Route("lag-time/getLagTime", _get),
    Route("dropship-vendor-lag-time/getRetrieveLagTime", _get_of_vendor),
)
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
    RecordFeed(
        name="lagtime",
        surface="supplier",
        number=0x54,
        header="lagtimeFeedHeader",
        header_fields=("version", "feedType", "feedDate", "locale", "businessUnit"),
        header_fault=_vendor_header_fault,
        array="lagtime",
        change=_set_of_vendor,
        product_key="productId",
        most_items=10_000,
    ),
)
