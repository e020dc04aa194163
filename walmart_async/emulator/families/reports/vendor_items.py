"""The report of a drop-ship vendor's items that Walmart keeps ready."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ...gateway.operations import JSON, Answer, Call, Route
from ...gateway.validation import Problem
from ..costs.costs import Costs
from ..inventory.stock import Stock
from ..items.catalogue import full_document, item_document
from .tables import file_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

__all__ = ["ROUTES"]

_VENDOR_ID = "837252"


def _item_report(call: Call) -> Answer:
    for name, known in (("type", "vendor_item"), ("version", "2")):
        if call.query[name] != known:
            raise Problem(name, f"must be {known}")
    world = call.world
    schema = call.served.operation.responses["200"][JSON]
    columns = list(call.served.document.resolve(schema).properties)
    rows = [_row(item, world) for item in world.items.values() if item.gtin is not None]
    table = [columns, *([row.get(name, "") for name in columns] for row in rows)]
    content, _ = file_of(table, "vendor_item", world.quirks.report_packing)
    return Answer(body=content, media_type="application/octet-stream")


def _row(item: Item, world: World) -> Mapping[str, str]:
    """The columns of which something is known; the others are empty."""
    short, full = item_document(item, world), full_document(item, world, full=False)
    levels, cost = world.of(Stock).supplier(item).values(), world.of(Costs).any_of(item)
    infinite = any(level.quantity is None for level in levels)
    units = sum(level.quantity or 0 for level in levels)
    return {
        "vendorId": _VENDOR_ID,
        "sku": item.sku,
        "productName": short["productName"],
        "productCategory": short["productType"],
        "shortDescription": full["shortDescription"],
        "cost": "" if cost is None else str(cost[0]),
        "price": str(short["price"]["amount"]),
        "currency": short["price"]["currency"],
        "publishStatus": short["publishedStatus"],
        "lifecycleStatus": short["lifecycleStatus"],
        "availabilityStatus": "In stock" if infinite or units else "Out of stock",
        "wpid": short["wpid"],
        "itemId": world.ids.item_id(item.sku),
        "gtin": item.gtin or "",
        "upc": short["upc"],
        "primaryImageUrl": full["mainImageUrl"],
        "shelfName": json.loads(short["shelf"])[-1],
        "itemPageUrl": full["itemPageURL"],
        "reviewCount": str(full["customerReviewCount"]),
        "averageRating": str(full["customerRating"]),
        "availableInventoryUnits": "" if infinite else str(units),
    }


ROUTES = (Route("dropship-vendor-pre-generated-reports/getGenerateItemReport", _item_report),)
