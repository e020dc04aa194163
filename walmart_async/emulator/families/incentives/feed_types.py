"""The feeds that enrol items for incentives, or take them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, item_of_sku, mapping
from ..feeds.records import RecordFeed
from .incentives import Incentives

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]

_FEES = {"Y": True, "N": False}
_FUNDED = {"Opt-in": True, "Opt-out": False}


def _reduced_fee(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    chosen = _chosen(record, "IncentivesEnrollment", "referralFeeIncentiveEnrollment", _FEES)
    return _choose(record, feed, world, "REDUCED_REFERRAL", enrolled=chosen)


def _funded(record: Mapping[str, Any], feed: Feed, world: World) -> list[Problem]:
    program = "WalmartFundedIncentivesEnrollment"
    chosen = _chosen(record, program, program[0].lower() + program[1:], _FUNDED)
    return _choose(record, feed, world, "WALMART_FUNDED", enrolled=chosen)


def _chosen(record: Mapping[str, Any], program: str, field: str, words: Mapping[str, bool]) -> bool:
    programs = mapping(record.get("Programs"), "Programs")
    word: Any = mapping(programs.get(program), f"Programs.{program}").get(field)
    if word not in words:
        raise Problem(field, f"must be {' or '.join(words)}")
    return words[word]


def _choose(record: Mapping[str, Any], feed: Feed, world: World, kind: str, *, enrolled: bool) -> list[Problem]:
    item = item_of_sku(world, mapping(record.get("ItemIdentifiers"), "ItemIdentifiers").get("sku"))
    feed.once(item.sku)
    if not world.of(Incentives).choose(item, kind, enrolled=enrolled):
        raise Problem("sku", "is not eligible for this incentive")
    return []


def _sku(record: Mapping[str, Any], key: str) -> Any:
    identifiers = record.get("ItemIdentifiers")
    return identifiers.get(key) if is_object(identifiers) else None


FEED_TYPES = tuple(
    RecordFeed(
        name=name,
        surface="marketplace",
        number=number,
        header="ProgramActionFeedHeader",
        array="ProgramAction",
        change=change,
        find_product=_sku,
        most_items=10_000,
    )
    for name, number, change in (
        ("INCENTIVE_ENROLLMENT", 0x63, _reduced_fee),
        ("WALMART_FUNDED_INCENTIVES_ENROLLMENT", 0x64, _funded),
    )
)
