"""How items ship, where to, and at what charge."""

from __future__ import annotations

from .feed_types import FEED_TYPES
from .routes import ROUTES

__all__ = ["FEED_TYPES", "ROUTES"]
