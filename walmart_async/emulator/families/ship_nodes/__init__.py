"""The places that a seller ships from."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
