"""Where items are in their lives: counted by that, and retired."""

from __future__ import annotations

from collections import Counter

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import item_of_sku
from .catalogue import Catalogue, item_document

__all__ = ["ROUTES"]


def _count(call: Call) -> Answer:
    wanted = call.query.get("status", "ALL").upper()
    statuses = [item_document(item, call.world)["publishedStatus"] for item in call.world.items.values()]
    return Answer(document={"All": len(statuses)} if wanted == "ALL" else {wanted: statuses.count(wanted)})


def _retire(call: Call) -> Answer:
    sku, catalogue = call.params["sku"], call.world.of(Catalogue)
    if not catalogue.end_pack(sku):
        catalogue.retire(item_of_sku(call.world, sku))
    told = "The item is on its way out of the catalogue, which can take two days."
    return Answer(document={"sku": sku, "message": told, "additionalAttributes": None, "errors": None})


def _groups(call: Call) -> Answer:
    documents = (item_document(item, call.world) for item in call.world.items.values())
    sizes = Counter(each["variantGroupId"] for each in documents if each.get("variantGroupId"))
    wanted = call.query.get("variantGroupId")
    found = {group: size for group, size in sizes.items() if not wanted or group == wanted}
    counts = [{"variantGroupId": group, "count": size} for group, size in found.items()]
    return Answer(document={"status": 200, "payload": counts})


ROUTES = (
    Route("item-management/getCountByStatus", _count),
    Route("item-management/getVariantCount", _groups),
    Route("item-management/retireAnItem", _retire),
)
