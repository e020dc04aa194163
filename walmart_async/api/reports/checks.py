"""What is asked of a report, checked before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._declare import checks
from ..._declare.checks import at_least_one, identifier, short_repr
from ...errors import RequestInvalidError
from .models import EnumFilter, MultiValueFilter, RangeFilter, ReportFilters, RowFilter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

__all__ = ["checked_filters", "instant"]


def checked_filters(
    row_filters: Sequence[RowFilter], include_columns: Sequence[str], exclude_columns: Sequence[str]
) -> ReportFilters:
    """The body of a request for a report.

    Raises:
        RequestInvalidError: A filter asks for nothing, or a name is blank.
    """
    return ReportFilters(
        row_filters=[_filter(f"row_filters[{place}]", each) for place, each in enumerate(row_filters)] or None,
        include_columns=_texts("include_columns", include_columns) or None,
        exclude_columns=_texts("exclude_columns", exclude_columns) or None,
    )


def instant(field: str, moment: datetime | None) -> str | None:
    """A moment as Walmart's list of reports takes it: UTC, to the second.

    Raises:
        RequestInvalidError: It has no time zone, and could be any of 24 hours.
    """
    return None if moment is None else checks.instant(field, moment).strftime("%Y-%m-%dT%H:%M:%SZ")


def _filter(field: str, condition: object) -> RowFilter:
    if not isinstance(condition, EnumFilter | MultiValueFilter | RangeFilter):
        expected = "an EnumFilter, MultiValueFilter or RangeFilter"
        raise RequestInvalidError(field, f"is {short_repr(condition)}", expected)
    identifier(f"{field}.column_name", condition.column_name)
    if isinstance(condition, RangeFilter):
        bounds = {f"{field}.from_": condition.from_, f"{field}.to": condition.to}
        given = [identifier(name, bound) for name, bound in bounds.items() if bound is not None]
        at_least_one(f"{field}.from_, to", len(given))
    else:
        at_least_one(f"{field}.values", len(_texts(f"{field}.values", condition.values)))
    return condition


def _texts(field: str, texts: Sequence[str]) -> Sequence[str]:
    """Several texts; one alone is a sequence of letters, and not what was meant."""
    if isinstance(texts, str):
        raise RequestInvalidError(field, f"is {short_repr(texts)}", "a list of strings")
    return [identifier(f"{field}[{place}]", text) for place, text in enumerate(texts)]
