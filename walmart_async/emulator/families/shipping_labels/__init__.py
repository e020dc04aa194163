"""Labels bought through Ship with Walmart."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
