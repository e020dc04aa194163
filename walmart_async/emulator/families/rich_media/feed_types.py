"""The feed that gives a seller's items videos and 360-degree views, or takes them away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_object
from ...gateway.validation import Problem, item_of_gtin, mapping, sequence
from ..feeds.feed import FeedError
from ..feeds.records import RecordFeed
from .library import Library

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...world import Item, World
    from ..feeds.feed import Feed

__all__ = ["FEED_TYPES"]

_FRAMES = 24


def _change(record: Mapping[str, Any], _feed: Feed, world: World) -> list[Problem]:
    product = _product(record, "productId")
    item = item_of_gtin(world, product.zfill(14) if product and product.isascii() else product, "productId")
    visible = mapping(record.get("Visible"), "Visible")
    if "Video" in visible:
        _video(mapping(visible["Video"], "Video"), item, world)
    elif "360SpinImage" in visible:
        _spin(mapping(visible["360SpinImage"], "360SpinImage"), item, world)
    else:
        raise Problem("Visible", "must have Video or 360SpinImage")
    return []


def _video(video: Mapping[str, Any], item: Item, world: World) -> None:
    url, title = _text(video, "richMediaVideoAssetUrl"), _text(video, "richMediaVideoTitle")
    if video.get("richMediaVideoCategory") != "Product Overview":
        raise Problem("richMediaVideoCategory", "must be Product Overview")
    captions = [mapping(each, "richMediaClosedCaption") for each in video.get("richMediaClosedCaption") or ()]
    if len(captions) > 1:
        raise Problem("richMediaClosedCaption", "must not be more than one")
    content: dict[str, Any] = {
        "richMediaClosedCaption": [
            {
                "richMediaCaptionLanguage": each.get("richMediaCaptionLanguage"),
                "richMediaVideoClosedCaptionUrl": each.get("richMediaClosedCaptioningUrl"),
            }
            for each in captions
        ],
        "richMediaVideoAssetUrl": url,
        "richMediaVideoCategory": "Product Overview",
        "richMediaVideoTitle": title,
    }
    if video.get("richMediaVideoThumbnailUrl") is not None:
        content["richMediaVideoThumbnailUrl"] = _text(video, "richMediaVideoThumbnailUrl")
    _keep("VIDEO", [url], title, content, video.get("mediaOperations"), item, world)


def _spin(spin: Mapping[str, Any], item: Item, world: World) -> None:
    urls = [each for each in sequence(spin.get("richMediaImageUrl"), "richMediaImageUrl") if isinstance(each, str)]
    if len(urls) != _FRAMES:
        raise Problem("richMediaImageUrl", f"must be {_FRAMES} URLs")
    title = _text(spin, "richMedia360SpinTitle") if spin.get("richMedia360SpinTitle") is not None else ""
    _keep("IMAGES360", urls, title, {"richMediaImageUrl": urls}, spin.get("mediaOperations"), item, world)


def _keep(  # noqa: PLR0917 - one asset with all of it
    kind: str, urls: list[str], title: str, content: dict[str, Any], operation: Any, item: Item, world: World
) -> None:
    library = world.of(Library)
    if operation not in {None, "", "Delink"}:
        raise Problem("mediaOperations", "must be Delink, or empty")
    if operation != "Delink":
        library.link(library.put(kind, urls, title, content, "SELLER_API"), item, published=True)
        return
    asset = library.find(urls)
    if asset is None or item not in asset.links:
        raise Problem("mediaOperations", "cannot be Delink: the item does not have this asset")
    library.link(asset, item, published=False)


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Problem(name, "must be a text that is not blank")
    return value


def _product(record: Mapping[str, Any], key: str) -> Any:
    orderable = record.get("Orderable")
    found = orderable.get(key) if is_object(orderable) else None
    return found if isinstance(found, str) else None


def _header_fault(header: Mapping[str, Any]) -> FeedError | None:
    known = {"feedType": ("OMNI_RICH_MEDIA",), "subCategory": ("video", "360_spin_image"), "subset": ("EXTERNAL",)}
    wrong = [name for name, values in known.items() if header[name] not in values]
    return FeedError("ERR_PDI_0001", f"{wrong[0]} must be {' or '.join(known[wrong[0]])}.") if wrong else None


FEED_TYPES = (
    RecordFeed(
        name="OMNI_RICH_MEDIA",
        surface="marketplace",
        number=0x71,
        header="SupplierItemFeedHeader",
        header_fields=("feedType", "locale", "version", "subCategory", "subset"),
        header_fault=_header_fault,
        array="SupplierItem",
        change=_change,
        product_key="productId",
        find_product=_product,
        most_items=10_000,
    ),
)
