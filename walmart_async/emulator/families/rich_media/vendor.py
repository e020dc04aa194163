"""The XML feed with which drop-ship vendors add rich media to their items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.errors import RECEIVER
from ...gateway.json_values import is_list, is_object
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, item_of_gtin, mapping
from ...gateway.xml import Root
from ..feeds.feeds import Feeds
from ..feeds.records import RecordFeed
from .library import Library

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["ROUTES"]

_MODES = ("MERGE", "REPLACE")


def _submit(call: Call) -> Answer:
    feeds = call.world.of(Feeds)
    feed = feeds.submit(_TYPE, call.body.raw, None, file_name=None, ship_node=None, market=call.market)
    return Answer(document={"feedId": feed.feed_id})


def _change(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    item = item_of_gtin(world, _product(record, "productId"), "productId")
    feed.once(item.sku)
    modules = dict(mapping(record.get("Modules"), "Modules"))
    mode = modules.pop("processMode", "MERGE")
    if mode not in _MODES:
        raise Problem("processMode", f"must be {' or '.join(_MODES)}")
    if not modules:
        raise Problem("Modules", "must have a module")
    kept = world.of(Library).of_vendor
    kept[item] = {**(kept.get(item, {}) if mode == "MERGE" else {}), **modules}
    return []


def _product(record: Mapping[str, Any], key: str) -> str | None:
    """The GTIN of a record, which may name the product by a shorter identifier."""
    found: Any = record.get("productIdentifiers")
    found = found.get("productIdentifier") if is_object(found) else None
    found = found[0] if is_list(found) and found else found
    product = found.get(key) if is_object(found) else None
    return product.zfill(14) if isinstance(product, str) else None


_TYPE = RecordFeed(
    name="item",
    surface="supplier",
    number=0x03,
    header="RichMediaFeedHeader",
    array="RichMedia",
    change=_change,
    product_key="productId",
    find_product=_product,
    from_xml=dict,
)
ROUTES = (
    Route(
        "dropship-vendor-items/updateRichMediaOfItem",
        _submit,
        xml=Root("FeedAcknowledgement", "ns2"),
        service=RECEIVER,
    ),
)
