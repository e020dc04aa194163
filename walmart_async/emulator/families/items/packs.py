"""Virtual packs: several units of an item that are sold as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, item_of_gtin, mapping
from .catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["add_pack"]

_LEAST, _MOST = 2, 6


def add_pack(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    """Make a pack of 2 to 6 units of an item; a pack of as many is replaced."""
    orderable = mapping(record.get("Orderable"), "Orderable")
    visible = mapping(record.get("Visible") or {}, "Visible")
    units, price = orderable.get("bundleComponentItemQuantity"), orderable.get("price")
    item = item_of_gtin(world, orderable.get("bundle_component_gtin"), "bundle_component_gtin")
    if isinstance(units, bool) or not isinstance(units, int) or not _LEAST <= units <= _MOST:
        raise Problem("bundleComponentItemQuantity", f"must be {_LEAST} to {_MOST}")
    if not price:
        raise Problem("price", "is required")
    feed.once(item.sku, str(units))
    number = world.ids.item_id(f"{item.sku} x {units}")
    name = f"{units} x Item {item.sku}"
    pack = {
        "bundleType": "VIRTUALPACK",
        "productName": name,
        "offerPublishStatus": "PUBLISHED",
        "itemId": number,
        "sku": number,
        "price": {"currency": "USD", "amount": price},
        "quantity": units,
    }
    pack |= {
        written: section[given]
        for section, given, written in (
            (visible, "mainImageUrl", "mainImageUrl"),
            (orderable, "startDate", "siteStartDate"),
            (orderable, "endDate", "siteEndDate"),
        )
        if given in section
    }
    packs = world.of(Catalogue).packs
    packs[item] = [*(each for each in packs.get(item, []) if each["quantity"] != units), pack]
    return []
