"""Reports on request, and one that is kept ready."""

from __future__ import annotations

from .routes import ROUTES as _ON_REQUEST
from .schedule_routes import SCHEDULE_ROUTES
from .vendor_items import ROUTES as _READY

__all__ = ["ROUTES"]

ROUTES = (*_ON_REQUEST, *SCHEDULE_ROUTES, *_READY)
