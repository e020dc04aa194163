"""Rich media at the emulator."""

from __future__ import annotations

from typing import Any

import pytest

FEED = "/v3/feeds?feedType=OMNI_RICH_MEDIA"
GTIN = "00012947218283"
VIDEO = {
    "richMediaVideoAssetUrl": "https://example.com/a.mp4",
    "richMediaVideoTitle": "A",
    "richMediaVideoCategory": "Product Overview",
}
HEADER = {
    "feedType": "OMNI_RICH_MEDIA",
    "locale": "en",
    "version": "2.0",
    "subCategory": "video",
    "subset": "EXTERNAL",
}


def file(visible: Any, gtin: str = GTIN, **header: str) -> dict[str, Any]:
    item = {"Orderable": {"productId": gtin}, "Visible": visible}
    return {"SupplierItemFeedHeader": {**HEADER, **header}, "SupplierItem": [item]}


@pytest.mark.parametrize(
    ("sent", "succeeded"),
    [
        (file({"Video": VIDEO}), 1),
        (file({"Video": VIDEO}, gtin="12947218283"), 1),
        (file({"Video": VIDEO}, gtin="7"), 0),
        (file({"Video": {**VIDEO, "richMediaVideoCategory": "Other"}}), 0),
        (file({"Video": {**VIDEO, "richMediaVideoTitle": " "}}), 0),
        (file({"Video": {**VIDEO, "mediaOperations": "Delink"}}), 0),
        (file({"Video": {**VIDEO, "mediaOperations": "Remove"}}), 0),
        (file({"360SpinImage": {"richMediaImageUrl": ["https://example.com/1.jpg"]}}), 0),
        (file({}), 0),
        (file({"Video": VIDEO}, subCategory="photo"), 0),
    ],
)
async def test_what_a_feed_must_say(seller, emulator, clock, sent, succeeded) -> None:
    emulator.add_item("A", gtin=GTIN)
    assert (await seller("POST", FEED, body=sent)).status == 200
    clock.advance(3_600)
    assert emulator.feeds[0].succeeded == succeeded
    assert emulator.rich_media("A") == ["A"] * succeeded


async def test_what_is_not_found_is_told_as_a_problem(seller, emulator) -> None:
    emulator.add_item("A", gtin=GTIN)
    emulator.add_video("A", "https://example.com/a.mp4", "A")
    reply = await seller("GET", "/v3/items/assets?linkedGtins=00000000000007")
    assert (reply.status, reply.headers["Content-Type"].partition(";")[0]) == (404, "application/problem+json")
    assert len((await seller("GET", f"/v3/items/assets?linkedGtins={GTIN}")).data["payload"]) == 1
    assert (await seller("GET", "/v3/items/assets?page=2")).data["payload"] == []
    assert (await seller("GET", "/v3/items/assets?page=0")).status == 400


@pytest.mark.parametrize(
    ("modules", "kept"),
    [
        (b'<Modules processMode="MERGE"><product-tour provider=""/></Modules>', {"product-tour"}),
        (b"<Modules/>", set()),
        (b'<Modules processMode="DROP"><product-tour/></Modules>', set()),
    ],
)
async def test_what_a_vendor_adds(supplier, emulator, clock, modules, kept) -> None:
    emulator.add_item("A", gtin=GTIN)
    body = (
        b'<RichMediaFeed xmlns="http://walmart.com/"><RichMediaFeedHeader><version>2.1.2</version>'
        b"</RichMediaFeedHeader><RichMedia><productIdentifiers><productIdentifier><productId>012947218283"
        b"</productId></productIdentifier></productIdentifiers>" + modules + b"</RichMedia></RichMediaFeed>"
    )
    xml = "application/xml"
    reply = await supplier("POST", "/v2/feeds?feedType=item", body=body, content_type=xml, headers={"Accept": xml})
    assert (reply.status, b"feedId>" in reply.body) == (200, True)
    clock.advance(3_600)
    assert emulator.vendor_rich_media("A").keys() == kept
