"""Simplified shipping of a seller, and the items that have it."""

from __future__ import annotations

from .migration import FEED_TYPES
from .routes import ROUTES

__all__ = ["FEED_TYPES", "ROUTES"]
