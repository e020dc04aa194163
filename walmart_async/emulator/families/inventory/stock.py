"""Stock by ship node, as a seller and as a drop-ship vendor declared it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from ...gateway.validation import Problem, mapping, whole
from ...world import Item, World

__all__ = ["Stock", "SupplierLevel", "available_from", "quantity", "supplier_level"]


@dataclass(frozen=True)
class SupplierLevel:
    """What a drop-ship vendor declared for one item at one ship node."""

    availability_code: str
    """``AC`` counted, ``AA`` infinite."""
    quantity: int | None
    """Units on hand; None for infinite."""
    in_transit: tuple[Mapping[str, Any], ...] = ()
    """Units on their way, as the feed told them."""


class Stock:
    """The levels of both surfaces, which do not know of each other.

    Args:
        world: What the items are of.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._seller: dict[Item, dict[str, int]] = {}
        self._reserved: dict[Item, dict[str, int]] = {}
        self._supplier: dict[Item, dict[str, SupplierLevel]] = {}
        self._available: dict[tuple[Item, str], str | None] = {}

    def start(self, item: Item, levels: Mapping[str, int], reserved: Mapping[str, int]) -> None:
        """Let an item begin with these levels, on both surfaces if it has a GTIN; their nodes become known."""
        for node in (*levels, *reserved):
            self._world.add_node(node)
        self._seller[item], self._reserved[item] = dict(levels), dict(reserved)
        if item.gtin is not None:
            self._supplier[item] = {node: SupplierLevel("AC", units) for node, units in levels.items()}

    def seller(self, item: Item) -> dict[str, int]:
        """The units that the seller declared, by ship node."""
        return dict(self._seller.get(item, {}))

    def reserved(self, item: Item, node: str) -> int:
        """Units ordered and not yet shipped."""
        return self._reserved.get(item, {}).get(node, 0)

    def supplier(self, item: Item) -> dict[str, SupplierLevel]:
        """What the supplier declared, by ship node."""
        return dict(self._supplier.get(item, {}))

    def available(self, item: Item, node: str) -> dict[str, str]:
        """The date from which a seller has the units, as it was sent, under its published name; empty without one."""
        date = self._available.get((item, node))
        return {} if date is None else {"inventoryAvailableDate": date}

    def set_seller(self, item: Item, node: str, units: int, available: str | None) -> None:
        """Take a seller's new level of one item at one node; without a date, the units are there today."""
        if not self._world.loses(item.sku):
            self._seller.setdefault(item, {})[node] = units
            self._available[item, node] = available

    def set_supplier(self, item: Item, node: str, level: SupplierLevel) -> None:
        """Take a supplier's new level of one item at one node."""
        if not self._world.loses(item.gtin or "") and not self._world.loses(item.sku):
            self._supplier.setdefault(item, {})[node] = level


def quantity(value: Any, field: str) -> int:
    """The units of a ``{"unit": "EACH", "amount": 5}``."""
    given = mapping(value, field)
    if given.get("unit") != "EACH":
        raise Problem(f"{field}.unit", "must be EACH")
    return whole(given.get("amount"), f"{field}.amount")


def available_from(level: Mapping[str, Any]) -> str | None:
    """The date from which a level counts, where it has one."""
    date = level.get("inventoryAvailableDate")
    if date is not None and not (isinstance(date, str) and _is_date(date)):
        raise Problem("inventoryAvailableDate", "must be a date as in 2026-01-31")
    return date


def _is_date(text: str) -> bool:
    try:
        return datetime.strptime(text, "%Y-%m-%d").strftime("%Y-%m-%d") == text  # noqa: DTZ007 - a date has no zone
    except ValueError:
        return False


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
