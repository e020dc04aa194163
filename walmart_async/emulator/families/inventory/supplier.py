"""A drop-ship vendor's inventory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.errors import INVENTORY
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, UnknownItem, item_of_gtin, item_of_sku, node
from .stock import Stock, quantity, supplier_level

if TYPE_CHECKING:
    from ...world import Item, World
    from .stock import SupplierLevel

__all__ = ["ROUTES"]


def _get(call: Call) -> Answer:
    world = call.world
    if not call.query.get("sku") and not call.query.get("gtin"):
        raise call.refusal("MISSING_REQUEST_PARAM", "sku or gtin is required.", field="gtin")
    item = _find(world, sku=call.query.get("sku"), gtin=call.query.get("gtin"))
    at = node(world, call.query.get("shipNode"))
    return Answer(document=_level_document(item, world.of(Stock).supplier(item).get(at)))


def _get_nodes(call: Call) -> Answer:
    world, kind = call.world, call.query.get("productIdType", "").lower()
    if kind not in {"sku", "gtin"}:
        raise Problem("productIdType", "must be sku or gtin")
    item = _find(world, **{kind: call.params["id"]})
    levels = world.of(Stock).supplier(item)
    if call.query.get("shipNode"):
        only = node(world, call.query["shipNode"])
        levels = {only: levels[only]} if only in levels else {}
    nodes = [_node_document(at, level) for at, level in levels.items()]
    return Answer(document={"sku": item.sku, "gtin": item.gtin, "nodes": nodes})


def _put(call: Call) -> Answer:
    world = call.world
    at = node(world, call.query.get("shipNode"))
    body = call.object
    item = item_of_gtin(world, body.get("gtin"))
    units = quantity(body["quantity"], "quantity") if _counted(body) else None
    level = supplier_level(body.get("availabilityCode"), units)
    world.of(Stock).set_supplier(item, at, level)
    return Answer(document=_level_document(item, level))


def _counted(body: Any) -> bool:
    return body.get("availabilityCode") != "AA" and body.get("quantity") is not None


def _find(world: World, sku: str | None = None, gtin: str | None = None) -> Item:
    item = item_of_gtin(world, gtin) if gtin else item_of_sku(world, sku)
    if item.gtin is None or (sku and item.sku != sku):
        raise UnknownItem("sku", "is not the SKU of an item with this GTIN")
    return item


def _each(level: SupplierLevel) -> dict[str, Any]:
    return {"unit": "EACH", "amount": level.quantity}


def _level_document(item: Item, level: SupplierLevel | None) -> dict[str, Any]:
    document: dict[str, Any] = {"sku": item.sku, "gtin": item.gtin}
    if level is None:
        return document | {"quantity": {"unit": "EACH", "amount": 0}}
    # Infinite inventory has no amount, and what Walmart answers for it is not published.
    return document if level.quantity is None else document | {"quantity": _each(level)}


def _node_document(at: str, level: SupplierLevel) -> dict[str, Any]:
    if level.quantity is None:
        return {"shipNode": at}
    reserved = {"unit": "EACH", "amount": 0}
    return {"shipNode": at, "inputQty": _each(level), "availToSellQty": _each(level), "reservedQty": reserved}


ROUTES = (
    Route("dropship-vendor-inventory/getInventory", _get),
    Route("dropship-vendor-inventory/putUpdateInventory", _put),
    Route("seeds/PUT_/v3/inventory/update", _put, service=INVENTORY),
    Route("dropship-vendor-inventory/getSingleItemInventory", _get_nodes),
)
