"""The rules that the settings of a campaign keep."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, UnknownItem, item_of_sku, mapping, sequence
from .campaigns import NO_END

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World

__all__ = ["checked_items", "checked_settings"]

_NAME = re.compile(r"[A-Za-z0-9 _-]{1,255}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_BOUNDS = {"dailyBudget": (5, 2_500), "totalBudget": (5, 250_000), "targetRoas": (1, 20)}
_STRATEGIES = ("TARGET_ROAS", "MAXIMIZE_TRAFFIC")
_MOST_SKUS = 10_000


def checked_settings(value: Any, before: Mapping[str, Any] | None = None, spent: float = 0.0) -> dict[str, Any]:
    """What is stated, if it and what was there before go together.

    Args:
        value: The ``metadata`` of a request.
        before: The settings of the campaign that is changed; without them, it is a new one.
        spent: What it has spent, in US dollars.

    Raises:
        Problem: They do not.
    """
    stated = {name: each for name, each in mapping(value, "metadata").items() if each is not None}
    if before is None:
        for name in ("name", "startDate", "dailyBudget"):
            if name not in stated:
                raise Problem(f"metadata.{name}", "is required")
    found = {name: _checked(name, each) for name, each in stated.items() if name in _CHECKS}
    whole = {"endDate": NO_END, **(before or {}), **found}
    if whole["endDate"] < whole["startDate"]:
        raise Problem("metadata.endDate", "must not be before startDate")
    least = whole["dailyBudget"] if before is None else spent
    if "totalBudget" in found and found["totalBudget"] < least:
        raise Problem("metadata.totalBudget", f"must be at least {least}")
    return found


def checked_items(world: World, value: Any) -> tuple[list[Item], list[Item]]:
    """The items that are to be added and removed.

    Raises:
        Problem: An operation is not one, or a SKU is not one of the seller's.
    """
    asked: dict[str, list[Item]] = {"ADD": [], "REMOVE": []}
    for each in sequence(value, "itemsOperations"):
        operation = mapping(each, "itemsOperations")
        kind, skus = operation.get("operationType"), sequence(operation.get("skus"), "skus")
        if kind not in ("ADD", "REMOVE"):
            raise Problem("operationType", "must be ADD or REMOVE")
        if len(skus) > _MOST_SKUS:
            raise Problem("skus", f"must contain between 1 and {_MOST_SKUS:,} SKUs")
        asked[kind] += [_item(world, sku) for sku in skus]
    return asked["ADD"], asked["REMOVE"]


def _item(world: World, sku: Any) -> Item:
    try:
        return item_of_sku(world, sku, "skus")
    except UnknownItem as problem:  # 404 is published for campaigns alone
        raise Problem(problem.field, problem.description) from None


def _checked(name: str, value: Any) -> Any:
    if not _CHECKS[name](value):
        raise Problem(f"metadata.{name}", _EXPECTED[name])
    return value


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _is_day(value: Any) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _within(least: float, most: float) -> Any:
    def is_within(value: Any) -> bool:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return is_number and least <= value <= most and round(value, 2) == value

    return is_within


_CHECKS: dict[str, Any] = {
    "name": _is_name,
    "startDate": _is_day,
    "endDate": _is_day,
    "biddingStrategyType": _STRATEGIES.__contains__,
    **{name: _within(*bounds) for name, bounds in _BOUNDS.items()},
}
_EXPECTED = {
    "name": "must be 1 to 255 letters, digits, dashes, underscores and spaces",
    "startDate": "must be a date in yyyy-MM-dd format",
    "endDate": "must be a date in yyyy-MM-dd format",
    "biddingStrategyType": "must be TARGET_ROAS or MAXIMIZE_TRAFFIC",
    **{name: f"must be {least} to {most}, with up to two decimals" for name, (least, most) in _BOUNDS.items()},
}
