"""The feed that sets how returns of single items differ from the settings of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, item_of_sku, mapping
from ..feeds.records import RecordFeed
from .returns import Returns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]

_WORDS = ("Yes", "No", "")
_ALLOWED = {"returnCenterAlias": None, "isKeepIt": _WORDS, "isReturnRestricted": _WORDS}


def _override(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    item = item_of_sku(world, record.get("sku"))
    feed.once(item.sku)
    given = mapping(record.get("overrides"), "overrides")
    for name, value in given.items():
        if name not in _ALLOWED:
            raise Problem(name, "is not an override")
        words = _ALLOWED[name]
        if not isinstance(value, str) or (words and value not in words):
            raise Problem(name, "must be Yes, No or empty" if words else "must be text")
    kept = {**world.of(Returns).overrides.get(item, {}), **given}
    world.of(Returns).overrides[item] = {name: value for name, value in kept.items() if value}
    return []


FEED_TYPES = (
    RecordFeed(
        name="RETURNS_OVERRIDES",
        surface="marketplace",
        number=0x61,
        header="header",
        header_fields=("feedDate",),
        array="overrideFeed",
        change=_override,
        most_items=10_000,
    ),
)
