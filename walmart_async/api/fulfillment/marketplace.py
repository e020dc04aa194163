"""What a seller does with Walmart Fulfillment Services (WFS), by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._declare.family import Group, family
from ..._declare.modes import M

if TYPE_CHECKING:
    from .inbound.marketplace import Inbound
    from .inventory_log.marketplace import InventoryLog
    from .orders.marketplace import MultichannelOrders
    from .reports.marketplace import Reports
    from .returns.marketplace import MultichannelReturns
    from .transport.marketplace import Transport

__all__ = ["Fulfillment"]


class Fulfillment(Group[M]):
    """Store stock with Walmart and have it shipped from there."""

    inbound: Inbound[M] = family(".inbound.marketplace", "Inbound")
    inventory_log: InventoryLog[M] = family(".inventory_log.marketplace", "InventoryLog")
    orders: MultichannelOrders[M] = family(".orders.marketplace", "MultichannelOrders")
    reports: Reports[M] = family(".reports.marketplace", "Reports")
    returns: MultichannelReturns[M] = family(".returns.marketplace", "MultichannelReturns")
    transport: Transport[M] = family(".transport.marketplace", "Transport")
