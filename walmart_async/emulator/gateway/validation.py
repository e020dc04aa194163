"""The rules that one value of a body must keep, whether it comes in a call or in a feed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from ..world import is_gtin

if TYPE_CHECKING:
    from ..world import Item, World

__all__ = ["Problem", "UnknownItem", "gtin", "item_of_gtin", "item_of_sku", "mapping", "node", "sequence", "whole"]


class Problem(Exception):  # noqa: N818 - it becomes an error of Walmart's; nothing here failed
    """A value that Walmart refuses.

    Args:
        field: Which one.
        description: Why.
    """

    def __init__(self, field: str, description: str) -> None:
        super().__init__(f"{field} {description}")
        self.field: str = field
        self.description: str = description


class UnknownItem(Problem):
    """An item that the catalogue does not have."""


def mapping(value: Any, field: str) -> Mapping[str, Any]:
    """A JSON object."""
    if not isinstance(value, Mapping):
        raise Problem(field, "must be an object")
    return cast("Mapping[str, Any]", value)


def sequence(value: Any, field: str) -> Sequence[Any]:
    """A JSON array with something in it."""
    if not isinstance(value, list) or not value:
        raise Problem(field, "must be a list that is not empty")
    return cast("Sequence[Any]", value)


def whole(value: Any, field: str) -> int:
    """A number of units: whole, and not below zero."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        raise Problem(field, "must be a whole number")
    if value < 0:
        raise Problem(field, "must not be negative")
    return int(value)


def node(world: World, value: Any, field: str = "shipNode") -> str:
    """A ship node that is known."""
    if value not in world.nodes:
        raise Problem(field, "is not a ship node of this account")
    return cast("str", value)


def item_of_sku(world: World, value: Any, field: str = "sku") -> Item:
    """The item with this SKU."""
    if not isinstance(value, str) or not value:
        raise Problem(field, "must be a SKU")
    if value not in world.items:
        raise UnknownItem(field, "is not the SKU of an item")
    return world.items[value]


def gtin(value: Any, field: str = "gtin") -> str:
    """A GTIN of 14 digits."""
    if not isinstance(value, str) or not is_gtin(value):
        raise Problem(field, "must have 14 digits")
    return value


def item_of_gtin(world: World, value: Any, field: str = "gtin") -> Item:
    """The item with this GTIN."""
    if gtin(value, field) not in world.by_gtin:
        raise UnknownItem(field, "is not the GTIN of an item")
    return world.by_gtin[value]
