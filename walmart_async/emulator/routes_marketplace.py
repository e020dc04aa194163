"""A seller's inventory."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any

from .bodies import json_object, problem_as_refusal
from .errors import INVENTORY, error, refusal
from .rendering import Root
from .routing import Answer, Call, Route
from .validation import Problem, item_of_sku, mapping, node, quantity, sequence

if TYPE_CHECKING:
    from .state import State

__all__ = ["ROUTES"]

JSON = "application/json"


def each(amount: int) -> dict[str, Any]:
    """A number of units as Walmart writes it."""
    return {"unit": "EACH", "amount": amount}


@problem_as_refusal
def _get(call: Call) -> Answer:
    state = call.world.state
    sku = item_of_sku(state, call.required("sku", INVENTORY)).sku
    at = node(state, call.query.get("shipNode", state.default_node))
    return Answer(document={"sku": sku, "quantity": each(state.seller_stock(sku).get(at, 0))})


@problem_as_refusal
def _put(call: Call) -> Answer:
    state = call.world.state
    sku = item_of_sku(state, call.required("sku", INVENTORY)).sku
    body = json_object(call)
    if body.get("sku") != sku:
        raise Problem("sku", "must be the same in the query and in the body")
    at = node(state, call.query.get("shipNode", state.default_node))
    units = quantity(body.get("quantity"), "quantity")
    state.set_seller_stock(sku, at, units)
    return Answer(document={"sku": sku, "quantity": each(units)})


@problem_as_refusal
def _get_nodes(call: Call) -> Answer:
    state = call.world.state
    sku = item_of_sku(state, call.params["sku"]).sku
    only = node(state, call.query["shipNode"]) if "shipNode" in call.query else None
    return Answer(document={"sku": sku, "nodes": _nodes(state, sku, only)})


@problem_as_refusal
def _put_nodes(call: Call) -> Answer:
    state = call.world.state
    sku = item_of_sku(state, call.params["sku"]).sku
    entries = sequence(mapping(json_object(call).get("inventories"), "inventories").get("nodes"), "inventories.nodes")
    return Answer(document={"sku": sku, "nodes": [_put_node(state, sku, mapping(one, "nodes")) for one in entries]})


def _put_node(state: State, sku: str, entry: Any) -> dict[str, Any]:
    given = entry.get("shipNode")
    try:
        state.set_seller_stock(sku, node(state, given), quantity(entry.get("inputQty"), "inputQty"))
    except Problem as problem:
        refused = error("INVALID_REQUEST_CONTENT", INVENTORY, str(problem), field=problem.field)
        return {"shipNode": str(given), "status": "Failure", "errors": [refused]}
    return {"shipNode": given, "status": "Success"}


def _list(call: Call) -> Answer:
    state, quirks = call.world.state, call.world.quirks
    limit = call.integer("limit", 10, 1, 50, INVENTORY)
    snapshot, offset = _read_cursor(call.query["nextCursor"]) if call.query.get("nextCursor") else (None, 0)
    size = min(limit, quirks.page_cap or limit)
    skus = list(state.items)
    meta: dict[str, Any] = {"totalCount": len(skus)}
    if offset + size < len(skus):
        meta["nextCursor"] = _cursor(snapshot or call.world.ids.uuid(), offset + size)
    if quirks.repeat_cursor and call.query.get("nextCursor"):
        meta["nextCursor"] = call.query["nextCursor"]
    page = [{"sku": sku, "nodes": _nodes(state, sku)} for sku in skus[offset : offset + size]]
    return Answer(document={"meta": meta, "elements": {"inventories": page}})


def _nodes(state: State, sku: str, only: str | None = None) -> list[dict[str, Any]]:
    stock = state.seller_stock(sku)
    return [
        {
            "shipNode": at,
            "inputQty": each(stock.get(at, 0)),
            "availToSellQty": each(max(0, stock.get(at, 0) - state.reserved(sku, at))),
            "reservedQty": each(state.reserved(sku, at)),
        }
        for at in ([only] if only else stock)
    ]


def _cursor(snapshot: str, offset: int) -> str:
    return base64.b64encode(f"{snapshot} {offset}".encode()).decode()


def _read_cursor(cursor: str) -> tuple[str, int]:
    try:
        snapshot, offset = base64.b64decode(cursor, validate=True).decode().split(" ")
        return snapshot, int(offset)
    except (binascii.Error, ValueError):
        raise refusal("INVALID_REQUEST_PARAM", INVENTORY, "Invalid cursor.", field="nextCursor") from None


ROUTES = (
    Route("GET", "/v3/inventory", _get, xml=Root("inventory")),
    Route("PUT", "/v3/inventory", _put, xml=Root("inventory"), consumes=(JSON,)),
    Route("GET", "/v3/inventories", _list),
    Route("GET", "/v3/inventories/{sku}", _get_nodes),
    Route("PUT", "/v3/inventories/{sku}", _put_nodes, consumes=(JSON,)),
)
