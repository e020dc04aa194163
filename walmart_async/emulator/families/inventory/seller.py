"""A seller's inventory."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any

from ...gateway.errors import error
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, item_of_sku, mapping, node, sequence
from ...gateway.xml import Root
from .stock import Stock, quantity

if TYPE_CHECKING:
    from ...world import Item, World

__all__ = ["ROUTES"]


def each(amount: int) -> dict[str, Any]:
    """A number of units as Walmart writes it."""
    return {"unit": "EACH", "amount": amount}


def _get(call: Call) -> Answer:
    world = call.world
    item = item_of_sku(world, call.query.get("sku"))
    at = node(world, call.query.get("shipNode", world.default_node))
    return Answer(document={"sku": item.sku, "quantity": each(world.of(Stock).seller(item).get(at, 0))})


def _put(call: Call) -> Answer:
    world = call.world
    item = item_of_sku(world, call.query.get("sku"))
    body = call.object
    if body.get("sku") != item.sku:
        raise Problem("sku", "must be the same in the query and in the body")
    at = node(world, call.query.get("shipNode", world.default_node))
    units = quantity(body.get("quantity"), "quantity")
    world.of(Stock).set_seller(item, at, units)
    return Answer(document={"sku": item.sku, "quantity": each(units)})


def _get_nodes(call: Call) -> Answer:
    item = item_of_sku(call.world, call.params["sku"])
    only = node(call.world, call.query["shipNode"]) if call.query.get("shipNode") else None
    return Answer(document={"sku": item.sku, "nodes": _nodes(call.world, item, only)})


def _put_nodes(call: Call) -> Answer:
    world, item = call.world, item_of_sku(call.world, call.params["sku"])
    inventories = mapping(call.object.get("inventories"), "inventories")
    entries = sequence(inventories.get("nodes"), "inventories.nodes")
    nodes = [_put_node(world, item, mapping(one, "nodes"), call.served.service) for one in entries]
    return Answer(document={"sku": item.sku, "nodes": nodes})


def _put_node(world: World, item: Item, entry: Any, service: str) -> dict[str, Any]:
    given = entry.get("shipNode")
    try:
        world.of(Stock).set_seller(item, node(world, given), quantity(entry.get("inputQty"), "inputQty"))
    except Problem as problem:
        refused = error("INVALID_REQUEST_CONTENT", service, str(problem), field=problem.field)
        return {"shipNode": str(given), "status": "Failure", "errors": [refused]}
    return {"shipNode": given, "status": "Success"}


def _list(call: Call) -> Answer:
    world, quirks = call.world, call.world.quirks
    limit = call.integer("limit", 10, 1, 50)
    snapshot, offset = _read_cursor(call, call.query["nextCursor"]) if call.query.get("nextCursor") else (None, 0)
    size = min(limit, quirks.page_cap or limit)
    items = list(world.items.values())
    meta: dict[str, Any] = {"totalCount": len(items)}
    if offset + size < len(items):
        meta["nextCursor"] = _cursor(snapshot or world.ids.uuid(), offset + size)
    if quirks.repeat_cursor and call.query.get("nextCursor"):
        meta["nextCursor"] = call.query["nextCursor"]
    page = [{"sku": item.sku, "nodes": _nodes(world, item)} for item in items[offset : offset + size]]
    return Answer(document={"meta": meta, "elements": {"inventories": page}})


def _nodes(world: World, item: Item, only: str | None = None) -> list[dict[str, Any]]:
    stock = world.of(Stock)
    levels = stock.seller(item)
    return [
        {
            "shipNode": at,
            "inputQty": each(levels.get(at, 0)),
            "availToSellQty": each(max(0, levels.get(at, 0) - stock.reserved(item, at))),
            "reservedQty": each(stock.reserved(item, at)),
        }
        for at in ([only] if only else levels)
    ]


def _cursor(snapshot: str, offset: int) -> str:
    return base64.b64encode(f"{snapshot} {offset}".encode()).decode()


def _read_cursor(call: Call, cursor: str) -> tuple[str, int]:
    try:
        snapshot, offset = base64.b64decode(cursor, validate=True).decode().split(" ")
        return snapshot, int(offset)
    except (binascii.Error, ValueError):
        raise call.refusal("INVALID_REQUEST_PARAM", "Invalid cursor.", field="nextCursor") from None


_DOCUMENT = "inventory-management"
ROUTES = (
    Route(f"{_DOCUMENT}/getInventory", _get, xml=Root("inventory")),
    Route(f"{_DOCUMENT}/updateInventoryForAnItem", _put, xml=Root("inventory")),
    Route(f"{_DOCUMENT}/getMultiNodeInventoryForAllSkuAndAllShipNodes", _list),
    Route(f"{_DOCUMENT}/getMultiNodeInventoryForSkuAndAllShipnodes", _get_nodes),
    Route(f"{_DOCUMENT}/updateMultiNodeInventory", _put_nodes),
)
