"""Where items are in their lives: counted by that, and retired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import item_of_sku
from .catalogue import Catalogue, item_document

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ROUTES"]

_RETIRED: Mapping[str, Any] = {"lifecycleStatus": "RETIRED", "publishedStatus": "UNPUBLISHED"}


def _count(call: Call) -> Answer:
    wanted = call.query.get("status", "ALL").upper()
    statuses = [item_document(item, call.world)["publishedStatus"] for item in call.world.items.values()]
    return Answer(document={"All": len(statuses)} if wanted == "ALL" else {wanted: statuses.count(wanted)})


def _retire(call: Call) -> Answer:
    item, details = item_of_sku(call.world, call.params["sku"]), call.world.of(Catalogue).details
    details[item] = {**details.get(item, {}), **_RETIRED}
    told = "The item is on its way out of the catalogue, which can take two days."
    return Answer(document={"sku": item.sku, "message": told, "additionalAttributes": None, "errors": None})


ROUTES = (
    Route("item-management/getCountByStatus", _count),
    Route("item-management/retireAnItem", _retire),
)
