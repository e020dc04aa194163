"""Walmart Fulfillment Services: a folder a topic."""

from __future__ import annotations

from .inbound.routes import ROUTES as _INBOUND
from .transport.routes import ROUTES as _TRANSPORT

__all__ = ["ROUTES"]

ROUTES = (*_INBOUND, *_TRANSPORT)
