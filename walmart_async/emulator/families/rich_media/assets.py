"""The assets of a seller, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from .library import Library

if TYPE_CHECKING:
    from ...world import World
    from .library import Asset

__all__ = ["ROUTES"]

_USUAL = 25
_MOST = 2**31 - 1


def _list(call: Call) -> Answer:
    limit, page = call.integer("limit", _USUAL, 1, _MOST), call.integer("page", 1, 1, _MOST)
    found = [(name, asset) for name, asset in call.world.of(Library).assets.items() if _is_wanted(call, asset)]
    filtered = any(call.query.get(name) for name in ("linkedGtins", "richMediaTitle", "richMediaType"))
    if not found and filtered:
        raise call.refusal("CONTENT_NOT_FOUND", "Asset hash not found with provided filter")
    rows = [_row(call.world, *each) for each in found[(page - 1) * limit : page * limit]]
    return Answer(
        document={"status": "OK", "payload": rows, "totalRecords": len(rows), "headerAttributes": {}, "errors": []}
    )


def _is_wanted(call: Call, asset: Asset) -> bool:
    gtins = {gtin.zfill(14) for gtin in call.query.get("linkedGtins", "").split(",") if gtin}
    title, kind = call.query.get("richMediaTitle"), call.query.get("richMediaType")
    return (
        (not gtins or any(item.gtin in gtins for item in asset.links))
        and title in {None, "", asset.title}
        and kind in {None, "", asset.kind}
    )


def _row(world: World, name: str, asset: Asset) -> dict[str, Any]:
    links = [
        {
            "itemId": world.ids.item_id(item.sku),
            "gtin": item.gtin or "",
            "updatedDtm": _milliseconds(link.updated),
            "mediaType": asset.kind,
            "locale": "en_US",
            "status": "PUBLISHED" if link.published else "DELETED",
        }
        for item, link in asset.links.items()
    ]
    return {
        "hash": name,
        "mediaTitle": asset.title,
        "mediaType": asset.kind,
        "source": asset.source,
        "items": links,
        "richMediaAsset": {"mediaType": asset.kind, **asset.content},
        "addedDtm": _milliseconds(asset.added),
        "updatedDtm": _milliseconds(asset.updated),
    }


def _milliseconds(moment: float) -> str:
    return str(round(moment * 1_000))


ROUTES = (Route("rich-media/getAllAssets", _list),)
