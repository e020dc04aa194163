"""What Walmart recommends a seller to sell."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
