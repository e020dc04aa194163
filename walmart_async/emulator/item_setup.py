"""What a feed that sets up items does to the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .item_specs import check_record
from .state import Item
from .validation import Problem, gtin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .feeds import Feed
    from .state import State

__all__ = ["product_of_setup", "set_up_item"]


def set_up_item(record: Mapping[str, Any], feed: Feed, state: State) -> list[Problem]:
    """Put the item of one record into the catalogue, or tell everything that is wrong with it."""
    product_type, orderable, visible, problems = check_record(record)
    product = _gtin(orderable)
    sku = orderable.get("sku") or (product if feed.surface == "supplier" else None)
    if not isinstance(sku, str):
        problems.append(Problem("sku", "is required"))
    if product is None:
        problems.append(Problem("productId", "is required"))
    elif product in state.by_gtin and state.by_gtin[product].sku != sku:
        problems.append(Problem("productId", "belongs to another SKU"))
    if problems or not isinstance(sku, str) or product is None:
        return problems
    if sku not in state.items:
        state.add_item(Item(sku, product), {}, {})
    elif state.items[sku].gtin != product:
        return [Problem("sku", "is that of another product")]
    state.catalogue.setups[sku] = record
    state.catalogue.details[sku] = {
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
