"""The catalogue of items: in pages, and one by one."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from ...gateway.markets import CURRENCIES, ITEM_PAGES, MARTS
from ...gateway.operations import Answer, Call, Route
from ...gateway.xml import Root
from .catalogue import Catalogue, Snapshot, full_document, item_document

if TYPE_CHECKING:
    from ...world import Item

__all__ = ["ROUTES"]

SUPPLIER_PAGE = 200
SNAPSHOT_SECONDS = 120.0
MOST_OFFSET = 10_000
_LEADING = {"GTIN": 0, "EAN": 1, "ISBN": 1, "UPC": 2}
"""How many of the zeros in front of a GTIN a shorter identifier goes without."""
_KINDS = ("SKU", "ITEM_ID", *_LEADING)
_IDENTIFYING = ("sku", "gtin", "variantGroupId")
_CHOSEN = ("publishedStatus", "lifecycleStatus", "condition", "availability", "bundleType")
"""Filters by a value of an enum, which is taken in any case of letters."""


def _list_marketplace(call: Call) -> Answer:
    limit = call.integer("limit", 20, 1, ITEM_PAGES.get(call.market, 1000))
    token, snapshot = _snapshot(call)
    place = call.integer("offset", snapshot.place, 0, MOST_OFFSET)
    snapshot.place = place + limit
    # Whoever does not ask for a walk gets no token for one, and neither do the variants of a group.
    walks = "nextCursor" in call.query and "variantGroupId" not in call.query and call.market not in ITEM_PAGES
    return _page(call, snapshot, place, limit, token if walks and snapshot.place < len(snapshot.skus) else None)


def _list_supplier(call: Call) -> Answer:
    token, snapshot = _snapshot(call)
    place, snapshot.place = snapshot.place, snapshot.place + SUPPLIER_PAGE
    if not call.world.quirks.constant_cursor:
        # Every page has a token of its own, and an old one still leads to its page.
        token = call.world.ids.uuid()
        call.world.of(Catalogue).snapshots[token] = Snapshot(snapshot.skus, snapshot.made, snapshot.place)
        snapshot.place = place
    return _page(call, snapshot, place, SUPPLIER_PAGE, token if place + SUPPLIER_PAGE < len(snapshot.skus) else None)


def _page(call: Call, snapshot: Snapshot, place: int, limit: int, token: str | None) -> Answer:
    known = call.world.items
    items = [known[sku] for sku in snapshot.skus[place : place + limit] if sku in known]
    if not items:
        raise _nothing(call)
    page = [_document(call, item) for item in items]
    return Answer(
        # The supplier's published example is capitalised as well, its schema and its page are not.
        document={
            "ItemResponse" if call.surface == "marketplace" else "itemResponse": page,
            "totalItems": len(snapshot.skus),
            **({"nextCursor": token} if token else {}),
        }
    )


def _snapshot(call: Call) -> tuple[str, Snapshot]:
    """The snapshot that a token stands for; a new one for ``*`` and for callers without any."""
    world, token = call.world, call.query.get("nextCursor", "*")
    snapshots, now = world.of(Catalogue).snapshots, world.clock.monotonic()
    if token == "*":  # noqa: S105 - it means all
        made = Snapshot([item.sku for item in _served(call) if _matches(call, item)], now)
        token = _token(world.ids.uuid()) if call.surface == "marketplace" else world.ids.uuid()
        snapshots[token] = made
        return token, made
    snapshot = snapshots.get(token)
    if snapshot is None or (call.surface == "marketplace" and now - snapshot.made > SNAPSHOT_SECONDS):
        raise call.refusal("INVALID_REQUEST_PARAM", "Invalid Cursor.", field="nextCursor")
    return token, snapshot


def _token(unique: str) -> str:
    return base64.b64encode(b"\x02\x81?\x1a0" + unique.encode()).decode()


def _served(call: Call) -> list[Item]:
    """The items that a surface shows: all of them to sellers, those with a GTIN to suppliers."""
    items = call.world.items.values()
    return [item for item in items if call.surface == "marketplace" or item.gtin is not None]


def _matches(call: Call, item: Item) -> bool:
    document = item_document(item, call.world)
    if call.world.of(Catalogue).packs.get(item):
        document = {"bundleType": "VIRTUALPACK", **document}
    return all(document.get(name) == call.query[name] for name in _IDENTIFYING if name in call.query) and all(
        str(document.get(name)).upper() == call.query[name].upper() for name in _CHOSEN if name in call.query
    )


def _get_marketplace(call: Call) -> Answer:
    item = _find(call, call.params["id"], call.query.get("productIdType", "SKU"))
    if call.query.get("condition") and not _matches(call, item):
        raise _nothing(call)
    return Answer(document={"ItemResponse": [_document(call, item)], "totalItems": 1})


def _get_supplier(call: Call) -> Answer:
    item = _find(call, call.params["sku"], "SKU")
    return Answer(document={"itemResponse": item_document(item, call.world)})


def _get_full(call: Call) -> Answer:
    full = call.query.get("includeFullItemDetails", "NO")
    if full not in {"YES", "NO"}:
        raise call.refusal("INVALID_REQUEST_PARAM", "It is YES or NO.", field="includeFullItemDetails")
    item = _find(call, call.params["productId"], call.query.get("productIdType", "GTIN"), supplier_kinds=True)
    document = full_document(item, call.world, full=full == "YES")
    return Answer(document={"itemResponse": document})


def _find(call: Call, wanted: str, kind: str, *, supplier_kinds: bool = False) -> Item:
    kinds = (*_KINDS, "WIN") if supplier_kinds else _KINDS
    if kind not in kinds:
        raise call.refusal("INVALID_REQUEST_PARAM", "Items have no such identifier.", field="productIdType")
    found = next((item for item in _served(call) if _identifier(call, item, kind) == wanted), None)
    if found is None:
        raise _nothing(call)
    return found


def _identifier(call: Call, item: Item, kind: str) -> str | None:
    if kind == "SKU":
        return item.sku
    if kind in {"ITEM_ID", "WIN"}:
        return call.world.ids.item_id(item.sku)
    return item.gtin[_LEADING[kind] :] if item.gtin else None


def _document(call: Call, item: Item) -> dict[str, Any]:
    """An item as the market of the call shows it, with its virtual packs where they are asked for."""
    packs = call.world.of(Catalogue).packs.get(item) if call.query.get("bundleType") else None
    short = item_document(item, call.world, mart=MARTS.get(call.market), currency=CURRENCIES.get(call.market, "USD"))
    return {**short, "bundles": packs} if packs else short


def _nothing(call: Call) -> Exception:
    return call.refusal("CONTENT_NOT_FOUND", "No item matches.", field="404_NOT_FOUND")


_ROOT = Root("ItemResponses", "ns2")
ROUTES = (
    Route("item-management/getAllItems", _list_marketplace),
    Route("item-management/getAnItem", _get_marketplace, xml=_ROOT),
    Route("dropship-vendor-items/getAllItems", _list_supplier, xml=_ROOT),
    Route("dropship-vendor-items/getAnItem", _get_supplier, xml=Root("ItemResponse", "ns2")),
    Route("dropship-vendor-items/getAnItemV4", _get_full),
)
