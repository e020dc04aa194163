"""What the emulated Walmart knows: items, ship nodes, and the stock that each side of it keeps."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .catalogue import Catalogue
from .disputes import Disputes
from .prices import Prices
from .recommendations import Recommendations
from .reports import Reports

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Item", "State", "SupplierLevel", "is_gtin"]

_GTIN = re.compile(r"\d{14}", re.ASCII)


def is_gtin(value: str) -> bool:
    """Whether this is a GTIN as Walmart wants it: 14 digits, padded on the left."""
    return _GTIN.fullmatch(value) is not None


@dataclass(frozen=True)
class SupplierLevel:
    """What a drop-ship vendor declared for one item at one ship node."""

    availability_code: str
    """``AC`` counted, ``AA`` infinite."""
    quantity: int | None
    """Units on hand; None for infinite."""
    in_transit: tuple[Mapping[str, Any], ...] = ()
    """Units on their way, as the feed told them."""


@dataclass(frozen=True)
class Item:
    """An item of the catalogue."""

    sku: str
    gtin: str | None


class State:
    """Everything that requests read and change; both surfaces look at the same items and ship nodes.

    Args:
        default_node: The ship node that is meant when a seller names none.
    """

    def __init__(self, default_node: str) -> None:
        self.default_node = default_node
        self.nodes = [default_node]
        self.items: dict[str, Item] = {}
        self.by_gtin: dict[str, Item] = {}
        self.lost_updates: Counter[str] = Counter()
        """How many coming updates of a SKU or GTIN are reported as done and not made."""
        self.disputes = Disputes()
        self.reports = Reports()
        self.recommendations = Recommendations()
        self.prices = Prices()
        self.catalogue = Catalogue()
        self._seller: dict[str, dict[str, int]] = {}
        self._reserved: dict[str, dict[str, int]] = {}
        self._supplier: dict[str, dict[str, SupplierLevel]] = {}

    def add_node(self, node: str) -> None:
        """Know a ship node from now on."""
        if node not in self.nodes:
            self.nodes.append(node)

    def add_item(self, item: Item, stock: Mapping[str, int], reserved: Mapping[str, int]) -> None:
        """Add or replace an item with the stock it starts from, on both surfaces if it has a GTIN."""
        if item.gtin is not None and not is_gtin(item.gtin):
            raise ValueError(f"a GTIN has 14 digits, not {item.gtin!r}")
        before = self.items.get(item.sku)
        if before is not None and before.gtin is not None:
            del self.by_gtin[before.gtin], self._supplier[before.gtin]
        for node in (*stock, *reserved):
            self.add_node(node)
        self.items[item.sku] = item
        self.prices.forget(item.sku)
        self.catalogue.forget(item.sku)
        self._seller[item.sku], self._reserved[item.sku] = dict(stock), dict(reserved)
        if item.gtin is not None:
            self.by_gtin[item.gtin] = item
            self._supplier[item.gtin] = {node: SupplierLevel("AC", units) for node, units in stock.items()}

    def seller_stock(self, sku: str) -> dict[str, int]:
        """The units that the seller declared, by ship node."""
        return dict(self._seller[sku])

    def reserved(self, sku: str, node: str) -> int:
        """Units ordered and not yet shipped."""
        return self._reserved[sku].get(node, 0)

    def supplier_stock(self, gtin: str) -> dict[str, SupplierLevel]:
        """What the supplier declared, by ship node."""
        return dict(self._supplier[gtin])

    def set_seller_stock(self, sku: str, node: str, units: int) -> None:
        """Take a seller's new level of one item at one node."""
        if not self._loses(sku):
            self._seller[sku][node] = units

    def set_supplier_level(self, gtin: str, node: str, level: SupplierLevel) -> None:
        """Take a supplier's new level of one item at one node."""
        if not self._loses(gtin) and not self._loses(self.by_gtin[gtin].sku):
            self._supplier[gtin][node] = level

    def _loses(self, key: str) -> bool:
        if self.lost_updates[key] <= 0:
            return False
        self.lost_updates[key] -= 1
        return True
