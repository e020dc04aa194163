"""Walmart's Marketplace and Supplier APIs for blocking code: the names of `walmart_async`, without ``await``."""

from __future__ import annotations

from walmart_async import exports
from walmart_async.exports import *  # noqa: F403 - listed there, once for both packages

from .client import Marketplace, Supplier

__all__ = ["Marketplace", "Supplier"]
__all__ += exports.__all__
