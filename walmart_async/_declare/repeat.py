"""How an operation may be repeated. Walmart has no idempotency key, so every operation declares it."""

from __future__ import annotations

import enum

__all__ = ["Repeat"]


class Repeat(enum.StrEnum):
    """How an operation may be repeated."""

    READ = "read"
    """It has no effect: a GET, or a POST that only asks."""
    SAME = "same"
    """An absolute write: sending it again changes nothing. Calls on one key go one at a time."""
    ONCE = "once"
    """Sending it again does it again: repeated only when it is certain that nothing was applied."""
