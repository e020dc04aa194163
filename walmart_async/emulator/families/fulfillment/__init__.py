"""Walmart Fulfillment Services: a folder a topic."""

from __future__ import annotations

from .inbound.routes import ROUTES as _INBOUND
from .log.routes import ROUTES as _LOG
from .orders.routes import ROUTES as _ORDERS
from .returns.routes import ROUTES as _RETURNS
from .transport.routes import ROUTES as _TRANSPORT

__all__ = ["ROUTES"]

ROUTES = (*_INBOUND, *_LOG, *_ORDERS, *_RETURNS, *_TRANSPORT)
