"""Price incentives."""

from __future__ import annotations

from .feed_types import FEED_TYPES
from .routes import ROUTES

__all__ = ["FEED_TYPES", "ROUTES"]
