"""Videos and 360-degree views of a seller's items, as Walmart lists them."""

from __future__ import annotations

import msgspec

from ...errors import ErrorDetail
from ...models.base import Answer
from ...models.values import Instant, Many, OpenEnum

__all__ = [
    "CaptionTrack",
    "MediaContent",
    "MediaLink",
    "MediaSource",
    "MediaType",
    "RichMediaAsset",
    "RichMediaPage",
]


class MediaType(OpenEnum):
    """What an asset is."""

    VIDEO = "VIDEO"
    IMAGES360 = "IMAGES360"
    """An item seen from all sides, in 24 images."""


class MediaSource(OpenEnum):
    """Where an asset came from."""

    MARKETPLACE_PARTNER = "MARKETPLACE_PARTNER"
    """Seller Center."""
    SELLER_API = "SELLER_API"
    """A feed."""


class MediaLink(Answer, frozen=True, kw_only=True):
    """An item that has an asset, or had it."""

    item_id: str | None = None
    gtin: str | None = None
    """The GTIN in 14 digits."""
    status: str | None = None
    """``PUBLISHED``, ``DELETED``, …"""
    media_type: MediaType | None = None
    locale: str | None = None
    """``en_US``, …"""
    updated: Instant | None = msgspec.field(default=None, name="updatedDtm")


class CaptionTrack(Answer, frozen=True, kw_only=True):
    """Captions of a video in one language."""

    language: str | None = msgspec.field(default=None, name="richMediaCaptionLanguage")
    """``English``, …"""
    url: str | None = msgspec.field(default=None, name="richMediaVideoClosedCaptionUrl")
    """A ``.vtt`` file."""


class MediaContent(Answer, frozen=True, kw_only=True):
    """What an asset consists of: a video, or images."""

    media_type: MediaType | None = None
    video_url: str | None = msgspec.field(default=None, name="richMediaVideoAssetUrl")
    video_title: str | None = msgspec.field(default=None, name="richMediaVideoTitle")
    thumbnail_url: str | None = msgspec.field(default=None, name="richMediaVideoThumbnailUrl")
    video_category: str | None = msgspec.field(default=None, name="richMediaVideoCategory")
    """``Product Overview``."""
    captions: Many[CaptionTrack] = msgspec.field(default=(), name="richMediaClosedCaption")
    image_urls: Many[str] = msgspec.field(default=(), name="richMediaImageUrl")
    """24 images, in order."""


class RichMediaAsset(Answer, frozen=True, kw_only=True):
    """A video or 360-degree view, and the items that have it."""

    hash: str | None = None
    """What identifies it: a SHA-1 hash."""
    title: str | None = msgspec.field(default=None, name="mediaTitle")
    media_type: MediaType | None = None
    source: MediaSource | None = None
    items: Many[MediaLink] = ()
    """The items, those that have it no more included."""
    content: MediaContent | None = msgspec.field(default=None, name="richMediaAsset")
    added: Instant | None = msgspec.field(default=None, name="addedDtm")
    updated: Instant | None = msgspec.field(default=None, name="updatedDtm")


class RichMediaPage(Answer, frozen=True, kw_only=True):
    """A page of assets."""

    assets: Many[RichMediaAsset] = msgspec.field(default=(), name="payload")
    asset_count: int | None = msgspec.field(default=None, name="totalRecords")
    """How many this page has; Walmart does not say how many there are."""
    status: str | None = None
    """``OK``."""
    errors: Many[ErrorDetail] = ()
    """What Walmart reports beside the assets."""
