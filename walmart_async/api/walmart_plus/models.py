"""What Walmart says to a file that enrolls items in Walmart+."""

from __future__ import annotations

from ..feeds.models import FeedAcknowledgement

__all__ = ["WalmartPlusAcknowledgement"]


class WalmartPlusAcknowledgement(FeedAcknowledgement, frozen=True, kw_only=True):
    """Walmart has the file."""

    error_count: int | None = None
    """How many errors it met while it took it."""
