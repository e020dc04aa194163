"""Feeds that give items a template, and that say what differs for single items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, item_of_sku, mapping, node, sequence
from ..feeds.records import RecordFeed
from .templates import Templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]

_MAP, _OVERRIDE = "PreciseDelivery", "Override"
_FIELDS = ("version", "sellingChannel", "locale")


def _action(stated: Mapping[str, Any], *allowed: str) -> str:
    action = stated.get("actionType")
    if action not in allowed:
        raise Problem("actionType", f"must be {' or '.join(allowed)}")
    return str(action)


def _assign(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    stated, templates = mapping(record.get(_MAP), _MAP), world.of(Templates)
    item = item_of_sku(world, stated.get("sku"))
    action = _action(stated, "Add", "Remove")
    template, place = (
        stated.get("shippingTemplateId"),
        node(world, stated.get("fulfillmentCenterId"), "fulfillmentCenterId"),
    )
    if template not in templates.by_id:
        raise Problem("shippingTemplateId", "is not a shipping template of this account")
    feed.once(item.sku, f"{template} {place}")
    pairs = templates.assigned.setdefault(item, set())
    (pairs.add if action == "Add" else pairs.discard)((str(template), place))
    return []


def _override(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    stated, templates = mapping(record.get(_OVERRIDE), _OVERRIDE), world.of(Templates)
    item = item_of_sku(world, stated.get("sku"))
    # The examples spell it with one l here, and leave it out where all overrides of an item go.
    place = str(stated.get("fulfilmentCenterId") or "")
    if place:
        node(world, place, "fulfilmentCenterId")
    feed.once(item.sku, place)
    if _action(stated, "UPDATE", "DELETE") == "DELETE":
        gone = [key for key in templates.overrides if key[0] is item and place in {"", key[1]}]
        for key in gone:
            del templates.overrides[key]
        return []
    listed = [
        mapping(each, "ShippingOverrides") for each in sequence(stated.get("ShippingOverrides"), "ShippingOverrides")
    ]
    changes = [mapping(each.get("ShippingOverride"), "ShippingOverride") for each in listed]
    kept = dict(templates.overrides.get((item, place), {}))
    for method in {str(each.get("shipMethod")) for each in changes}:
        stating = [each for each in changes if each.get("shipMethod") == method]
        kept[method] = [dict(each) for each in stating if _action(each, "REPLACE", "DELETE") == "REPLACE"]
    templates.overrides[item, place] = {method: entries for method, entries in kept.items() if entries}
    return []


def _sku_in(wrapper: str) -> Any:
    def find(record: Mapping[str, Any], name: str) -> Any:
        inner = record.get(wrapper)
        return inner.get(name) if is_object(inner) else None

    return find


FEED_TYPES = (
    RecordFeed(
        name="SKU_TEMPLATE_MAP",
        surface="marketplace",
        number=0x62,
        header="ItemFeedHeader",
        header_fields=_FIELDS,
        array="Item",
        change=_assign,
        find_product=_sku_in(_MAP),
    ),
    RecordFeed(
        name="SHIPPING_OVERRIDES",
        surface="marketplace",
        number=0x63,
        header="ItemFeedHeader",
        header_fields=_FIELDS,
        array="Item",
        change=_override,
        find_product=_sku_in(_OVERRIDE),
    ),
)
