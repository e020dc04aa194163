"""The feed that moves items to simplified shipping, or back to shipping templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, item_of_sku, mapping
from ..feeds.records import RecordFeed
from .routes import Simplified

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]

_TO, _FROM = "Simplified Shipping Settings", "Manual Template"
_PROGRAM = "ShippingConfiguration"


def _move(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    identifiers = mapping(record.get("ItemIdentifiers"), "ItemIdentifiers")
    item, kept = item_of_sku(world, identifiers.get("sku")), world.of(Simplified)
    feed.once(item.sku, "")
    programs = mapping(record.get("Programs"), "Programs")
    wanted = mapping(programs.get(_PROGRAM), _PROGRAM).get("itemShippingConfiguration")
    if wanted not in {_TO, _FROM}:
        raise Problem("itemShippingConfiguration", f"must be {_TO} or {_FROM}")
    if wanted == _TO and kept.account is None:
        raise Problem("itemShippingConfiguration", "needs simplified shipping settings of the account")
    (kept.items.add if wanted == _TO else kept.items.discard)(item)
    return []


def _sku(record: Mapping[str, Any], name: str) -> Any:
    identifiers = record.get("ItemIdentifiers")
    return identifiers.get(name) if is_object(identifiers) else None


FEED_TYPES = (
    RecordFeed(
        name="PROGRAM_ACTIONS",
        surface="marketplace",
        number=0x64,
        header="ProgramActionFeedHeader",
        header_fields=("version", "locale"),
        array="ProgramAction",
        change=_move,
        find_product=_sku,
    ),
)
