"""The feed that changes promotions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list, is_object
from ...gateway.validation import item_of_sku
from ..feeds.records import RecordFeed
from .promotions import Promotions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...gateway.validation import Problem
    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]


def _promo(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:  # noqa: ARG001 - as all changes
    world.of(Promotions).change(item_of_sku(world, record.get("sku")), record)
    return []


def _from_xml(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """XML has more around the same, dates and money in attributes, and texts only."""
    identifier, listed = record.get("itemIdentifier"), record.get("pricingList")
    if not is_object(identifier) or not is_object(listed):
        return record
    pricing = listed.get("pricing", [])
    entries = [entry for entry in (pricing if is_list(pricing) else [pricing]) if is_object(entry)]
    return {
        "sku": identifier.get("sku"),
        "replaceAll": listed.get("replaceAll", "false"),
        "pricing": [{name: _unwrapped(value) for name, value in entry.items()} for entry in entries],
    }


def _unwrapped(value: Any) -> Any:
    money = value.get("value") if is_object(value) else None
    if not is_object(money):
        return value
    try:
        return {**money, "amount": float(money["amount"])}
    except (KeyError, TypeError, ValueError):
        return money


FEED_TYPES = (
    RecordFeed(
        name="promo",
        surface="marketplace",
        number=0x54,
        header="PriceHeader",
        array="Price",
        change=_promo,
        listed="PROMO_PRICE",
        most_items=10_000,
        from_xml=_from_xml,
    ),
)
