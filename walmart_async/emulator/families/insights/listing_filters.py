"""Which listings a search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Document = Mapping[str, Any]
    Test = Callable[[Document], bool]

__all__ = ["finds", "has_issues"]

_QUERIES = {"title": "productName", "sku": "sku", "itemId": "itemId"}
_ENDS = 2


def has_issues(document: Document) -> bool:
    """Whether a listing has something to mend."""
    details = document["scoreDetails"]
    return bool(details["offer"]["issueCount"] or details["contentAndDiscoverability"]["issueCount"])


def _part(place: int) -> Callable[[Document], list[Any]]:
    return lambda document: [document["qualityScoreData"]["values"][place]["scoreValue"]]


_FIELDS: Mapping[str, Callable[[Document], list[Any]]] = {
    "qualityScorePercentage": lambda document: [document["qualityScoreData"]["score"]],
    "contentDiscoverabilityPercentage": _part(0),
    "offerPercentage": _part(1),
    "ratingReviewsPercentage": _part(2),
    # What is asked for to be false, or 0, is not left out by what is true.
    "viewTrendingItems": lambda document: ["false", *(["true"] if document["last30DaysPageViews"] else [])],
    "viewPostPurchaseItems": lambda _: [0],
    "wfsFlag": lambda document: [str(bool(document["wfsEnabled"])).lower()],
    "categoryName": lambda document: [document["categoryName"]],
    "hasIssues": lambda document: [0, *([1] if has_issues(document) else [])],
    "productType": lambda document: [document["productType"]],
    "productTypes": lambda document: [document["productType"]],
    "attributeList": lambda document: [
        each["attributeName"] for each in document["scoreDetails"]["contentAndDiscoverability"]["issues"]
    ],
    "brandList": lambda document: [document["_brand"]],
    "oos": lambda document: [document["scoreDetails"]["offer"]["publishAndTransactable"]["totalIssue"]],
    "fastAndFreeShipping": lambda document: [int(document["isFastAndFreeShipping"])],
    "priceMeetBeatFlag": lambda _: [-1],
    "conditionList": lambda document: [document["condition"]],
}


def finds(search: Mapping[str, Any]) -> Test:
    """What a search keeps.

    Raises:
        Problem: It is malformed.
    """
    tests = [_query(mapping(search["query"], "query"))] if search.get("query") else []
    if search.get("filters"):
        tests += [_filter(mapping(each, "filters")) for each in sequence(search["filters"], "filters")]
    return lambda document: all(test(document) for test in tests)


def _query(query: Mapping[str, Any]) -> Test:
    field, value = _QUERIES.get(str(query.get("field"))), query.get("value")
    if field is None or not isinstance(value, str):
        raise Problem("query", f"must have a value, and as its field one of {', '.join(_QUERIES)}")
    if field == "productName":
        return lambda document: value.lower() in str(document[field]).lower()
    return lambda document: document[field] == value


def _filter(given: Mapping[str, Any]) -> Test:
    read = _FIELDS.get(str(given.get("field")))
    if read is None:
        raise Problem("filters.field", f"must be one of {', '.join(_FIELDS)}")
    values = sequence(given.get("values"), "filters.values")
    if given.get("op") == "equals":
        wanted = {str(value).lower() for value in values}
        return lambda document: not wanted.isdisjoint(str(each).lower() for each in read(document))
    if given.get("op") != "between" or len(values) != _ENDS:
        raise Problem("filters.op", "must be equals, or between with two values")
    low, high = (_number(value) for value in values)
    return lambda document: any(low <= _number(each) <= high for each in read(document))


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        raise Problem("filters.values", "must be numbers between which to look") from None
