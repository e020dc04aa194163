"""The search of all that Walmart sells, which here are the published items: as customers see them, and as feeds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from .catalogue import Catalogue, item_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item

__all__ = ["ROUTES"]

_MOST = 40
_VERSION = "5.0.20260803-17_50_56-api"
_MATCH = {"sellingChannel": "mpsetupbymatch", "locale": "en", "version": "4.2", "subset": "external"}
_OF_SELLERS = {"sku", "price"}
"""What of a setup is one seller's own."""


def _search(call: Call) -> Answer:
    given = {name: call.query[name] for name in ("query", "upc", "gtin", "asin") if call.query.get(name)}
    if not given:
        raise call.refusal("MISSING_REQUEST_PARAM", "One of query, upc, gtin, asin is needed.", field="description")
    as_feed = call.query.get("responseFormat", "DEFAULT").upper() == "SPEC"
    if as_feed:
        _check_one_identifier(call, given)
    elif "asin" in given:
        raise call.refusal("INVALID_REQUEST_PARAM", "It is for responseFormat=SPEC alone.", field="asin")
    found = [item for item in call.world.items.values() if _matches(item, call, given)]
    if as_feed:
        return Answer(document={"items": [_as_feed(found[0], call)]} if found else {})
    if not found:
        raise call.refusal("CONTENT_NOT_FOUND", "No item matches.", field="404_NOT_FOUND")
    return Answer(document={"items": [_as_shown(item, call) for item in found[:_MOST]], "relatedQueries": []})


def _check_one_identifier(call: Call, given: Mapping[str, str]) -> None:
    if "query" in given:
        raise call.refusal("INVALID_REQUEST_PARAM", "With SPEC, identifiers alone are searched by.", field="query")
    if len(given) > 1:
        raise call.refusal("INVALID_REQUEST_PARAM", "With SPEC, there is one identifier.", field="description")


def _matches(item: Item, call: Call, given: Mapping[str, str]) -> bool:
    short = item_document(item, call.world)
    if short["publishedStatus"] != "PUBLISHED":
        return False
    words = given.get("query", "").casefold().split()
    title = f"{short['productName']} {short['productType']}".casefold()
    identifiers = ((name, short.get(name)) for name in ("upc", "gtin", "asin"))
    return all(word in title for word in words) and all(
        value == given[name] for name, value in identifiers if name in given
    )


def _as_shown(item: Item, call: Call) -> dict[str, Any]:
    short, setup = item_document(item, call.world), call.world.of(Catalogue).setups.get(item, {})
    visible: dict[str, Any] = next(iter(setup.get("Visible", {}).values()), dict[str, Any]())
    return {
        "itemId": call.world.ids.item_id(item.sku),
        "isMarketPlaceItem": True,
        "images": [{"url": visible.get("mainImageUrl", "https://example.com/main.jpg")}],
        "customerRating": "4.5",
        "price": {"amount": str(short["price"]["amount"]), "currency": short["price"]["currency"]},
        "description": visible.get("shortDescription", short["productName"]),
        "title": short["productName"],
        "brand": visible.get("brand", "Unbranded"),
        "productType": short["productType"],
        "properties": {"numReviews": "2", "categories": json.loads(short["shelf"])},
    }


def _as_feed(item: Item, call: Call) -> dict[str, Any]:
    """As a setup where it is known how the item was set up, and else as a match."""
    setup = call.world.of(Catalogue).setups.get(item)
    if setup is None:
        product = {"productIdentifiers": {"productId": item.gtin, "productIdType": "GTIN"}}
        payload = {"MPItemFeedHeader": _MATCH, "MPItem": [{"Item": product}]}
        return {"feedType": "MP_ITEM_MATCH", "version": _MATCH["version"], "itemSpecPayload": payload}
    orderable = {name: value for name, value in setup["Orderable"].items() if name not in _OF_SELLERS}
    header = {"locale": "en", "version": _VERSION, "businessUnit": "WALMART_US"}
    return {
        "feedType": "MP_ITEM",
        "version": _VERSION,
        "productType": next(iter(setup["Visible"])),
        "itemSpecPayload": {
            "MPItemFeedHeader": header,
            "MPItem": [{"Orderable": orderable, "Visible": setup["Visible"]}],
        },
    }


ROUTES = (Route("item-management/getSearchResult", _search),)
