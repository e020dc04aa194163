"""The period that a report is of: two moments, and the step between its rows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["check_period"]

_BOUNDS = ("dataStartTime", "dataEndTime")
_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"
_LONGEST = timedelta(days=730)


def check_period(payload: Mapping[str, Any], *, required: bool) -> None:
    """Check the period of a request; only one kind of report requires it, and limits how long it is.

    Raises:
        Problem: A bound or the step is missing, a bound is no moment to the millisecond, or it ends before it begins.
    """
    if required:
        for name in (*_BOUNDS, "dateGranularity"):
            if not payload.get(name):
                raise Problem(name, "is required for this report")
    start, end = (_moment(payload[name], name) if payload.get(name) else None for name in _BOUNDS)
    if start and end and end < start:
        raise Problem("dataEndTime", "must not be before dataStartTime")
    if required and start and end and end - start > _LONGEST:
        raise Problem("dataEndTime", f"must be at most {_LONGEST.days} days after dataStartTime")


def _moment(value: Any, name: str) -> datetime:
    """Walmart was seen to refuse a moment without milliseconds, though its pages print such a form."""
    try:
        return datetime.strptime(value, _FORM)  # noqa: DTZ007 - Z is in the form
    except (TypeError, ValueError):
        raise Problem(name, "must be a moment with milliseconds, as in 2026-01-31T08:30:00.000Z") from None
