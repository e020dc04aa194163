"""What lists of orders can be narrowed down by."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict

from .lines import LineState
from .models import OrderType, ShipNodeType

__all__ = ["OrderFilters", "ReleasedOrderFilters", "SupplierOrderFilters", "SupplierReleasedOrderFilters"]


class SupplierReleasedOrderFilters(TypedDict, total=False):
    """What every list of orders takes; a moment has a time zone, a date is a day in Walmart's own."""

    sku: str | None
    """Orders of this SKU."""
    customer_order_id: str | None
    """Purchase orders of this customer order."""
    purchase_order_id: str | None
    """This one."""
    created_start_date: datetime | date | None
    """Created from then on."""
    created_end_date: datetime | date | None
    """Created until then."""
    from_expected_ship_date: datetime | date | None
    """To be shipped from then on."""
    to_expected_ship_date: datetime | date | None
    """To be shipped until then."""
    product_info: bool | None
    """With image and weight of each item."""


class SupplierOrderFilters(SupplierReleasedOrderFilters, total=False):
    """What a drop-ship vendor's list of all orders takes besides."""

    status: LineState | None
    """With a line that is this far."""


class ReleasedOrderFilters(SupplierReleasedOrderFilters, total=False):
    """What a seller's list of released orders takes besides."""

    ship_node_type: ShipNodeType | None
    """Shipped by the seller, by Walmart, or by a third party; without it, by the seller."""
    shipping_program_type: str | None
    """Of a shipping program: ``TWO_DAY``, ``ONE_DAY``, …"""
    order_type: OrderType | None
    """Regular orders, replacements, or pre-orders."""
    replacement_info: bool | None
    """With the order that a replacement replaces."""
    incentive_info: bool | None
    """With what Walmart adds to prices."""


class OrderFilters(ReleasedOrderFilters, total=False):
    """What a seller's list of all orders takes besides."""

    status: LineState | None
    """With a line that is this far."""
    last_modified_start_date: datetime | date | None
    """Changed from then on."""
    last_modified_end_date: datetime | date | None
    """Changed until then."""
