"""The feeds that change stock."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, item_of_gtin, item_of_sku, mapping, node, sequence, whole
from ..feeds.feed import FeedError
from ..feeds.records import RecordFeed, header_value_fault
from .stock import Stock, available_from, quantity, supplier_level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]

_DATED_VERSION = re.compile(r"\d\.\d\.\d{8}-\d{2}_\d{2}_\d{2}(-api)?", re.ASCII)


def _seller_level(feed: Feed, world: World, sku: Any, ship_node: Any, level: Mapping[str, Any]) -> None:
    item = item_of_sku(world, sku)
    known = node(world, ship_node)
    feed.once(item.sku, known)
    world.of(Stock).set_seller(item, known, quantity(level.get("quantity"), "quantity"), available_from(level))


def _inventory(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    ship_node = feed.ship_node or world.default_node
    _seller_level(feed, world, record.get("sku"), ship_node, record)
    return []


def _mp_inventory(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    problems: list[Problem] = []
    for entry in sequence(record.get("shipNodes"), "shipNodes"):
        # One node's problem does not hold up the others.
        try:
            level = mapping(entry, "shipNodes")
            _seller_level(feed, world, record.get("sku"), level.get("shipNode"), level)
        except Problem as problem:
            problems.append(problem)
    return problems


def _dsv_inventory(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    item = item_of_gtin(world, record.get("productId"), "productId")
    known = node(world, record.get("shipNode"))
    feed.once(item.sku, known)
    units = whole(record["quantity"], "quantity") if record.get("quantity") is not None else None
    level = supplier_level(record.get("availabilityCode"), units, record.get("inTransitInventory"))
    world.of(Stock).set_supplier(item, known, level)
    return []


def _from_xml(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """XML knows texts only."""
    level = record.get("quantity")
    if not is_object(level) or not str(level.get("amount")).isdigit():
        return record
    return {**record, "quantity": {**level, "amount": int(level["amount"])}}


def _dsv_header_fault(header: Mapping[str, Any]) -> FeedError | None:
    if header["feedType"] != "DSV_INVENTORY":
        return FeedError("ERR_PDI_0001", "feedType must be DSV_INVENTORY.")
    # What sellers' feeds of stock have, 1.4 and 1.5, is refused.
    if not _DATED_VERSION.fullmatch(str(header["version"])):
        return FeedError("ERR_PDI_0001", "version must be a whole one, with its date.")
    if fault := header_value_fault(header):
        return fault
    try:
        datetime.fromisoformat(header["feedDate"])
    except (TypeError, ValueError):
        return FeedError("ERR_PDI_0001", "feedDate must be an ISO 8601 date.")
    return None


FEED_TYPES = (
    RecordFeed(
        name="inventory",
        surface="marketplace",
        number=0x4A,
        header="InventoryHeader",
        array="Inventory",
        change=_inventory,
        most_items=10_000,
        from_xml=_from_xml,
    ),
    RecordFeed(
        name="MP_INVENTORY",
        surface="marketplace",
        number=0x4B,
        header="inventoryHeader",
        array="inventory",
        change=_mp_inventory,
    ),
    RecordFeed(
        name="DSV_INVENTORY",
        surface="supplier",
        number=0x09,
        header="InventoryFeedHeader",
        header_fields=("version", "feedType", "feedDate", "locale", "businessUnit"),
        header_fault=_dsv_header_fault,
        array="Inventory",
        change=_dsv_inventory,
        product_key="productId",
    ),
)
