"""How many days a seller takes to ship an item."""

from __future__ import annotations

from .lag_times import FEED_TYPES, ROUTES

__all__ = ["FEED_TYPES", "ROUTES"]
