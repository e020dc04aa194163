"""What a feed that sets up items does to the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ...gateway.validation import Problem, gtin
from .catalogue import Catalogue
from .specifications import check_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["product_of_setup", "set_up_item"]


def set_up_item(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    """Put the item of one record into the catalogue, or tell everything that is wrong with it."""
    product_type, orderable, visible, problems = check_record(record)
    product = _gtin(orderable)
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


def product_of_setup(record: Mapping[str, Any], key: str) -> Any:
    """The SKU or the GTIN that a record is about."""
    orderable = record.get("Orderable")
    if not isinstance(orderable, dict):
        return None
    section = cast("Mapping[str, Any]", orderable)
    return section.get(key) or (_identified(section) if key == "productId" else None)


def _gtin(orderable: Mapping[str, Any]) -> str | None:
    product = orderable.get("productId") or _identified(orderable)
    return None if product is None else gtin(product, "productId")


def _identified(orderable: Mapping[str, Any]) -> Any:
    identifiers = orderable.get("productIdentifiers")
    return cast("Mapping[str, Any]", identifiers).get("productId") if isinstance(identifiers, dict) else None
