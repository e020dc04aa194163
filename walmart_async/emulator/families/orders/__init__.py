"""Orders."""

from __future__ import annotations

from .orders import Line, Order, Orders, Part
from .routes import ROUTES

__all__ = ["ROUTES", "Line", "Order", "Orders", "Part"]
