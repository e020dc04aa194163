"""The time that a report covers: which types need one, and how long it may be."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from ...errors import RequestInvalidError
from .models import ReportType

__all__ = ["check_period"]

_NEEDS_PERIOD: Final = (ReportType.ITEM_PERFORMANCE, "v3")
_LONGEST: Final = timedelta(days=730)


def check_period(
    report_type: str, report_version: str, data_from: datetime | None, data_until: datetime | None, granularity: object
) -> None:
    """Check what `ReportFilters.of` cannot know, for it sees no type.

    Raises:
        RequestInvalidError: The time is missing where a type needs one, or is too long for it.
    """
    needs_period = (report_type, report_version) == _NEEDS_PERIOD
    for field, value in (("data_from", data_from), ("data_until", data_until), ("granularity", granularity)):
        if needs_period and value is None:
            problem = f"is missing for {report_type} {report_version}"
            raise RequestInvalidError(field, problem, "data_from, data_until and granularity")
    if needs_period and data_from and data_until and data_until - data_from > _LONGEST:
        problem = f"is {(data_until - data_from).days} days after data_from"
        raise RequestInvalidError("data_until", problem, f"at most {_LONGEST.days} days")
