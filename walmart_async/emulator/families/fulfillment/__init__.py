"""Walmart Fulfillment Services: a folder a topic."""

from __future__ import annotations

from .inbound.routes import ROUTES as _INBOUND

__all__ = ["ROUTES"]

ROUTES = (*_INBOUND,)
