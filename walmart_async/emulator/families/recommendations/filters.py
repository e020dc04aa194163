"""The filters of recommendations: what Walmart takes for one, and what it lets through."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, mapping, sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .recommendations import Recommended

    Test = Callable[[Recommended], bool]

__all__ = ["keep"]

_VALUES: Mapping[str, Callable[[Recommended], str]] = {
    "BRAND": lambda one: one.brand,
    "CATEGORY": lambda one: one.category,
    "PRODUCT_TYPE": lambda one: one.product_type,
}
_ENUMS: Mapping[str, tuple[frozenset[str], Callable[[Recommended], tuple[str, ...]]]] = {
    "ITEM_AVAILABILITY_STATUS": (
        frozenset({"NEW_TO_WALMART", "EXISTING_IN_WALMART"}),
        lambda one: (one.availability,),
    ),
    "SHOPPING_TRENDS": (
        frozenset({"MOST_SEARCHED_FOR", "BEST_SELLERS", "DEAL_ITEMS"}),
        lambda one: one.shopping_trends,
    ),
    "DEMAND_SALES_TRENDS": (
        frozenset({"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}),
        lambda one: one.months,
    ),
}
_FLAGS: Mapping[str, Callable[[Recommended], bool]] = {
    "isTopGoGetItem": lambda one: one.top_go_get,
    "isNewRecommendation": lambda one: one.new,
}
_OF_COUNTS = {"searchText", "multiValueFilter"}
_OF_ITEMS = {"enumFilter", "rangeFilter"}
_LEAST_TEXT = 3
_MOST_VALUES = 7


def keep(criteria: Any, *, counted: str | None = None) -> Test:
    """What a ``filterCriteria`` lets through.

    Args:
        criteria: The filter; None lets everything through.
        counted: BRAND or CATEGORY where these are counted; then less is known, and only the other one is filtered by.
    """
    given: Mapping[str, Any] = mapping({} if criteria is None else criteria, "filterCriteria")
    if unknown := given.keys() - (_OF_COUNTS if counted else _OF_COUNTS | _OF_ITEMS | _FLAGS.keys()):
        raise Problem(f"filterCriteria.{min(unknown)}", "is not known here")
    tests = [_flag(given[name], name, read) for name, read in _FLAGS.items() if name in given]
    if "searchText" in given:
        tests.append(_text(given["searchText"]))
    for step in _steps(given, "multiValueFilter"):
        if step.get("parameter") == counted:
            raise Problem("filterCriteria.multiValueFilter.parameter", "must not be what is counted")
        tests.append(_one_of(step))
    tests += [_any_of(step) for step in _steps(given, "enumFilter")]
    tests += [_within(step) for step in _steps(given, "rangeFilter")]
    return lambda one: all(test(one) for test in tests)


def _steps(given: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    if name not in given:
        return []
    steps = [mapping(step, f"filterCriteria.{name}") for step in sequence(given[name], f"filterCriteria.{name}")]
    parameters = [str(step.get("parameter")) for step in steps]
    if len(set(parameters)) < len(parameters):
        raise Problem(f"filterCriteria.{name}.parameter", "must not be repeated")
    return steps


def _flag(wanted: Any, name: str, read: Callable[[Recommended], bool]) -> Test:
    if not isinstance(wanted, bool):
        raise Problem(f"filterCriteria.{name}", "must be true or false")
    return lambda one: read(one) is wanted


def _text(text: Any) -> Test:
    if not isinstance(text, str) or len(text) < _LEAST_TEXT:
        raise Problem("filterCriteria.searchText", f"must have {_LEAST_TEXT} characters")
    return lambda one: text.lower() in f"{one.title} {one.brand} {one.category}".lower()


def _values(step: Mapping[str, Any], name: str) -> list[str]:
    values = sequence(step.get("values"), f"filterCriteria.{name}.values")
    if not all(isinstance(value, str) and value.strip() for value in values):
        raise Problem(f"filterCriteria.{name}.values", "must be text that is not blank")
    return list(values)


def _one_of(step: Mapping[str, Any]) -> Test:
    read, values = _VALUES.get(str(step.get("parameter"))), _values(step, "multiValueFilter")
    if read is None:
        raise Problem("filterCriteria.multiValueFilter.parameter", f"must be one of {', '.join(_VALUES)}")
    if len(values) > _MOST_VALUES:
        raise Problem("filterCriteria.multiValueFilter.values", f"must not be more than {_MOST_VALUES}")
    return lambda one: read(one) in values


def _any_of(step: Mapping[str, Any]) -> Test:
    values = set(_values(step, "enumFilter"))
    known, read = _ENUMS.get(str(step.get("parameter")), (None, None))
    if known is None or read is None:
        raise Problem("filterCriteria.enumFilter.parameter", f"must be one of {', '.join(_ENUMS)}")
    if values - known:
        raise Problem("filterCriteria.enumFilter.values", f"must be of {', '.join(sorted(known))}")
    return lambda one: not values.isdisjoint(read(one))


def _within(step: Mapping[str, Any]) -> Test:
    if step.get("parameter") != "PRICE":
        raise Problem("filterCriteria.rangeFilter.parameter", "must be PRICE")
    least, most = _bound(step, "from"), _bound(step, "to")
    if least is None and most is None:
        raise Problem("filterCriteria.rangeFilter", "needs from or to")
    return lambda one: (least is None or one.price >= least) and (most is None or one.price <= most)


def _bound(step: Mapping[str, Any], name: str) -> Decimal | None:
    value = step.get(name)
    if value is None:
        return None
    try:
        bound = Decimal(value) if isinstance(value, str) else Decimal(str(value))
    except InvalidOperation:
        bound = Decimal("nan")
    if isinstance(value, bool) or not bound.is_finite():
        raise Problem(f"filterCriteria.rangeFilter.{name}", "must be a number, or a number as text")
    return bound
