"""Feeds: submitted, listed, followed; families say which types of them they take."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
