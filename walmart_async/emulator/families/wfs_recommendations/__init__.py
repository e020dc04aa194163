"""What Walmart Fulfillment Services recommends."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
