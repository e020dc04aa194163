"""Feeds, files of many items that Walmart works through in its own time: the structs of the family."""

from __future__ import annotations

from .models import (
    FeedAcknowledgement,
    FeedDetails,
    FeedItem,
    FeedItems,
    FeedList,
    FeedState,
    FeedSummaries,
    FeedSummary,
    IngestionError,
    IngestionErrors,
    IngestionState,
    ProductIdentifier,
    ProductIdentifiers,
)
from .types import FeedType, feed_type

__all__ = [
    "FeedAcknowledgement",
    "FeedDetails",
    "FeedItem",
    "FeedItems",
    "FeedList",
    "FeedState",
    "FeedSummaries",
    "FeedSummary",
    "FeedType",
    "IngestionError",
    "IngestionErrors",
    "IngestionState",
    "ProductIdentifier",
    "ProductIdentifiers",
    "feed_type",
]
