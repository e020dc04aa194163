"""The search of a seller's catalogue: what it takes for a search, and the snapshots of what was found."""

from __future__ import annotations

import base64
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from ...gateway.markets import CURRENCIES
from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem
from .catalogue import Catalogue, Snapshot, item_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ...world import Item

__all__ = ["ROUTES"]

_MOST, _USUAL = 1000, 100
_SECONDS = 120.0
_NUMBERS = {"num_reviews", "customerRating", "price"}
_COUNTS = {"between": 2, "greater_than": 1, "less_than": 1}


def _search(call: Call) -> Answer:
    limit, snapshot = call.integer("limit", _USUAL, 1, _MOST), _snapshot(call)
    place = call.integer("page", 0, 0, 10**6) * limit if call.query.get("page") else snapshot.place
    known = call.world.items
    found = [_document(known[sku], call) for sku in snapshot.skus[place : place + limit] if sku in known]
    page = {"status": "Success", "payload": found, "totalItems": len(snapshot.skus), "limit": limit}
    # Every page has a token of its own, the last one too: behind it there is nothing.
    token = base64.urlsafe_b64encode(b"\x0equeryThenFetch" + call.world.ids.uuid().encode()).decode()
    call.world.of(Catalogue).snapshots[token] = Snapshot(snapshot.skus, snapshot.made, place + limit)
    return Answer(document={**page, "nextCursor": token})


def _snapshot(call: Call) -> Snapshot:
    token, now = call.query.get("nextCursor"), call.world.clock.monotonic()
    if not token:
        return Snapshot(_found(call), now)
    snapshot = call.world.of(Catalogue).snapshots.get(token)
    if snapshot is None or now - snapshot.made > _SECONDS:
        raise call.refusal("INVALID_REQUEST_PARAM", "Invalid Cursor.", field="nextCursor")
    return snapshot


def _found(call: Call) -> list[str]:
    body = call.object
    documents = [_document(item, call) for item in call.world.items.values()]
    tests = [_query(body["query"])] if body.get("query") else []
    tests += [_filter(each) for each in body.get("filters") or ()]
    found = [each for each in documents if all(test(each) for test in tests)]
    if not found:
        raise call.refusal("CONTENT_NOT_FOUND", "No item matches.", field="404_NOT_FOUND")
    if sort := body.get("sort"):
        found.sort(key=lambda each: _rank(each, sort.get("field")), reverse=sort.get("order") == "DESC")
    return [each["sku"] for each in found]


def _document(item: Item, call: Call) -> dict[str, Any]:
    """An item as the search shows it; sellers found that it lacks the item id, and finds nothing by it."""
    short = item_document(item, call.world, currency=CURRENCIES.get(call.market, "USD"))
    kept = ("mart", "sku", "condition", "wpid", "upc", "gtin", "productName", "shelf", "productType", "lifecycleStatus")
    reasons = short.get("unpublishedReasons", {}).get("reason", ["END_DATE"] if _is_retired(short) else [])
    shipped = item in call.world.of(Catalogue).shipped_by_walmart
    of_variants = ("variantGroupId", "variantGroupInfo")
    return {
        **{name: short[name] for name in (*kept, *of_variants) if name in short},
        "price": {"amount": short["price"]["amount"], "unit": short["price"]["currency"]},
        "num_reviews": "2",
        "customerRating": "4.5",
        "fulfillmentType": "Walmart Fulfilled" if shipped else "Seller Fulfilled",
        "publishedStatus": {"status": short["publishedStatus"], **({"reasons": reasons} if reasons else {})},
        "inventoryStatus": short["availability"],
    }


def _is_retired(short: Mapping[str, Any]) -> bool:
    return bool(short["lifecycleStatus"] == "RETIRED")


def _query(query: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], bool]:
    field, value = query.get("field"), query.get("value")
    if not field or not value:
        raise Problem("query", "needs a field and a value")
    # A name is found by any part of it.
    words = f"*{value}*" if field == "productName" else value
    form = re.compile(re.escape(words).replace(r"\*", ".*"), re.IGNORECASE | re.DOTALL)
    return lambda document: bool(document.get(field)) and form.fullmatch(str(document[field])) is not None


def _filter(given: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], bool]:
    field, operator = given.get("field"), given.get("op")
    values: list[Any] = given.get("values") or []
    if not field or not operator or not values or len(values) != _COUNTS.get(operator, len(values)):
        raise Problem("filters", "need a field, an operator, and as many values as it takes")
    if operator == "equals":
        wanted = {_plain(field, value) for value in values}
        return lambda document: not wanted.isdisjoint(_plain(field, each) for each in _values(document, field))
    low = Decimal("-Infinity") if operator == "less_than" else _number(values[0])
    high = Decimal("Infinity") if operator == "greater_than" else _number(values[-1])
    ends = operator == "between"
    return lambda document: any(
        low <= number <= high if ends else low < number < high
        for number in (_number(each) for each in _values(document, field))
    )


def _values(document: Mapping[str, Any], field: str) -> Iterable[Any]:
    if field == "price":
        return [document["price"]["amount"]]
    status: Mapping[str, Any] = document["publishedStatus"]
    if field == "publishedStatus":
        return [status["status"]]
    if field == "unpublishedReasons":
        return list(status.get("reasons", ()))
    return [document[field]] if field in document else []


def _plain(field: str, value: Any) -> Any:
    return _number(value) if field in _NUMBERS else str(value).upper()


def _number(value: Any) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise Problem("values", "must be numbers here") from None
    if not number.is_finite():
        raise Problem("values", "must be numbers here")
    return number


def _rank(document: Mapping[str, Any], field: Any) -> tuple[Decimal, str]:
    value = next(iter(_values(document, str(field))), "")
    return (_number(value), "") if field in _NUMBERS else (Decimal(0), str(value))


ROUTES = (Route("item-management/getCatalogSearch", _search, asks=True),)
