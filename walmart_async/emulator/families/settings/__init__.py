"""What holds for the whole account of a seller."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
