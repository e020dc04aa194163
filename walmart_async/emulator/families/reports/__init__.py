"""Reports on request."""

from __future__ import annotations

from .routes import ROUTES as _ON_REQUEST
from .schedule_routes import SCHEDULE_ROUTES

__all__ = ["ROUTES"]

ROUTES = (*_ON_REQUEST, *SCHEDULE_ROUTES)
