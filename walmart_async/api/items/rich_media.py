"""What a drop-ship vendor adds to an item: videos, documents and other rich media."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from ...models.base import Record
from ...models.values import OpenEnum

__all__ = ["MediaCaptions", "MediaDocument", "MediaImage", "MediaVideo", "MediaVideoFile", "RichMedia", "RichMediaMode"]

Html: TypeAlias = str
"""A text of any number of lines."""


class RichMediaMode(OpenEnum):
    """What becomes of the rich media that an item has."""

    MERGE = "MERGE"
    """It keeps it beside the new; the only mode that is published."""


class MediaImage(Record, frozen=True, kw_only=True):
    """An image that stands for a video or document."""

    url: str
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    format: str = "png"
    """``png``, ``jpg``, …"""


class MediaCaptions(Record, frozen=True, kw_only=True):
    """Captions of a video in one language."""

    url: str
    language: str = "en-US"
    format: str = "webvtt"


class MediaVideoFile(Record, frozen=True, kw_only=True):
    """A video in one size."""

    url: str
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    format: str = "mp4"
    screen: str | None = None
    """What it is made for: ``mobile``, ``computer``."""
    thumbnail: MediaImage | None = None
    poster: MediaImage | None = None
    """What is shown until it plays."""


class MediaVideo(Record, frozen=True, kw_only=True):
    """A video, in one size or several."""

    title: str
    files: Sequence[MediaVideoFile]
    description: str | None = None
    language: str = "en-US"
    captions: MediaCaptions | None = None
    min_age: int | None = None
    """The age in years from which it may be seen."""
    duration: int | None = None
    """Seconds."""
    tags: str | None = None


class MediaDocument(Record, frozen=True, kw_only=True):
    """A document, such as a manual."""

    title: str
    url: str
    format: str = "pdf"
    pages: int | None = None
    size: int | None = None
    """Bytes."""
    thumbnail: MediaImage | None = None


class RichMedia(Record, frozen=True, kw_only=True):
    """What to add to one item, which has to be set up already."""

    product_id: str
    """The item."""
    product_id_type: str = "UPC"
    """What that is: ``UPC``, ``GTIN``, ``EAN``, …"""
    videos: Sequence[MediaVideo] | None = None
    customer_review_videos: Sequence[MediaVideo] | None = None
    documents: Sequence[MediaDocument] | None = None
    view_360: Html | None = None
    """HTML of a view from all sides."""
    marketing_content: Html | None = None
    """HTML."""
    product_tour: Html | None = None
    """HTML."""
    expert_reviews: Sequence[str] | None = None
    """HTML of each."""
    other_modules: Mapping[str, Any] | None = None
    """Further modules by the names of their elements, such as ``comparison-table``: mappings, lists and texts."""
    provider: str | None = None
    """Who made it."""
    mode: RichMediaMode = RichMediaMode.MERGE
