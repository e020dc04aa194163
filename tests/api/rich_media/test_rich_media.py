"""Rich media against the emulator, in both modes."""

from __future__ import annotations

import pytest

from walmart_async.api.items import MediaVideo, MediaVideoFile, RichMedia
from walmart_async.api.rich_media import ItemSpin, ItemVideo

FRAMES = [f"https://example.com/lamp_{number}.jpg" for number in range(1, 25)]
URL = "https://example.com/lamp.mp4"
GTIN = "00012947218283"


@pytest.fixture
def item(emulator) -> None:
    emulator.add_item("A", gtin=GTIN)


@pytest.mark.usefixtures("item")
def test_assets_are_added_and_taken_away(seller, emulator) -> None:
    video = ItemVideo(gtin="12947218283", url=URL, title="A lamp")
    unknown = ItemVideo(gtin="99", url=URL, title="A lamp")
    ended = seller("feeds.wait", seller("rich_media.update_videos", [video, unknown]).feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (1, 1)
    seller("feeds.wait", seller("rich_media.update_spins", [ItemSpin(gtin=GTIN, urls=FRAMES)]).feed_id)
    first, second = seller.items("rich_media.list", limit=1)
    assert (first.title, first.content.video_url, first.items[0].gtin) == ("A lamp", URL, GTIN)
    assert (second.media_type, second.content.image_urls) == ("IMAGES360", tuple(FRAMES))
    taken = ItemVideo(gtin=GTIN, url=URL, title="A lamp", delink=True)
    seller("feeds.wait", seller("rich_media.update_videos", [taken]).feed_id)
    assert [link.status for link in seller.items("rich_media.list", media_type="VIDEO")[0].items] == ["DELETED"]
    assert emulator.rich_media("A") == [""]


@pytest.mark.usefixtures("item")
def test_assets_of_one_title(seller, emulator) -> None:
    emulator.add_video("A", URL, "One")
    assert [each.source for each in seller.items("rich_media.list", title="One")] == ["MARKETPLACE_PARTNER"]
    assert seller.items("rich_media.list", title="Two") == []


@pytest.mark.usefixtures("item")
def test_a_vendor_adds_to_an_item(supplier, emulator) -> None:
    video = MediaVideo(title="A & B", files=[MediaVideoFile(url=URL, width=720, height=480)])
    media = RichMedia(product_id="012947218283", videos=[video], marketing_content="<b>Bright</b>")
    fed = supplier("items.add_rich_media", [media, RichMedia(product_id="99", product_tour="x")])
    ended = supplier("feeds.wait", fed.feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (1, 1)
    kept = emulator.vendor_rich_media("A")
    assert kept["marketing-content"]["html-content"] == "<b>Bright</b>"
    assert kept["videos"]["video"]["title"] == "A & B"
