"""Webhooks: subscriptions, and the kinds of events there are."""

from __future__ import annotations

from .routes import ROUTES

__all__ = ["ROUTES"]
