"""Assortment recommendations: listed, counted, rejected."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, mapping, sequence
from .filters import keep
from .recommendations import Recommendations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .recommendations import Recommended

__all__ = ["ROUTES"]

_DOCUMENT = "assortment-recommendations"
_MOST_RECORDS = 200
_MOST_IDS = 100
_LONGEST_MESSAGE = 500
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def _list(call: Call) -> Answer:
    body = _of_items(call)
    limit, cursor = _page(body)
    wanted = keep(body.get("filterCriteria"))
    known = call.world.of(Recommendations)
    found = known.matching(wanted, 0 if cursor is None else _number(cursor))
    records = [
        {"itemRecommendationUniqueId": unique_id, "itemDetails": one.document(call.world.ids.item_id(unique_id))}
        for _, unique_id, one in found[:limit]
    ]
    next_cursor = _cursor(found[limit - 1][0]) if len(found) > limit else None
    total = len(known.matching(wanted))
    return Answer(document={"payload": {"recommendationType": "ITEM", **_paged(records, total, limit, next_cursor)}})


def _counts(call: Call) -> Answer:
    body = call.object
    kind = body.get("categorizationType")
    if kind not in ("BRAND", "CATEGORY"):
        raise Problem("categorizationType", "must be BRAND or CATEGORY")
    limit, cursor = _page(body)
    names = call.world.of(Recommendations).names(kind, keep(body.get("filterCriteria"), counted=kind))
    offset = 0 if cursor is None else _offset(cursor, kind)
    records = [{"name": name, "numberOfItemRecommendations": -1} for name in names[offset : offset + limit]]
    following = {"categorizationType": kind, "limit": limit, "offset": offset + limit}
    next_cursor = urlencode(following) if offset + limit < len(names) else None
    return Answer(document={"payload": {"categorizationType": kind, **_paged(records, len(names), limit, next_cursor)}})


def _reject(call: Call) -> Answer:
    body = _of_items(call)
    codes = sequence(body.get("rejectionCodes"), "rejectionCodes")
    message = body.get("customRejectionMessage", "")
    if not isinstance(message, str) or len(message) > _LONGEST_MESSAGE:
        raise Problem("customRejectionMessage", f"must be text of at most {_LONGEST_MESSAGE} characters")
    if "OTHER_REASON" in {str(code).upper() for code in codes} and not message.strip():
        raise Problem("customRejectionMessage", "is required for OTHER_REASON")
    if ("filterCriteria" in body) == ("itemRecommendationUniqueIds" in body):
        raise Problem("filterCriteria", "or itemRecommendationUniqueIds is needed, and not both")
    known = call.world.of(Recommendations)
    if "filterCriteria" in body:
        known.reject([unique_id for _, unique_id, _ in known.matching(keep(body["filterCriteria"]))])
    else:
        known.reject(_ids(body["itemRecommendationUniqueIds"]))
    told = "They are on their way out of your recommendations."
    return Answer(document={"payload": {"message": told}})


def _variants(call: Call) -> Answer:
    known, wanted = call.world.of(Recommendations), call.query["primaryVariantItemId"]
    group = next(
        (
            (unique_id, one)
            for _, unique_id, one in known.matching(lambda one: bool(one.variants))
            if one.group_id(call.world.ids.item_id(unique_id)) == wanted
        ),
        None,
    )
    if group is None:
        raise call.refusal("CONTENT_NOT_FOUND", "Nothing is recommended under this id.", field="primaryVariantItemId")
    unique_id, one = group
    cursor = call.query.get("nextCursor")
    offset = _number(cursor) if cursor else 0
    records = [
        {"itemRecommendationUniqueId": f"{unique_id}-{place}", "itemDetails": _variant(call, one, place)}
        for place in range(offset, min(offset + _MOST_RECORDS, len(one.variants)))
    ]
    end = offset + len(records)
    following = _cursor(end) if end < len(one.variants) else None
    paged = _paged(records, len(one.variants), _MOST_RECORDS, following)
    return Answer(document={"payload": {"primaryVariantItemId": wanted, **paged}})


def _variant(call: Call, one: Recommended, place: int) -> dict[str, Any]:
    variant = one.variants[place]
    details = one.document(call.world.ids.item_id(variant.title))
    for told_of_the_group_alone in ("hasVariants", "primaryVariantItemId"):
        details.pop(told_of_the_group_alone, None)
    named = [{"name": name, "value": value} for name, value in variant.attributes.items()]
    return {**details, "title": variant.title, "isPrimaryVariant": place == 0, "variantInfo": named}


def _trends(call: Call) -> Answer:
    unique_id = call.query["recommendationUniqueId"]
    wanted = call.query.get("trendTypes") or ",".join(_TRENDS)
    if unknown := set(wanted.split(",")) - _TRENDS.keys():
        raise Problem("trendTypes", f"must not be {min(unknown)}")
    one = call.world.of(Recommendations).find(unique_id)
    if one is None:
        raise call.refusal("CONTENT_NOT_FOUND", "Nothing is recommended under this id.", field="recommendationUniqueId")
    trends = [{"trendType": name, "trendData": _TRENDS[name](one)} for name in _TRENDS if name in wanted.split(",")]
    return Answer(document={"payload": {"recommendationUniqueId": unique_id, "trends": trends}})


def _price_trends(one: Recommended) -> list[dict[str, Any]]:
    monthly = [
        {"month": _MONTHS[int(moment[5:7]) - 1], "year": moment[:4], "value": value}
        for moment, value in sorted(one.monthly_prices.items())
    ]
    return [{"meta": {"currency": "USD"}, "monthlyTrends": monthly, "weeklyTrends": []}] if monthly else []


def _demand_trends(one: Recommended) -> list[dict[str, Any]]:
    monthly = [{"month": month, "value": one.monthly_demand[month]} for month in _MONTHS if month in one.monthly_demand]
    return [{"meta": {}, "monthlyTrends": monthly, "weeklyTrends": []}] if monthly else []


_TRENDS = {"PRICE_TRENDS": _price_trends, "DEMAND_TRENDS": _demand_trends}


def _of_items(call: Call) -> Mapping[str, Any]:
    body = call.object
    if body.get("recommendationType") != "ITEM":
        raise Problem("recommendationType", "must be ITEM")
    return body


def _ids(value: Any) -> list[str]:
    ids = sequence(value, "itemRecommendationUniqueIds")
    if len(ids) > _MOST_IDS or not all(isinstance(each, str) for each in ids):
        raise Problem("itemRecommendationUniqueIds", f"must be at most {_MOST_IDS} ids")
    return list(ids)


def _page(body: Mapping[str, Any]) -> tuple[int, str | None]:
    meta = mapping(body.get("meta", {}), "meta")
    limit, cursor = meta.get("limit", _MOST_RECORDS), meta.get("nextCursor")
    if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= _MOST_RECORDS:
        raise Problem("meta.limit", f"must be 1 to {_MOST_RECORDS}")
    if cursor is not None and not isinstance(cursor, str):
        raise Problem("meta.nextCursor", "must be text")
    return limit, cursor


def _paged(records: list[Any], total: int, limit: int, next_cursor: str | None) -> dict[str, Any]:
    meta: dict[str, Any] = {"totalRecords": total, "recordsFetched": len(records), "limit": limit}
    if next_cursor is not None:
        meta["nextCursor"] = next_cursor
    return {"meta": meta, "records": records}


def _cursor(number: int) -> str:
    """Opaque, and with the characters of base64 that a URL would not let through."""
    return base64.b64encode(f"\x02\x84>{number:>12}".encode("latin-1")).decode()


def _number(cursor: str) -> int:
    try:
        return int(base64.b64decode(cursor, validate=True)[3:])
    except (binascii.Error, ValueError):
        raise Problem("meta.nextCursor", "is not one of this list") from None


def _offset(cursor: str, kind: str) -> int:
    given = {name: values[0] for name, values in parse_qs(cursor).items()}
    offset = given.get("offset", "")
    if given.get("categorizationType") != kind or not (offset.isascii() and offset.isdigit()):
        raise Problem("meta.nextCursor", "is not one of this list")
    return int(offset)


ROUTES = (
    Route(f"{_DOCUMENT}/getAssortmentRecommendations", _list, asks=True),
    Route(f"{_DOCUMENT}/getCategorizationDetailsOfAssortmentRecommendations", _counts, asks=True),
    Route(f"{_DOCUMENT}/getAssortmentRecommendationVariants", _variants),
    Route(f"{_DOCUMENT}/getAssortmentRecommendationTrends", _trends),
    Route(f"{_DOCUMENT}/rejectAssortmentRecommendations", _reject),
)
