"""A seller's regular prices, and the rules that every price keeps."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
