"""Shipping templates."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
