"""Stock at ship nodes, as sellers and drop-ship vendors declare it."""

from __future__ import annotations

from .feed_types import FEED_TYPES
from .seller import ROUTES as _SELLER
from .supplier import ROUTES as _SUPPLIER
from .wfs import ROUTES as _WFS

__all__ = ["FEED_TYPES", "ROUTES"]

ROUTES = (*_SELLER, *_SUPPLIER, *_WFS)
