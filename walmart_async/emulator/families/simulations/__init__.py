"""Simulations: items, orders and returns that nobody made, kept where the others are."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
