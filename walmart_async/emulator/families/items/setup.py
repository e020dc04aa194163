"""What a feed that sets up items does to the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ...gateway.validation import Problem, gtin, mapping
from .catalogue import Catalogue
from .specifications import check_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["product_of", "product_of_setup", "set_up_item", "set_up_item_of_walmart"]

_DIGITS = {"UPC": 12, "EAN": 13, "ISBN": 13}
_SECTIONS = ("Orderable", "Item", "Deletable")
"""Where the product of a record stands."""


def set_up_item(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    """Put the item of one record into the catalogue, or tell everything that is wrong with it."""
    product_type, orderable, visible, problems = check_record(record)
    product = product_of(orderable)
    sku = orderable.get("sku") or (product if feed.surface == "supplier" else None)
    if not isinstance(sku, str):
        problems.append(Problem("sku", "is required"))
    if product is None:
        problems.append(Problem("productId", "is required"))
    elif product in world.by_gtin and world.by_gtin[product].sku != sku:
        problems.append(Problem("productId", "belongs to another SKU"))
    if problems or not isinstance(sku, str) or product is None:
        return problems
    item = world.items.get(sku) or world.add_item(sku, product)
    if item.gtin != product:
        return [Problem("sku", "is that of another product")]
    catalogue = world.of(Catalogue)
    catalogue.setups[item] = record
    catalogue.details[item] = {
        "productName": visible["productName"],
        "productType": product_type,
        "price": {"currency": "USD", "amount": orderable["price"]},
        **({"variantGroupId": visible["variantGroupId"]} if "variantGroupId" in visible else {}),
    }
    return []


def set_up_item_of_walmart(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    """The same of an item that Walmart ships."""
    problems = set_up_item(record, feed, world)
    if not problems:
        world.of(Catalogue).shipped_by_walmart.add(world.items[record["Orderable"]["sku"]])
    return problems


def product_of_setup(record: Mapping[str, Any], key: str) -> Any:
    """The SKU or the GTIN that a record is about."""
    found = next((record[name] for name in _SECTIONS if isinstance(record.get(name), dict)), None)
    if found is None:
        return None
    section = cast("Mapping[str, Any]", found)
    return section.get(key) or (_identified(section) if key == "productId" else None)


def product_of(section: Mapping[str, Any]) -> str | None:
    """The GTIN of a section, however it is given; a shorter identifier is filled up with zeros."""
    product = section.get("productId") or _identified(section)
    if product is None:
        return None
    kind = mapping(section.get("productIdentifiers") or {}, "productIdentifiers").get("productIdType")
    if isinstance(product, str) and product.isdigit() and len(product) == _DIGITS.get(str(kind)):
        product = product.zfill(14)
    return gtin(product, "productId")


def _identified(section: Mapping[str, Any]) -> Any:
    identifiers = section.get("productIdentifiers")
    return cast("Mapping[str, Any]", identifiers).get("productId") if isinstance(identifiers, dict) else None
