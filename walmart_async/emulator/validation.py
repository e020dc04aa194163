"""The rules that one value of a body must keep, whether it comes in a call or in a feed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from .state import SupplierLevel, is_gtin

if TYPE_CHECKING:
    from .state import Item, State

__all__ = [
    "Problem",
    "UnknownItem",
    "gtin",
    "item_of_gtin",
    "item_of_sku",
    "node",
    "quantity",
    "supplier_level",
    "whole",
]


class Problem(Exception):  # noqa: N818 - it becomes an error of Walmart's; nothing here failed
    """A value that Walmart refuses.

    Args:
        field: Which one.
        description: Why.
    """

    def __init__(self, field: str, description: str) -> None:
        super().__init__(f"{field} {description}")
        self.field, self.description = field, description


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


def quantity(value: Any, field: str) -> int:
    """The units of a ``{"unit": "EACH", "amount": 5}``."""
    given = mapping(value, field)
    if given.get("unit") != "EACH":
        raise Problem(f"{field}.unit", "must be EACH")
    return whole(given.get("amount"), f"{field}.amount")


def node(state: State, value: Any, field: str = "shipNode") -> str:
    """A ship node that is known."""
    if value not in state.nodes:
        raise Problem(field, "is not a ship node of this account")
    return cast("str", value)


def item_of_sku(state: State, value: Any, field: str = "sku") -> Item:
    """The item with this SKU."""
    if not isinstance(value, str) or not value:
        raise Problem(field, "must be a SKU")
    if value not in state.items:
        raise UnknownItem(field, "is not the SKU of an item")
    return state.items[value]


def gtin(value: Any, field: str = "gtin") -> str:
    """A GTIN of 14 digits."""
    if not isinstance(value, str) or not is_gtin(value):
        raise Problem(field, "must have 14 digits")
    return value


def item_of_gtin(state: State, value: Any, field: str = "gtin") -> Item:
    """The item with this GTIN."""
    if gtin(value, field) not in state.by_gtin:
        raise UnknownItem(field, "is not the GTIN of an item")
    return state.by_gtin[value]


def supplier_level(code: Any, units: int | None, in_transit: Any = None) -> SupplierLevel:
    """A supplier's level: counted units for AC, none for AA, and what is on its way."""
    listed = cast("Sequence[Any]", in_transit if isinstance(in_transit, list) else [in_transit])
    arrivals = tuple(mapping(one, "inTransitInventory") for one in listed if one is not None)
    for arrival in arrivals:
        if "quantity" in arrival:
            whole(arrival["quantity"], "inTransitInventory.quantity")
    if code == "AA":
        return SupplierLevel("AA", None, arrivals)
    if code != "AC":
        raise Problem("availabilityCode", "must be AA or AC")
    if units is None and not arrivals:
        raise Problem("quantity", "is required for AC")
    return SupplierLevel("AC", units or 0, arrivals)
