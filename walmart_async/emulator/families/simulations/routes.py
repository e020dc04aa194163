"""The operations of the sandbox that keeps state."""

from __future__ import annotations

from ...gateway.operations import Route
from .items import create_items, get_item, list_items, update_item
from .orders import create_order, deliver_order
from .returns import create_return, update_return

__all__ = ["ROUTES"]

ROUTES = (
    Route("simulations-api/getItems", list_items),
    Route("simulations-api/createAnItem", create_items),
    Route("simulations-api/getAnItem", get_item),
    Route("simulations-api/updateAnItem", update_item),
    Route("simulations-api/createAnOrder", create_order),
    Route("simulations-api/deliveryAnOrder", deliver_order),
    Route("simulations-api/simulateReturn", create_return),
    Route("simulations-api/updateReturnSimulation", update_return),
)
