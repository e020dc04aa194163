"""Claims for shipments that Walmart protects."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
