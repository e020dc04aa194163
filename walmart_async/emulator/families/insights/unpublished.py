"""The items that customers cannot see, why, and since when."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ..inventory.stock import Stock
from ..items.catalogue import Catalogue, full_document, item_document
from .listings import Listings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...world import Item

__all__ = ["ROUTES"]

_USUAL, _MOST = 20, 2**31 - 1
_FLAGS = {"true": True, "false": False}


def _items(call: Call) -> Answer:
    limit, since = call.integer("limit", _USUAL, 1, _MOST), _since(call)
    found = [each for each in _unpublished(call, since) if _meets(call, each)]
    total = {"amount": "0.00", "currency": "USD"}
    return Answer(document={"payload": found[:limit], "totalCount": len(found), "totalGmvAmount": total})


def _counts(call: Call) -> Answer:
    by_reason: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for each in _unpublished(call, _since(call)):
        by_reason[each["unpublishReasons"]].append(each)
    counts = [
        {
            "unpublishedCount": str(len(items)),
            "unpublishedValue": str(float(sum(float(each["price"]["amount"]) for each in items))),
            "unpublishedReasonCode": reason,
        }
        for reason, items in sorted(by_reason.items())
    ]
    return Answer(document={"payload": counts})


def _since(call: Call) -> date:
    try:
        return date.fromisoformat(call.query.get("fromDate", ""))
    except ValueError:
        raise call.refusal("INVALID_REQUEST_PARAM", "fromDate must be YYYY-MM-DD.", field="fromDate") from None


def _unpublished(call: Call, since: date) -> list[dict[str, Any]]:
    world, known = call.world, call.world.of(Catalogue)
    days = {item: datetime.fromtimestamp(known.unpublished.get(item, 0.0), UTC).date() for item in world.items.values()}
    return [
        _document(call, item, day)
        for item, day in days.items()
        if item_document(item, world)["publishedStatus"] == "UNPUBLISHED" and day >= since
    ]


def _document(call: Call, item: Item, day: date) -> dict[str, Any]:
    short, full = item_document(item, call.world), full_document(item, call.world, full=False)
    reasons = short.get("unpublishedReasons", {}).get("reason") or ["END_DATE"]
    listing = call.world.of(Listings).of(item)
    return {
        "gtin": short["gtin"],
        "marketPrice": {"amount": "0.000000", "currency": "USD"},
        "offerStartDate": "2025-11-14",
        "marketTrending": str(listing.trending).lower(),
        "lifecycleStatus": short["lifecycleStatus"],
        "unpublishReasons": ",".join(reasons),
        "conversionRate": 0,
        "productName": short["productName"],
        "gmvAmount": {"amount": 0, "currency": "USD"},
        "itemId": call.world.ids.item_id(item.sku),
        "customerRating": "0",
        "pageViews": int(listing.trending),
        "price": {"amount": str(short["price"]["amount"]), "currency": short["price"]["currency"]},
        "unpublishedDate": day.isoformat(),
        "brand": full["brand"],
        "sku": item.sku,
        "condition": short["condition"],
        "productType": short["productType"],
        "offerEndDate": "2049-12-30",
        "publishStatus": short["publishedStatus"],
        "isCustomerFavorite": listing.customer_favorite,
    }


def _meets(call: Call, document: Mapping[str, Any]) -> bool:
    """Whether an item is asked for; those that do not trend, or are out of stock, have to be."""
    query = call.query
    tests: dict[str, Callable[[str], bool]] = {
        "unpublishedReasonCode": lambda text: text in document["unpublishReasons"].split(","),
        "offerLifecycleStatus": lambda text: text == document["lifecycleStatus"],
        "condition": lambda text: text == document["condition"],
    }
    if any(query.get(name, "all") not in {"all", ""} and not test(query[name]) for name, test in tests.items()):
        return False
    stock = call.world.of(Stock).seller(call.world.items[document["sku"]])
    if _flag(call, "marketTrending", "true") and document["marketTrending"] != "true":
        return False
    if _flag(call, "itemsWithInventory", "true") and not any(stock.values()):
        return False
    return (
        not query.get("isCustomerFavorite") or _flag(call, "isCustomerFavorite", "") == document["isCustomerFavorite"]
    )


def _flag(call: Call, name: str, usual: str) -> bool:
    text = (call.query.get(name) or usual).lower()
    if text not in _FLAGS:
        raise call.refusal("INVALID_REQUEST_PARAM", f"{name} must be true or false.", field=name)
    return _FLAGS[text]


ROUTES = (
    Route("insights-management/getUnpublishedItems", _items),
    Route("insights-management/getUnpublishedItemCount", _counts),
)
