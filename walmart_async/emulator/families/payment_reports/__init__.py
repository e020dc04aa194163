"""Reconciliation reports of what was paid."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
