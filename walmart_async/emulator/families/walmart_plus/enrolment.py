"""The feed that enrolls items in Walmart+, or takes them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, item_of_sku, mapping
from ..feeds.records import RecordFeed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES", "WalmartPlus"]

_ACTIONS = {"enroll": True, "unenroll": False}


class WalmartPlus:
    """The items that take part."""

    def __init__(self, _world: World) -> None:
        self.items: set[Item] = set()


def _enroll(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    """Walmart publishes that there is an action, and shows its template to those who log in: its names are guessed."""
    item = item_of_sku(world, mapping(record.get("ItemIdentifiers"), "ItemIdentifiers").get("sku"))
    feed.once(item.sku)
    programs = mapping(record.get("Programs"), "Programs")
    actions = [each.get("action") for each in programs.values() if is_object(each)]
    action = next((each.lower() for each in actions if isinstance(each, str)), None)
    if action is None:
        raise Problem("action", "is required")
    if action not in _ACTIONS:
        raise Problem("action", "must be Enroll or Unenroll")
    kept = world.of(WalmartPlus).items
    (kept.add if _ACTIONS[action] else kept.discard)(item)
    return []


def _sku(record: Mapping[str, Any], name: str) -> Any:
    identifiers = record.get("ItemIdentifiers")
    return identifiers.get(name) if is_object(identifiers) else None


FEED_TYPES = (
    RecordFeed(
        name="PROGRAM_ACTIONS",
        request_type="WALMART_PLUS_SFF",
        surface="marketplace",
        number=0x65,
        header="ProgramActionFeedHeader",
        array="ProgramAction",
        change=_enroll,
        find_product=_sku,
    ),
)
