"""Walmart+."""

from __future__ import annotations

from .enrolment import FEED_TYPES

__all__ = ["FEED_TYPES"]
