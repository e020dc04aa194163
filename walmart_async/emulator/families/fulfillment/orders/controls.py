"""What users of the emulator may do with orders from other channels: have channels, ship and deliver orders."""

from __future__ import annotations

from ....world import Controls
from .channels import SalesChannels
from .orders import ACKNOWLEDGED, SHIPPED, MultichannelOrder, MultichannelOrders

__all__ = ["MultichannelControls"]

_DEPOT = {
    "firstName": "Emulated",
    "line1": "1 Sender Street",
    "line2": "-",
    "line3": "-",
    "city": "Reno",
    "state": "NV",
    "country": "USA",
    "zip": "89501",
    "addressType": "Business",
}


class MultichannelControls(Controls):
    """Have sales channels, and let orders from them be shipped and delivered before their time."""

    @property
    def multichannel_orders(self) -> list[MultichannelOrder]:
        """The orders from other channels, oldest first, the cancelled ones too."""
        with self._lock:
            self._world.settle()
            return list(self._world.of(MultichannelOrders).by_number.values())

    def add_sales_channel(self, name: str, *, partner_id: str = "10001000001") -> str:
        """Know a sales channel; returns its id, which orders name."""
        with self._lock:
            stated = {"orderChannelName": name, "returnAddress": _DEPOT}
            channel_id: str = self._world.of(SalesChannels).add(partner_id, stated)["orderChannelId"]
            return channel_id

    def ship_multichannel_order(self, customer_order_no: str) -> None:
        """Let an order leave now.

        Raises:
            KeyError: If no order has this number.
            ValueError: If it left before, or was cancelled.
        """
        self._let(customer_order_no, {ACKNOWLEDGED}, "ship")

    def deliver_multichannel_order(self, customer_order_no: str) -> None:
        """Let an order arrive now.

        Raises:
            KeyError: If no order has this number.
            ValueError: If it arrived before, or was cancelled.
        """
        self._let(customer_order_no, {ACKNOWLEDGED, SHIPPED}, "deliver")

    def _let(self, customer_order_no: str, states: set[str], what: str) -> None:
        with self._lock:
            self._world.settle()
            known = self._world.of(MultichannelOrders)
            order = known.by_number[customer_order_no]
            if order.status not in states:
                raise ValueError(f"{customer_order_no} is {order.status}")
            (known.ship if what == "ship" else known.deliver)(order)
