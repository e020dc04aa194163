"""Items on hold until it is known how hazardous they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping, sequence
from .catalogue import item_document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...world import Item, World

__all__ = ["ROUTES", "STATUSES", "Hold", "Holds"]

STATUSES = ("IN_REVIEW", "ACTION_NEEDED", "PROHIBITED")
_USUAL, _MOST = 50, 200
_SEARCHED = ("sku", "gtin")


@dataclass(frozen=True)
class Hold:
    """That an item is on hold."""

    status: str
    created: float
    """Seconds since the Unix epoch."""
    updated: float
    corrections: Mapping[str, str]
    """What to correct, by field."""


class Holds:
    """The items on hold."""

    def __init__(self, _world: World) -> None:
        self.of: dict[Item, Hold] = {}


def _search(call: Call) -> Answer:
    body = call.object
    query, sort = (mapping(body.get(name) or {}, name) for name in ("query", "sort"))
    if query and not (query.get("field") and query.get("value")):
        raise Problem("query", "needs a field and a value")
    if query and query["field"] not in _SEARCHED:
        raise Problem("query.field", f"must be {' or '.join(_SEARCHED)}")
    filters = sequence(body["filters"], "filters") if body.get("filters") else ()
    named = [mapping(each, "filters").get("values") for each in filters]
    wanted = {str(status) for values in named if values for status in sequence(values, "values")}
    known = call.world.of(Holds).of
    held = [
        (item, hold)
        for item, hold in known.items()
        if call.world.items.get(item.sku) is item
        and (not wanted or hold.status in wanted)
        and (not query or getattr(item, query["field"]) == query["value"])
    ]
    by_creation = sort.get("field") == "createdAt"
    held.sort(key=lambda one: one[1].created if by_creation else one[1].updated, reverse=sort.get("order") != "ASC")
    return Answer(document={"status": "OK", "header": {}, "payload": _page(call, held)})


def _page(call: Call, held: Sequence[tuple[Item, Hold]]) -> dict[str, Any]:
    limit, offset = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, 10**6)
    counts, end = Counter(hold.status for _, hold in held), offset + limit
    more = {"nextCursor": f"?limit={limit}&offset={end}"} if end < len(held) else {}
    return {
        **more,
        "totalItems": len(held),
        "actionNeeded": counts["ACTION_NEEDED"],
        "inReview": counts["IN_REVIEW"],
        "prohibited": counts["PROHIBITED"],
        "items": [_document(item, hold, call.world) for item, hold in held[offset:end]],
    }


def _document(item: Item, hold: Hold, world: World) -> dict[str, Any]:
    short = item_document(item, world)
    errors = [
        {
            "code": "ERR_EXT_DATA_4001029",
            "field": field,
            "description": text,
            "severity": "ERROR",
            "category": "REQUEST",
        }
        for field, text in hold.corrections.items()
    ]
    return {
        "gtin": item.gtin or "",
        "productName": short["productName"],
        "category": "Home",
        "subCategory": "home",
        "status": hold.status,
        "sku": item.sku,
        "createdAt": round(hold.created * 1000),
        "updatedAt": round(hold.updated * 1000),
        "primaryImage": "https://example.com/main.jpg",
        **({"errors": errors} if errors else {}),
    }


ROUTES = (Route("fulfillment-management/wercsFeedback", _search, asks=True),)
