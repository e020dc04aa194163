"""What items are tied to: here, the usual shipping template at every ship node that has been told of stock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping, sequence
from ..inventory.stock import Stock

if TYPE_CHECKING:
    from ...world import World

__all__ = ["ROUTES"]

_MOST = 50
_TEMPLATE = {"name": "Default Shipping Template", "type": "DEFAULT", "id": "93685334451601409"}


def _associations(call: Call) -> Answer:
    asked = sequence(call.object.get("items"), "items")
    if len(asked) > _MOST:
        raise Problem("items", f"must not be more than {_MOST}")
    return Answer(document={"items": [_of(mapping(each, "items")["sku"], call.world) for each in asked]})


def _of(sku: str, world: World) -> dict[str, Any]:
    item = world.items.get(sku)
    if item is None:
        error = {"code": "CONTENT_NOT_FOUND", "field": "sku", "description": "No item has this SKU."}
        return {"sku": sku, "errors": [{**error, "severity": "ERROR", "category": "DATA"}]}
    nodes = list(world.of(Stock).seller(item)) or [world.default_node]
    named = ((node, "MP Center" if node == world.default_node else f"Center {node}") for node in nodes)
    return {
        "sku": sku,
        "associations": [
            {"shippingTemplate": _TEMPLATE, "shipNodeName": name, "shipNode": node} for node, name in named
        ],
    }


ROUTES = (Route("item-management/getItemAssociations", _associations, asks=True),)
