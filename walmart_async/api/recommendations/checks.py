"""Checks of a filter and of a rejection before they are sent."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ..._declare.checks import flag, identifier, short_repr, text
from ..._declare.several import at_least_one, check_length, is_list, several, texts
from ...errors import RequestInvalidError
from .filters import RangeFilter, RecommendationFilter, ValuesFilter, where

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["check_counts_filter", "check_filter", "check_message", "check_which"]

_AMOUNT: Final = re.compile(r"\d+(\.\d{1,2})?", re.ASCII)
_LEAST_TEXT = 3
_MOST_VALUES = 7
_MOST_IDS = 100
_LONGEST_MESSAGE = 500


def check_filter(criteria: object) -> RecommendationFilter | None:
    """The filter, or nothing if it has no condition.

    Raises:
        RequestInvalidError: Walmart would not take it.
    """
    if not isinstance(criteria, RecommendationFilter):
        raise RequestInvalidError("where", f"is {short_repr(criteria)}", 'a filter such as where.brand("Disney")')
    if criteria.search_text is not None and len(identifier("where.text", criteria.search_text)) < _LEAST_TEXT:
        raise RequestInvalidError("where.text", f"is {criteria.search_text!r}", f"{_LEAST_TEXT} characters or more")
    _check_steps("multi_value_filter", criteria.multi_value_filter, ValuesFilter)
    _check_steps("enum_filter", criteria.enum_filter, ValuesFilter)
    _check_steps("range_filter", criteria.range_filter, RangeFilter)
    for step in criteria.multi_value_filter or ():
        _check_values(step, _MOST_VALUES)
    for step in criteria.enum_filter or ():
        _check_values(step, None)
    flag("where.top_go_get", criteria.is_top_go_get_item)
    flag("where.new", criteria.is_new_recommendation)
    for price in criteria.range_filter or ():
        _check_range(price)
    return None if criteria == where else criteria


def check_counts_filter(criteria: object, by: str) -> RecommendationFilter | None:
    """The same for brands and categories, which are narrowed down by text and by one another only.

    Raises:
        RequestInvalidError: Walmart would not take it.
    """
    if (checked := check_filter(criteria)) is None:
        return None
    beyond = (
        ("enum_filter", checked.enum_filter),
        ("range_filter", checked.range_filter),
        ("top_go_get", checked.is_top_go_get_item),
        ("new", checked.is_new_recommendation),
    )
    for name, value in beyond:
        if value is not None:
            raise RequestInvalidError(f"where.{name}", "is given", "text, and a brand or category")
    for step in checked.multi_value_filter or ():
        if step.parameter == by:
            raise RequestInvalidError(_field(step), "is what is listed", "the other one of brand and category")
    return checked


def check_which(
    ids: Sequence[str] | None, criteria: RecommendationFilter | None
) -> tuple[tuple[str, ...] | None, RecommendationFilter | None]:
    """Ids or a filter, whichever is given.

    Raises:
        RequestInvalidError: Both are given or neither, or what is given would reject nothing, or everything.
    """
    if (ids is None) == (criteria is None):
        problem = "neither is given" if ids is None else "both are given"
        raise RequestInvalidError("ids, where", problem, "exactly one of them")
    if criteria is not None:
        if (checked := check_filter(criteria)) is None:
            raise RequestInvalidError("where", "has no condition and would reject everything", "a condition")
        return None, checked
    assert ids is not None, "one of the two is given"
    return tuple(texts("ids", ids, _MOST_IDS, least=1)), None


def check_message(codes: Sequence[str], message: object, needing_message: str) -> None:
    """A reason, and a message where the reason asks for one.

    Raises:
        RequestInvalidError: There is no reason, or the message is missing, blank, or too long.
    """
    at_least_one("codes", len(texts("codes", codes)))
    if message is None:
        if needing_message in codes:
            raise RequestInvalidError("message", "is missing", "the other reason, in your words")
        return
    if len(words := text("message", message)) > _LONGEST_MESSAGE:
        raise RequestInvalidError("message", f"has {len(words):,} characters", f"{_LONGEST_MESSAGE} at most")


def _field(step: ValuesFilter | RangeFilter) -> str:
    """As the steps of a filter are called."""
    return f"where.{step.parameter.lower()}"


def _check_values(step: ValuesFilter, most: int | None) -> None:
    if not is_list(step.values):
        raise RequestInvalidError(_field(step), f"is {short_repr(step.values)}", "texts")
    check_length(_field(step), step.values, most)
    for value in step.values:
        identifier(_field(step), value)


def _check_steps(name: str, steps: object, kind: type[ValuesFilter | RangeFilter]) -> None:
    seen: set[str] = set()
    for field, step in several(f"where.{name}", () if steps is None else steps, kind, least=0):
        identifier(f"{field}.parameter", step.parameter)
        if step.parameter in seen:
            raise RequestInvalidError(_field(step), "is given twice", "one step with all its values")
        seen.add(step.parameter)


def _check_range(step: RangeFilter) -> None:
    field = _field(step)
    bounds = [_amount(field, bound) for bound in (step.from_, step.to) if bound is not None]
    at_least_one(field, len(bounds))
    if bounds != sorted(bounds):
        raise RequestInvalidError(field, f"goes from {step.from_} to {step.to}", "the lower end first")


def _amount(field: str, bound: object) -> Decimal:
    text = bound if isinstance(bound, str) else short_repr(bound)
    if not _AMOUNT.fullmatch(text):
        raise RequestInvalidError(field, f"is {short_repr(bound)}", "an amount from 0 on, with 2 decimals at most")
    return Decimal(text)
