"""Videos and 360-degree views of items, and what drop-ship vendors add to theirs."""

from __future__ import annotations

from .assets import ROUTES as _ASSETS
from .feed_types import FEED_TYPES
from .vendor import ROUTES as _VENDOR

__all__ = ["FEED_TYPES", "ROUTES"]

ROUTES = (*_ASSETS, *_VENDOR)
