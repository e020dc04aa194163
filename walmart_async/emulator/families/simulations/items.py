"""Items that are simulated: they are in the catalogue like all others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call
from ...gateway.validation import Problem, item_of_sku, mapping, sequence
from ..inventory.stock import Stock
from ..items.catalogue import Catalogue, item_document
from ..prices.prices import Prices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

__all__ = ["create_items", "get_item", "list_items", "price_of", "update_item"]

_SHOWN = ("sku", "productName", "productType", "condition", "price")
_KEPT = (
    "mart", "condition", "availability", "wpid", "upc", "gtin", "productName", "productType", "publishedStatus",
    "lifecycleStatus", "isDuplicate",
)  # fmt: skip
_MOST_MONEY = 1e9


def list_items(call: Call) -> Answer:
    """Every item of the world."""
    return Answer(document=[_document(item, call.world) for item in call.world.items.values()])


def get_item(call: Call) -> Answer:
    """One of them."""
    return Answer(document=_document(item_of_sku(call.world, call.params["sku"]), call.world))


def create_items(call: Call) -> Answer:
    """Add items without stock; one that is there keeps its own, and is changed."""
    listed = [mapping(each, "items") for each in sequence(call.object.get("items"), "items")]
    for given in listed:
        for name in ("sku", "productName", "productType"):
            if not str(given.get(name)).strip():
                raise Problem(name, "must not be blank")
        _check_price(given.get("price"))
    return Answer(document=[_document(_created(call.world, given), call.world) for given in listed])


def update_item(call: Call) -> Answer:
    """Change what is given of an item."""
    item, given = item_of_sku(call.world, call.params["sku"]), call.object
    if given.get("sku") != item.sku:
        raise Problem("sku", "must be the SKU of the path")
    if given.get("price") is not None:
        _check_price(given["price"])
    _change(call.world, item, given)
    return Answer(document={"success": True, "message": "The item is updated."})


def price_of(world: World, item: Item) -> float:
    """What one unit of an item costs."""
    return float(item_document(item, world)["price"]["amount"])


def _created(world: World, given: Mapping[str, Any]) -> Item:
    item = world.items.get(given["sku"])
    if item is None:
        item = world.add_item(given["sku"], None)
        world.of(Stock).start(item, {world.default_node: 0}, {})
    _change(world, item, given)
    return item


def _change(world: World, item: Item, given: Mapping[str, Any]) -> None:
    details = {name: given[name] for name in _KEPT if given.get(name) is not None}
    if given.get("shelf"):
        details["shelf"] = json.dumps(given["shelf"], separators=(",", ":"))
    if given.get("price") is not None:
        # Where a price was set, that counts: the simulated one takes its place.
        world.of(Prices).regular.pop(item, None)
        details["price"] = {"currency": given["price"]["currency"], "amount": given["price"]["amount"]}
    world.of(Catalogue).change(item, **details)


def _check_price(price: Any) -> None:
    given = mapping(price, "price")
    amount = given.get("amount")
    if isinstance(amount, bool) or not isinstance(amount, int | float) or not 0 < amount < _MOST_MONEY:
        raise Problem("price.amount", "must be more than 0")
    if not isinstance(given.get("currency"), str) or not given["currency"]:
        raise Problem("price.currency", "must be a currency")


def _document(item: Item, world: World) -> dict[str, Any]:
    document = item_document(item, world)
    return {**{name: document[name] for name in _SHOWN}, "condition": str(document["condition"]).upper()}
