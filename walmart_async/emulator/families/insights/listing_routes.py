"""The score of a catalogue, of its listings one by one, and how many have something to mend."""

from __future__ import annotations

import base64
import binascii
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from .listing_filters import finds, has_issues
from .listings import listing_document

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ROUTES"]

_DOCUMENT = "insights-management"
_MOST_ITEMS = 200
_USUAL_COUNTS, _MOST_COUNTS = 100, 1000
_MARK = b"\x02\x82\x05@/"


def _documents(call: Call) -> list[dict[str, Any]]:
    return [listing_document(item, call.world) for item in call.world.items.values()]


def _score(call: Call) -> Answer:
    found = _chosen(call, _documents(call))
    content, offer, reviews = (
        _mean([each["qualityScoreData"]["values"][place]["scoreValue"] for each in found]) for place in range(3)
    )
    score = {
        "offerScore": offer,
        "ratingReviewScore": reviews,
        "contentScore": content,
        "competitivePriceScore": 0,
        "shippingScore": 0,
        "transactibilityScore": _mean([100.0 * each["isInStock"] for each in found]),
    }
    whole = _mean([each["qualityScoreData"]["score"] for each in found])
    payload = {"score": score, "postPurchaseQuality": {"itemDefectCnt": 0, "defectRatio": 0}, "listingQuality": whole}
    return Answer(document={"payload": payload, "status": "OK"})


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0


def _items(call: Call) -> Answer:
    limit, begin = call.integer("limit", _MOST_ITEMS, 1, _MOST_ITEMS), _place(call)
    wanted = finds(call.object)
    found = [each for each in _documents(call) if wanted(each)]
    page = [_shown(each) for each in found[begin : begin + limit]]
    document: dict[str, Any] = {"totalItems": len(found), "payload": page, "status": "OK"}
    if page:  # the last page has a cursor too: behind it there is nothing
        document["nextCursor"] = base64.b64encode(_MARK + f"{begin + limit:>12}".encode()).decode()
    return Answer(document=document)


def _shown(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if not name.startswith("_")}


def _place(call: Call) -> int:
    cursor = call.query.get("nextCursor")
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).removeprefix(_MARK))
    except (binascii.Error, ValueError):
        raise call.refusal("INVALID_REQUEST_PARAM", "nextCursor is not one of this list.", field="nextCursor") from None


def _counts(call: Call) -> Answer:
    by, limit = call.query.get("type") or "category", call.integer("limit", _USUAL_COUNTS, 1, _MOST_COUNTS)
    if by not in {"brand", "category"}:
        raise call.refusal("INVALID_REQUEST_PARAM", "type must be brand or category.", field="type")
    offset, only_issues = call.integer("offset", 0, 0, 10**9), call.integer("hasIssue", 0, 0, 1)
    grouped: dict[str, Counter[str]] = defaultdict(Counter)
    for each in _chosen(call, _documents(call)):
        if not only_issues or has_issues(each):
            grouped[each["_brand" if by == "brand" else "categoryName"]][each["productType"]] += 1
    ranked = sorted(grouped.items(), key=lambda group: (-group[1].total(), group[0]))
    payload = [_brand(*each) if by == "brand" else _category(*each) for each in ranked[offset : offset + limit]]
    return Answer(document={"status": "OK", "totalCount": len(ranked), "payload": payload})


def _brand(name: str, types: Counter[str]) -> dict[str, Any]:
    return {"name": name, "count": types.total()}


def _category(name: str, types: Counter[str]) -> dict[str, Any]:
    """Categories have other names in the example than in the schema, and than brands."""
    listed = [{"productTypeName": each, "offerCount": count} for each, count in types.most_common()]
    return {"category": name, "offerCount": types.total(), "productType": listed}


def _chosen(call: Call, documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that flags of the query do not leave out."""
    found = documents
    if _flag(call, "viewTrendingItems") is False:
        found = [each for each in found if not each["last30DaysPageViews"]]
    if _flag(call, "wfsFlag") is False:
        found = [each for each in found if not each["wfsEnabled"]]
    if _flag(call, "inDemandIndicator"):
        found = [each for each in found if each["isCustomerFavorites"]]
    return found


def _flag(call: Call, name: str) -> bool | None:
    text = call.query.get(name, "").lower()
    if text not in {"true", "false", ""}:
        raise call.refusal("INVALID_REQUEST_PARAM", f"{name} must be true or false.", field=name)
    return text == "true" if text else None


ROUTES = (
    Route(f"{_DOCUMENT}/getListingQualityScore", _score),
    Route(f"{_DOCUMENT}/itemsDetailsForListing", _items, asks=True),
    Route(f"{_DOCUMENT}/getCategoriesList", _counts),
)
