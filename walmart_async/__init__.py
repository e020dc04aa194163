"""Walmart's Marketplace and Supplier APIs, async first.

`Marketplace` is a seller's account, `Supplier` a drop-ship vendor's. Structs are in `walmart_async.api`, one package a
family; what callers of jobs meet is in `walmart_async.jobs`. Importing this package imports neither aiohttp nor any
family: each is imported by its first use.
"""

from __future__ import annotations

from . import exports
from .client import Marketplace, Supplier
from .exports import *  # noqa: F403 - listed there, once for both packages

__all__ = ["Marketplace", "Supplier"]
__all__ += exports.__all__
