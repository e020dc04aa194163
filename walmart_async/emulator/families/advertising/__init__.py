"""Campaigns that advertise a seller's items in search engines."""

from __future__ import annotations

from .routes import ROUTES as _CAMPAIGNS
from .searches import ROUTES as _SEARCHES

__all__ = ["ROUTES"]

ROUTES = (*_CAMPAIGNS, *_SEARCHES)
