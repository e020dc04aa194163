"""A clock that stands still, and a way to let everybody run who can."""

from __future__ import annotations

from support.standstill import clock, settle

__all__ = ["clock", "settle"]
