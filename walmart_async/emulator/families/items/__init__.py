"""The catalogue, and what it takes to set an item up."""

from __future__ import annotations

from .feed_types import FEED_TYPES
from .routes import ROUTES as _CATALOGUE
from .setup_routes import ROUTES as _SETUP
from .status_routes import ROUTES as _STATUS

__all__ = ["FEED_TYPES", "ROUTES"]

ROUTES = (*_CATALOGUE, *_SETUP, *_STATUS)
