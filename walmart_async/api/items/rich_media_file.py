"""The XML file that adds rich media to items of a drop-ship vendor."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, cast

from ..._declare.checks import between, identifier, instant, one_of, optional, short_repr, text
from ..._declare.codec import xml
from ..._declare.contents import sendable
from ..._declare.markets import MARKETS
from ..._declare.several import is_list, one, several, texts
from ...errors import RequestInvalidError
from .rich_media import (
    MediaCaptions,
    MediaDocument,
    MediaImage,
    MediaVideo,
    MediaVideoFile,
    RichMedia,
    RichMediaMode,
)

__all__ = ["rich_media_file"]

_NAMESPACE: Final = "http://walmart.com/"
_FORM: Final = "2.1.2"
_MOST: Final = 2**31 - 1
_NAME: Final = re.compile(r"@?[A-Za-z_][A-Za-z0-9_.-]*")
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def rich_media_file(
    items: Sequence[RichMedia], request_id: str | None, made_at: datetime | None, version: str | None
) -> bytes:
    """An XML file about one item or several, as Walmart's legacy feed of rich media takes it."""
    checked_id = optional("request_id", request_id)
    made = instant("made_at", datetime.now(UTC) if made_at is None else made_at)
    header = {
        "version": _FORM if version is None else identifier("version", version),
        "requestId": checked_id,
        "requestBatchId": checked_id,
        "feedDate": made.strftime("%Y-%m-%dT%H:%M:%S"),
        "mart": MARKETS["us"].mart,
    }
    listed = [_item(field, item) for field, item in several("items", items, RichMedia)]
    return xml("RichMediaFeed", {"RichMediaFeedHeader": header, "RichMedia": listed}, _NAMESPACE)


def _item(field: str, item: RichMedia) -> Mapping[str, object]:
    product = {
        "productIdType": identifier(f"{field}.product_id_type", item.product_id_type),
        "productId": identifier(f"{field}.product_id", item.product_id),
    }
    provider = {"@provider": optional(f"{field}.provider", item.provider) or ""}
    html = (
        ("view360", "view_360", item.view_360),
        ("marketing-content", "marketing_content", item.marketing_content),
        ("product-tour", "product_tour", item.product_tour),
    )
    modules: dict[str, object] = {
        element: {**provider, "html-content": _html(f"{field}.{name}", content)}
        for element, name, content in html
        if content is not None
    }
    modules |= _listed_modules(field, item, provider)
    for name, content in _other_modules(f"{field}.other_modules", item.other_modules).items():
        if name in modules:
            raise RequestInvalidError(f"{field}.other_modules", f"has {name} again", "modules not given otherwise")
        modules[name] = content
    if not modules:
        raise RequestInvalidError(field, "has no rich media", "a video, a document, or another module")
    mode = one_of(f"{field}.mode", item.mode, tuple(RichMediaMode))
    return {
        "productIdentifiers": {"productIdentifier": product},
        "Modules": {"@processMode": mode.value, **modules},
    }


def _listed_modules(field: str, item: RichMedia, provider: Mapping[str, str]) -> dict[str, object]:
    """The modules that have several parts."""
    found: dict[str, object] = {}
    for element, name, videos in (
        ("video", "videos", item.videos),
        ("customer-review-video", "customer_review_videos", item.customer_review_videos),
    ):
        if videos is not None:
            made = [{**provider, **_video(*each)} for each in several(f"{field}.{name}", videos, MediaVideo)]
            found[f"{element}s"] = {**provider, element: made}
    if item.documents is not None:
        documents = [_document(*each) for each in several(f"{field}.documents", item.documents, MediaDocument)]
        found["documents"] = {**provider, "document": documents}
    if item.expert_reviews is not None:
        name = f"{field}.expert_reviews"
        reviews = [
            {**provider, "html-content": _html(name, each)} for each in texts(name, item.expert_reviews, least=1)
        ]
        found["expert-reviews"] = {**provider, "expert-review": reviews}
    return found


def _other_modules(field: str, given: object) -> Mapping[str, object]:
    if given is None:
        return {}
    shown = short_repr(given)
    if not isinstance(given, Mapping) or not given:
        raise RequestInvalidError(field, f"is {shown}", "a mapping with at least one module")
    found = cast("Mapping[str, object]", given)
    sendable(field, found)
    _check_names(field, found)
    return found


def _check_names(field: str, content: object) -> None:
    """What goes into XML by name has names that XML takes; one that begins with ``@`` is an attribute."""
    if is_list(content):
        for place, each in enumerate(content):
            _check_names(f"{field}[{place}]", each)
    elif isinstance(content, Mapping):
        for name, each in cast("Mapping[str, object]", content).items():
            if not _NAME.fullmatch(name):
                raise RequestInvalidError(field, f"has the name {short_repr(name)}", "names of XML elements")
            _check_names(f"{field}.{name}", each)
    elif isinstance(content, str) and (found := _UNWRITABLE.search(content)):
        raise RequestInvalidError(field, f"holds {found.group()!r}", "a text that XML can hold")


def _html(field: str, content: object) -> str:
    words = text(field, content)
    _check_names(field, words)
    return words


def _video(field: str, video: MediaVideo) -> dict[str, object]:
    captions = None if video.captions is None else one(f"{field}.captions", video.captions, MediaCaptions)
    return {
        "title": identifier(f"{field}.title", video.title),
        "description": optional(f"{field}.description", video.description),
        "language": identifier(f"{field}.language", video.language),
        "closed-caption": None if captions is None else _captions(f"{field}.captions", captions),
        "age-gate": _number(f"{field}.min_age", video.min_age),
        "sources": {"source": [_file(*each) for each in several(f"{field}.files", video.files, MediaVideoFile)]},
        "duration": _number(f"{field}.duration", video.duration),
        "tags": optional(f"{field}.tags", video.tags),
    }


def _captions(field: str, captions: MediaCaptions) -> dict[str, object]:
    return {
        "url": identifier(f"{field}.url", captions.url),
        "format": identifier(f"{field}.format", captions.format),
        "language": identifier(f"{field}.language", captions.language),
    }


def _file(field: str, file: MediaVideoFile) -> dict[str, object]:
    return {
        "url": identifier(f"{field}.url", file.url),
        "width": _pixels(f"{field}.width", file.width),
        "height": _pixels(f"{field}.height", file.height),
        "format": identifier(f"{field}.format", file.format),
        "screen": optional(f"{field}.screen", file.screen),
        "thumbnail": _image(f"{field}.thumbnail", file.thumbnail),
        "poster": _image(f"{field}.poster", file.poster),
    }


def _document(field: str, document: MediaDocument) -> dict[str, object]:
    return {
        "title": identifier(f"{field}.title", document.title),
        "url": identifier(f"{field}.url", document.url),
        "format": identifier(f"{field}.format", document.format),
        "pages": _number(f"{field}.pages", document.pages),
        "thumbnail": _image(f"{field}.thumbnail", document.thumbnail),
        "size": _number(f"{field}.size", document.size),
    }


def _image(field: str, image: MediaImage | None) -> dict[str, object] | None:
    if image is None:
        return None
    checked = one(field, image, MediaImage)
    return {
        "url": identifier(f"{field}.url", checked.url),
        "format": identifier(f"{field}.format", checked.format),
        "width": _pixels(f"{field}.width", checked.width),
        "height": _pixels(f"{field}.height", checked.height),
    }


def _number(field: str, value: Any) -> int | None:
    return None if value is None else between(field, value, 0, _MOST)


def _pixels(field: str, value: Any) -> int:
    return between(field, value, 0, _MOST)
