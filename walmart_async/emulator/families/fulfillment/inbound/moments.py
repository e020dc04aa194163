"""Moments as inbound shipments have them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ....gateway.validation import Problem

__all__ = ["instant", "iso"]


def iso(seconds: float) -> str:
    """The moment that is so many seconds after the Unix epoch."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def instant(value: Any, field: str) -> float:
    """The seconds from the Unix epoch to a moment; without an offset it is one of UTC."""
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (TypeError, ValueError, OverflowError):
        raise Problem(field, "must be an ISO 8601 date and time") from None
