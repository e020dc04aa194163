"""What feeds do to items that are there: change them, have Walmart ship them, retire and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, item_of_gtin, item_of_sku, mapping
from .catalogue import Catalogue
from .setup import product_of
from .specifications import check_fields, visible_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World
    from ..feeds.feed import Feed

__all__ = ["change_item", "convert_item", "delete_item", "match_item", "retire_item"]

_NO_SECTION: Mapping[str, Any] = {}
_SUPPLY_CHAINS = ("DSVSupplyChain", "OnlineSupplyChain")


def change_item(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    """Change what a record names of an item, and leave the rest."""
    if "SupplyChain" in record and feed.surface == "supplier":
        return _change_supply_chain(mapping(record["SupplyChain"], "SupplyChain"), world)
    orderable = mapping(record.get("Orderable"), "Orderable")
    product_type, shown = visible_of(record) if record.get("Visible") else (None, _NO_SECTION)
    item = _item_of(orderable, feed, world)
    if problems := check_fields(orderable, shown):
        return problems
    changes = {name: shown[name] for name in ("productName", "variantGroupId") if name in shown}
    if product_type is not None:
        changes["productType"] = product_type
    if "price" in orderable:
        changes["price"] = {"currency": "USD", "amount": orderable["price"]}
    world.of(Catalogue).change(item, **changes)
    return []


def convert_item(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    """Have Walmart ship an item that its seller shipped so far."""
    item = _item_of(mapping(record.get("Orderable"), "Orderable"), feed, world)
    trade = mapping(record.get("TradeItem"), "TradeItem")
    missing = [Problem(f"TradeItem.{name}", "is required") for name in ("sku", "orderableGTIN") if not trade.get(name)]
    if not missing:
        world.of(Catalogue).shipped_by_walmart.add(item)
    return missing


def match_item(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:  # noqa: ARG001 - as all do
    """Offer what Walmart's catalogue has already, under a SKU of the seller's own."""
    offer = mapping(record.get("Item") or record.get("Orderable"), "Item")
    sku, price, product = offer.get("sku"), offer.get("price"), product_of(offer)
    needed = (("sku", sku), ("price", price), ("productIdentifiers", product))
    if missing := [Problem(name, "is required") for name, value in needed if not value]:
        return missing
    known = world.items.get(str(sku))
    if known is not None and known.gtin != product:
        return [Problem("sku", "is that of another product")]
    if product in world.by_gtin and world.by_gtin[product] is not known:
        return [Problem("productIdentifiers", "belong to another SKU")]
    item = known or world.add_item(str(sku), product)
    world.of(Catalogue).details[item] = {
        "price": {"currency": "USD", "amount": price},
        "condition": offer.get("condition", "New"),
    }
    return []


def retire_item(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:  # noqa: ARG001 - as above
    """Take an item off the site."""
    world.of(Catalogue).retire(item_of_sku(world, record.get("sku")))
    return []


def delete_item(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:  # noqa: ARG001 - as above
    """Forget an item; only those that their seller ships can be."""
    item = item_of_sku(world, mapping(record.get("Deletable"), "Deletable").get("sku"))
    if item in world.of(Catalogue).shipped_by_walmart:
        return [Problem("sku", "is that of an item which Walmart ships")]
    world.remove_item(item)
    return []


def _item_of(orderable: Mapping[str, Any], feed: Feed, world: World) -> Item:
    """The item that a record is about: by SKU, at suppliers by GTIN."""
    if feed.surface == "marketplace":
        return item_of_sku(world, orderable.get("sku"))
    product = product_of(orderable)
    if product is None:
        raise Problem("productId", "is required")
    return item_of_gtin(world, product, "productId")


def _change_supply_chain(chains: Mapping[str, Any], world: World) -> list[Problem]:
    """How items are bought and shipped, of which the catalogue shows nothing."""
    chain = next((mapping(chains[name], name) for name in _SUPPLY_CHAINS if chains.get(name)), None)
    if chain is None:
        return [Problem("SupplyChain", f"must hold {' or '.join(_SUPPLY_CHAINS)}")]
    item_of_gtin(world, chain.get("productId"), "productId")
    return []
