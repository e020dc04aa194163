"""Calls of the rich media endpoints."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.rich_media import ItemSpin, ItemVideo

FEED = "POST /v3/feeds?feedType=OMNI_RICH_MEDIA"
ACCEPTED = {"feedId": "18B507B0440B59E29934D51ED3714B2A@AZEBBgA"}
FRAMES = [f"https://example.com/lamp_{number}.jpg" for number in range(1, 25)]
VIDEO, THUMBNAIL, CAPTIONS = (f"https://example.com/lamp.{kind}" for kind in ("mp4", "png", "vtt"))
ASSETS = {
    "status": "OK",
    "payload": [
        {
            "hash": "8db4c830c098c4d5f7feefac7788ee23eb84c250",
            "mediaTitle": "A lamp",
            "mediaType": "VIDEO",
            "source": "MARKETPLACE_PARTNER",
            "items": [
                {
                    "itemId": "7",
                    "gtin": "00012947218283",
                    "updatedDtm": "1780524849214",
                    "mediaType": "VIDEO",
                    "locale": "en_US",
                    "status": "DELETED",
                }
            ],
            "richMediaAsset": {
                "mediaType": "VIDEO",
                "richMediaClosedCaption": [
                    {"richMediaCaptionLanguage": "English", "richMediaVideoClosedCaptionUrl": CAPTIONS}
                ],
                "richMediaVideoAssetUrl": VIDEO,
                "richMediaVideoCategory": "Product Overview",
                "richMediaVideoTitle": "A lamp",
                "richMediaVideoThumbnailUrl": THUMBNAIL,
            },
            "addedDtm": "1780522773490",
            "updatedDtm": "1780522773493",
        },
        {
            "hash": "defd7d8240e53cbd656fdc1b5ea5e8709dfb5bec",
            "mediaTitle": "All around",
            "mediaType": "IMAGES360",
            "source": "SELLER_API",
            "items": [],
            "richMediaAsset": {"richMediaImageUrl": FRAMES},
            "addedDtm": "1779388383200",
            "updatedDtm": "1779388383204",
        },
    ],
    "totalRecords": 2,
    "errors": [],
}


def feed(kind: str, gtin: str, visible: dict[str, object], version: str = "2.0.20240524-16_47_14") -> dict[str, object]:
    header = {
        "subCategory": kind,
        "feedType": "OMNI_RICH_MEDIA",
        "locale": "en",
        "version": version,
        "subset": "EXTERNAL",
    }
    item = {"Orderable": {"productId": gtin}, "Visible": visible}
    return {"SupplierItemFeedHeader": header, "SupplierItem": [item]}


SENT_VIDEO = {
    "richMediaVideoAssetUrl": VIDEO,
    "richMediaVideoTitle": "A lamp",
    "richMediaVideoThumbnailUrl": THUMBNAIL,
    "richMediaVideoCategory": "Product Overview",
    "richMediaClosedCaption": [{"richMediaClosedCaptioningUrl": CAPTIONS, "richMediaCaptionLanguage": "English"}],
}
STATED = {
    "gtin": "00012947218283",
    "url": VIDEO,
    "title": "A lamp",
    "thumbnail_url": THUMBNAIL,
    "captions_url": CAPTIONS,
    "captions_language": "English",
}

MARKETPLACE = [
    Example(call("list"), "GET /v3/items/assets?page=1&limit=25", answer={**ASSETS, "payload": [], "totalRecords": 0}),
    Example(
        call(
            "list",
            gtins=["00012947218283", "7"],
            title="A lamp",
            media_type="VIDEO",
            limit=2,
            cursor="3 0a1b2c3d",
        ),
        "GET /v3/items/assets?page=3&limit=2&linkedGtins=00012947218283%2C7&richMediaTitle=A%20lamp"
        "&richMediaType=VIDEO",
        answer={**ASSETS, "payload": []},
    ),
    Example(
        call("update_videos", [ItemVideo(**STATED)]),
        FEED,
        body=feed("video", "00012947218283", {"Video": SENT_VIDEO}),
        answer=ACCEPTED,
    ),
    Example(
        call("update_videos", [ItemVideo(**STATED, delink=True)], version="3"),
        FEED,
        body=feed("video", "00012947218283", {"Video": {"mediaOperations": "Delink", **SENT_VIDEO}}, "3"),
    ),
    Example(
        call("update_spins", [ItemSpin(gtin="012947218283", urls=FRAMES, title="All around")]),
        FEED,
        body=feed(
            "360_spin_image",
            "012947218283",
            {"360SpinImage": {"richMediaImageUrl": FRAMES, "richMedia360SpinTitle": "All around"}},
        ),
        answer=ACCEPTED,
    ),
    Example(
        call("update_spins", [ItemSpin(gtin="012947218283", urls=FRAMES, delink=True)]),
        FEED,
        body=feed(
            "360_spin_image",
            "012947218283",
            {"360SpinImage": {"mediaOperations": "Delink", "richMediaImageUrl": FRAMES}},
        ),
    ),
]
