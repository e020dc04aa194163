"""A seller's inventory."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any

from ...gateway.errors import error
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, item_of_sku, mapping, node, sequence
from .stock import Stock, available_from, quantity

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
    stock = world.of(Stock)
    return Answer(
        document={"sku": item.sku, "quantity": each(stock.seller(item).get(at, 0)), **stock.available(item, at)}
    )


def _put(call: Call) -> Answer:
    world = call.world
    item = item_of_sku(world, call.query.get("sku"))
    body = call.object
    if body.get("sku") != item.sku:
        raise Problem("sku", "must be the same in the query and in the body")
    at = node(world, call.query.get("shipNode", world.default_node))
    units, stock = quantity(body.get("quantity"), "quantity"), world.of(Stock)
    stock.set_seller(item, at, units, available_from(body))
    return Answer(document={"sku": item.sku, "quantity": each(units), **stock.available(item, at)})


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
        known, units = node(world, given), quantity(entry.get("inputQty"), "inputQty")
        world.of(Stock).set_seller(item, known, units, available_from(entry))
    except Problem as problem:
        refused = error("INVALID_REQUEST_CONTENT", service, str(problem), field=problem.field)
        return {"shipNode": str(given), "status": "Failure", "errors": [refused]}
    return {"shipNode": given, "status": "Success"}


def _list(call: Call) -> Answer:
    world, quirks = call.world, call.world.quirks
    snapshot, offset, limit = _place(call)
    size = min(limit, quirks.page_cap or limit)
    items = list(world.items.values())
    meta: dict[str, Any] = {"totalCount": len(items)}
    if offset + size < len(items):
        meta["nextCursor"] = _cursor(snapshot or world.ids.uuid(), offset + size, limit)
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
            **stock.available(item, at),
        }
        for at in ([only] if only else levels)
    ]


def _cursor(snapshot: str, offset: int, limit: int) -> str:
    return base64.b64encode(f"{snapshot} {offset} {limit}".encode()).decode()


def _place(call: Call) -> tuple[str | None, int, int]:
    """Snapshot, offset and limit of a page; a cursor serves the limit that it was given for, and no other."""
    limit = call.integer("limit", 10, 1, 50)
    if "nextCursor" not in call.query:
        return None, 0, limit
    try:
        snapshot, offset, known = base64.b64decode(call.query["nextCursor"], validate=True).decode().split(" ")
        if call.query.get("limit") in {None, known}:
            return snapshot, int(offset), int(known)
    except (binascii.Error, ValueError):
        pass
    raise call.refusal("INVALID_REQUEST_PARAM", "Invalid cursor.", field="nextCursor")


_DOCUMENT = "inventory-management"
ROUTES = (
    Route(f"{_DOCUMENT}/getInventory", _get),
    Route(f"{_DOCUMENT}/updateInventoryForAnItem", _put),
    Route(f"{_DOCUMENT}/getMultiNodeInventoryForAllSkuAndAllShipNodes", _list),
    Route(f"{_DOCUMENT}/getMultiNodeInventoryForSkuAndAllShipnodes", _get_nodes),
    Route(f"{_DOCUMENT}/updateMultiNodeInventory", _put_nodes),
)
