"""What users of the emulator may do in this family: let customers order, and let orders arrive."""

from __future__ import annotations

from collections.abc import Mapping

from ...world import Controls, check_units
from .orders import Orders

__all__ = ["OrderControls"]


class OrderControls(Controls):
    """Let customers order, and let orders arrive."""

    def add_order(
        self,
        units: Mapping[str, int],
        *,
        price: float = 9.99,
        ship_node: str | None = None,
        cancel_requested: bool = False,
    ) -> str:
        """Let a customer order, now; returns the id of the purchase order.

        Args:
            units: How many of each SKU; one line a SKU, numbered from 1.
            price: What one unit costs, in US dollars.
            ship_node: A drop-ship vendor's ship node, whose order it then is; without one, it is a seller's.
            cancel_requested: Whether the customer asks to cancel at once.

        Raises:
            ValueError: There is no SKU, or a number of units is no whole number from 1 on.
        """
        check_units(units)
        with self._lock:
            prices = dict.fromkeys(units, price)
            order = self._world.of(Orders).place(units, prices, cancel_requested=cancel_requested)
            if ship_node is not None:
                order.surface, order.ship_node = "supplier", ship_node
                self._world.add_node(ship_node)
            return order.purchase_order_id

    def deliver_order(self, purchase_order_id: str) -> None:
        """Let everything that was shipped of an order arrive.

        Raises:
            KeyError: If no order has this id.
        """
        with self._lock:
            self._world.of(Orders).deliver(purchase_order_id)
