"""The feed that gives items videos and 360-degree views, and takes them away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ..._declare.checks import gtin14, identifier, optional, truth
from ..._declare.several import several, texts
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ..feeds.types import FeedBody, feed_type

__all__ = [
    "ItemSpin",
    "ItemVideo",
    "SentCaptions",
    "SentMediaItem",
    "SentProduct",
    "SentSpin",
    "SentVideo",
    "SentVisible",
]

MEDIA: Final = feed_type("OMNI_RICH_MEDIA")
_FRAMES: Final = 24
_DELINK: Final = "Delink"


class ItemVideo(Record, frozen=True, kw_only=True):
    """A video of an item, as a caller states it; an asset that exists is meant by the same URLs and title."""

    gtin: str
    """The GTIN, UPC or EAN in up to 14 digits."""
    url: str
    """The video; Walmart fetches it from there."""
    title: str
    thumbnail_url: str | None = None
    captions_url: str | None = None
    """A ``.vtt`` file."""
    captions_language: str | None = None
    """The language of the captions: ``English``; needed with them."""
    delink: bool = False
    """Whether the item is to have it no more."""


class ItemSpin(Record, frozen=True, kw_only=True):
    """A 360-degree view of an item, as a caller states it; one that exists is meant by the same URLs."""

    gtin: str
    """The GTIN, UPC or EAN in up to 14 digits."""
    urls: Sequence[str]
    """24 images in order, whose names end in ``_1`` to ``_24``."""
    title: str | None = None
    delink: bool = False
    """Whether the item is to have it no more."""


class SentCaptions(Body, frozen=True, kw_only=True):
    """Captions of a video."""

    url: str = msgspec.field(name="richMediaClosedCaptioningUrl")
    language: str = msgspec.field(name="richMediaCaptionLanguage")


class SentVideo(Body, frozen=True, kw_only=True):
    """A video."""

    media_operations: str | None = None
    """``Delink``, or nothing to set it up or change it."""
    url: str = msgspec.field(name="richMediaVideoAssetUrl")
    title: str = msgspec.field(name="richMediaVideoTitle")
    thumbnail_url: str | None = msgspec.field(default=None, name="richMediaVideoThumbnailUrl")
    category: str = msgspec.field(name="richMediaVideoCategory")
    """``Product Overview``, the only one published."""
    captions: Sequence[SentCaptions] | None = msgspec.field(default=None, name="richMediaClosedCaption")


class SentSpin(Body, frozen=True, kw_only=True):
    """A 360-degree view."""

    media_operations: str | None = None
    """``Delink``, or nothing to set it up or change it."""
    urls: Sequence[str] = msgspec.field(name="richMediaImageUrl")
    title: str | None = msgspec.field(default=None, name="richMedia360SpinTitle")


class SentProduct(Body, frozen=True, kw_only=True):
    """Which item it is."""

    product_id: str
    """The GTIN."""


class SentVisible(Body, frozen=True, kw_only=True):
    """The wrapper around a video or a 360-degree view."""

    video: SentVideo | None = msgspec.field(default=None, name="Video")
    spin: SentSpin | None = msgspec.field(default=None, name="360SpinImage")


class SentMediaItem(Body, frozen=True, kw_only=True):
    """What one item is to have."""

    product: SentProduct = msgspec.field(name="Orderable")
    visible: SentVisible = msgspec.field(name="Visible")


def videos_feed(videos: Sequence[ItemVideo], version: str | None) -> FeedBody:
    """A feed of 1 to 10,000 videos."""
    return _feed("video", [_video(*each) for each in several("videos", videos, ItemVideo, MEDIA.most_items)], version)


def spins_feed(spins: Sequence[ItemSpin], version: str | None) -> FeedBody:
    """A feed of 1 to 10,000 views."""
    items = [_spin(*each) for each in several("spins", spins, ItemSpin, MEDIA.most_items)]
    return _feed("360_spin_image", items, version)


def _feed(kind: str, items: Sequence[SentMediaItem], version: str | None) -> FeedBody:
    header = {"subCategory": kind, "feedType": MEDIA.name, "locale": "en", "subset": "EXTERNAL"}
    return MEDIA.body(items, version=version, **header)


def _video(field: str, video: ItemVideo) -> SentMediaItem:
    captions = optional(f"{field}.captions_url", video.captions_url)
    language = optional(f"{field}.captions_language", video.captions_language)
    if (captions is None) != (language is None):
        missing = "captions_url" if captions is None else "captions_language"
        raise RequestInvalidError(f"{field}.{missing}", "is missing", "both captions and their language, or neither")
    sent = SentVideo(
        media_operations=_operation(f"{field}.delink", video.delink),
        url=identifier(f"{field}.url", video.url),
        title=identifier(f"{field}.title", video.title),
        thumbnail_url=optional(f"{field}.thumbnail_url", video.thumbnail_url),
        category="Product Overview",
        captions=None if captions is None or language is None else (SentCaptions(url=captions, language=language),),
    )
    return _item(field, video.gtin, SentVisible(video=sent))


def _spin(field: str, spin: ItemSpin) -> SentMediaItem:
    urls = texts(f"{field}.urls", spin.urls, _FRAMES, least=1)
    if len(urls) != _FRAMES:
        raise RequestInvalidError(f"{field}.urls", f"has {len(urls)} entries", f"{_FRAMES} images")
    operation, title = _operation(f"{field}.delink", spin.delink), optional(f"{field}.title", spin.title)
    return _item(field, spin.gtin, SentVisible(spin=SentSpin(media_operations=operation, urls=urls, title=title)))


def _item(field: str, gtin: str, visible: SentVisible) -> SentMediaItem:
    """The identifier goes as it was given: the published examples have shorter ones too."""
    gtin14(f"{field}.gtin", gtin)
    return SentMediaItem(product=SentProduct(product_id=gtin), visible=visible)


def _operation(field: str, delink: object) -> str | None:
    return _DELINK if truth(field, delink) else None
