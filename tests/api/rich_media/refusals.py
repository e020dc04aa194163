"""Arguments of rich media that are refused before anything is sent."""

from __future__ import annotations

from typing import Any

from support.examples import Refusal, call
from walmart_async.api.rich_media import ItemSpin, ItemVideo

FRAMES = [f"https://example.com/{number}.jpg" for number in range(24)]


def video(field: str, **more: Any) -> Refusal:
    given = {"gtin": "7", "url": "https://example.com/a.mp4", "title": "A", **more}
    return Refusal(call("update_videos", [ItemVideo(**given)]), f"videos[0].{field}")


def spin(field: str, **more: Any) -> Refusal:
    return Refusal(call("update_spins", [ItemSpin(**{"gtin": "7", "urls": FRAMES, **more})]), f"spins[0].{field}")


MARKETPLACE = [
    Refusal(call("list", gtins=[]), "gtins"),
    Refusal(call("list", gtins="7"), "gtins"),
    Refusal(call("list", title=""), "title"),
    Refusal(call("list", media_type="video"), "media_type"),
    *(Refusal(call("list", limit=limit), "limit") for limit in (0, "25", True)),
    *(Refusal(call("list", cursor=cursor), "cursor") for cursor in ("2", "x 1", " ")),
    Refusal(call("update_videos", []), "videos"),
    Refusal(call("update_videos", [{"gtin": "7"}]), "videos[0]"),
    video("gtin", gtin="123456789012345"),
    video("url", url=""),
    video("title", title=None),
    video("thumbnail_url", thumbnail_url=""),
    video("captions_language", captions_url="https://example.com/a.vtt"),
    video("captions_url", captions_language="English"),
    video("delink", delink="Delink"),
    Refusal(call("update_spins", []), "spins"),
    spin("gtin", gtin=""),
    spin("urls", urls=FRAMES[1:]),
    spin("urls", urls=[*FRAMES, "x"]),
    spin("urls[3]", urls=[*FRAMES[:3], "", *FRAMES[4:]]),
    spin("title", title=""),
    Refusal(call("update_spins", [ItemSpin(gtin="7", urls=FRAMES)], version=""), "version"),
]
