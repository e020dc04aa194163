"""The feeds that change stock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, item_of_gtin, item_of_sku, mapping, node, sequence, whole
from ..feeds.feed import FeedType
from .stock import Stock, quantity, supplier_level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]


def _seller_level(feed: Feed, world: World, sku: Any, ship_node: Any, level: Any) -> None:
    item = item_of_sku(world, sku)
    known = node(world, ship_node)
    feed.once(item.sku, known)
    world.of(Stock).set_seller(item, known, quantity(level, "quantity"))


def _inventory(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    ship_node = feed.ship_node or world.default_node
    _seller_level(feed, world, record.get("sku"), ship_node, record.get("quantity"))
    return []


def _mp_inventory(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    problems: list[Problem] = []
    for entry in sequence(record.get("shipNodes"), "shipNodes"):
        # One node's problem does not hold up the others.
        try:
            level = mapping(entry, "shipNodes")
            _seller_level(feed, world, record.get("sku"), level.get("shipNode"), level.get("quantity"))
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


FEED_TYPES = (
    FeedType("inventory", "marketplace", 0x4A, "Inventory", "InventoryHeader", ("version",), _inventory),
    FeedType("MP_INVENTORY", "marketplace", 0x4B, "inventory", "inventoryHeader", ("version",), _mp_inventory),
    FeedType(
        "DSV_INVENTORY",
        "supplier",
        0x09,
        "Inventory",
        "InventoryFeedHeader",
        ("version", "feedType", "feedDate", "locale", "businessUnit"),
        _dsv_inventory,
        product_key="productId",
    ),
)
