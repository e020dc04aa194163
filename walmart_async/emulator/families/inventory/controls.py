"""What users of the emulator may do in this family: put in items with their stock, and see what was declared of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...world import Controls
from ..items.catalogue import Catalogue
from .stock import Stock, SupplierLevel
from .wfs import WfsStock

__all__ = ["InventoryControls"]


class InventoryControls(Controls):
    """Put in items with their stock, and see what was declared of it."""

    def add_item(
        self,
        sku: str,
        *,
        gtin: str | None = None,
        stock: Mapping[str, int] | int = 0,
        reserved: Mapping[str, int] | int = 0,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        """Put an item into the catalogue, replacing any with this SKU; its nodes become known.

        Args:
            sku: The seller's SKU.
            gtin: 14 digits; without it the supplier's surface does not know the item.
            stock: Units by ship node, or at the default node.
            reserved: Units ordered and not yet shipped, likewise; a seller has fewer to sell by that many.
            details: Fields of its listing that are not the usual ones: ``{"publishedStatus": "UNPUBLISHED"}``.

        Raises:
            ValueError: If ``gtin`` has not 14 digits.
        """
        with self._lock:
            levels, orders = (
                value if isinstance(value, Mapping) else {self._world.default_node: value}
                for value in (stock, reserved)
            )
            item = self._world.add_item(sku, gtin)
            self._world.of(Stock).start(item, levels, orders)
            self._world.of(Catalogue).details[item] = dict(details or {})

    def stock(self, sku: str) -> dict[str, int]:
        """The units that the seller declared for a SKU, by ship node.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            return self._world.of(Stock).seller(self._world.items[sku])

    def supplier_stock(self, gtin: str) -> dict[str, SupplierLevel]:
        """What the supplier declared for a GTIN, by ship node.

        Raises:
            KeyError: If no item has this GTIN.
        """
        with self._lock:
            self._world.settle()
            return self._world.of(Stock).supplier(self._world.by_gtin[gtin])

    def set_wfs_stock(self, sku: str, available: int, *, reserved: int = 0, inbound: int = 0) -> None:
        """Let Walmart Fulfillment Services keep units of a SKU.

        Args:
            sku: The seller's SKU.
            available: Units that can be ordered.
            reserved: Units ordered and not sent yet.
            inbound: Units on their way to Walmart.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.of(WfsStock).set(self._world.items[sku], available, reserved, inbound)
