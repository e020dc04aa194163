"""What Walmart pays drop-ship vendors for items."""

from __future__ import annotations

from .costs import FEED_TYPES

__all__ = ["FEED_TYPES"]
