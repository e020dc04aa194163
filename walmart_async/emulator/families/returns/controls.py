"""What users of the emulator may do in this family: let customers send something back, and see overrides."""

from __future__ import annotations

from collections.abc import Mapping

from ...world import Controls, check_units
from .returns import ReturnedLine, Returns

__all__ = ["ReturnControls"]


class ReturnControls(Controls):
    """Let customers send something back, and see what is set of returns."""

    def add_return(
        self,
        units: Mapping[str, int],
        *,
        customer_order_id: str = "5000000000001",
        price: float = 9.99,
        reason: str = "NO_LONGER_WANTED",
    ) -> str:
        """Let a customer begin to send something back, now; returns the id of the return.

        Args:
            units: How many of each SKU; one line a SKU, numbered from 1.
            customer_order_id: The order that it comes from.
            price: What one unit cost, in US dollars.
            reason: Why, for all of it.

        Raises:
            ValueError: There is no SKU, or a number of units is no whole number from 1 on.
        """
        check_units(units)
        with self._lock:
            lines = [
                ReturnedLine(number, sku, count, price, reason)
                for number, (sku, count) in enumerate(units.items(), start=1)
            ]
            return self._world.of(Returns).begin(customer_order_id, lines).return_order_id

    def deliver_return(self, return_order_id: str) -> None:
        """Let a return arrive where it was sent back to.

        Raises:
            KeyError: If no return has this id.
        """
        with self._lock:
            found = self._world.of(Returns).by_id[return_order_id]
            found.delivered, found.changed = True, self._world.clock.time()

    def return_overrides(self, sku: str) -> dict[str, str]:
        """What differs in returns of a SKU from the settings of the account, by Walmart's names.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            return dict(self._world.of(Returns).overrides.get(self._world.items[sku], {}))
