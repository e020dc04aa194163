"""A drop-ship vendor's inventory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .bodies import json_object, problem_as_refusal
from .errors import INVENTORY, refusal
from .routing import Answer, Call, Route
from .validation import Problem, UnknownItem, item_of_gtin, item_of_sku, node, quantity, supplier_level

if TYPE_CHECKING:
    from .state import Item, State, SupplierLevel

__all__ = ["ROUTES"]

# The published document says applications/json, where the seed and the live service say application/json.
JSON = ("application/json", "applications/json")


@problem_as_refusal
def _get(call: Call) -> Answer:
    state = call.world.state
    if not call.query.get("sku") and not call.query.get("gtin"):
        raise refusal("MISSING_REQUEST_PARAM", INVENTORY, "sku or gtin is required.", field="gtin")
    item = _find(state, sku=call.query.get("sku"), gtin=call.query.get("gtin"))
    at = node(state, call.required("shipNode", INVENTORY))
    return Answer(document=_level_document(item, state.supplier_stock(cast("str", item.gtin)).get(at)))


@problem_as_refusal
def _get_nodes(call: Call) -> Answer:
    state, kind = call.world.state, call.required("productIdType", INVENTORY).lower()
    if kind not in {"sku", "gtin"}:
        raise Problem("productIdType", "must be sku or gtin")
    item = _find(state, **{kind: call.params["id"]})
    levels = state.supplier_stock(cast("str", item.gtin))
    if "shipNode" in call.query:
        only = node(state, call.query["shipNode"])
        levels = {only: levels[only]} if only in levels else {}
    nodes = [_node_document(at, level) for at, level in levels.items()]
    return Answer(document={"sku": item.sku, "gtin": item.gtin, "nodes": nodes})


@problem_as_refusal
def _put(call: Call) -> Answer:
    state = call.world.state
    at = node(state, call.required("shipNode", INVENTORY))
    body = json_object(call)
    item = item_of_gtin(state, body.get("gtin"))
    units = quantity(body["quantity"], "quantity") if _counted(body) else None
    level = supplier_level(body.get("availabilityCode"), units)
    state.set_supplier_level(cast("str", item.gtin), at, level)
    return Answer(document=_level_document(item, level))


def _counted(body: Any) -> bool:
    return body.get("availabilityCode") != "AA" and body.get("quantity") is not None


def _find(state: State, sku: str | None = None, gtin: str | None = None) -> Item:
    item = item_of_gtin(state, gtin) if gtin else item_of_sku(state, sku)
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
    Route("GET", "/v3/inventory", _get),
    Route("PUT", "/v3/inventory", _put, consumes=JSON),
    Route("PUT", "/v3/inventory/update", _put, consumes=JSON),
    Route("GET", "/v3/inventories/{id}", _get_nodes),
)
