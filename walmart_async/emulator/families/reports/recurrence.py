"""When a schedule makes its next report, in UTC."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["check_recurrence", "first_day", "next_after"]

_RANGES = {
    "repeatsEvery": (1, 1000),
    "hour": (0, 23),
    "dayOfWeek": (0, 6),
    "dayOfMonth": (1, 31),
    "monthOfYear": (1, 12),
}
_STEPS = {"HOURLY": timedelta(hours=1), "DAILY": timedelta(days=1), "WEEKLY": timedelta(weeks=1)}
_MONTHS = {"MONTHLY": 1, "YEARLY": 12}


def check_recurrence(payload: Mapping[str, Any]) -> None:
    """Check the parts of a schedule that are there.

    Raises:
        Problem: One is not known, or out of its range.
    """
    if payload.get("frequency") not in {None, *_STEPS, *_MONTHS}:
        raise Problem("frequency", f"must be one of {', '.join([*_STEPS, *_MONTHS])}")
    for name, (least, most) in _RANGES.items():
        value = payload.get(name)
        if value is not None and not least <= whole(value, name) <= most:
            raise Problem(name, f"must be {least} to {most}")


def first_day(text: Any, now: datetime) -> datetime:
    """From when on a schedule counts: its first day, but no sooner than the hour in which it is made.

    Raises:
        Problem: It is no day.
    """
    this_hour = now.replace(minute=0, second=0, microsecond=0)
    if text is None:
        return this_hour
    try:
        day = date.fromisoformat(text)
    except (TypeError, ValueError):
        raise Problem("scheduleStartDate", "must be a day as in 2026-01-31") from None
    return max(this_hour, datetime(day.year, day.month, day.day, tzinfo=UTC))


def next_after(payload: Mapping[str, Any], start: datetime, now: datetime) -> datetime:
    """The next report after a moment.

    The published examples count from the first moment that fits: what is to come every four weeks on Saturdays comes
    four weeks after the first Saturday, not on it.
    """
    frequency, every = str(payload["frequency"]), int(payload.get("repeatsEvery", 1))
    base = _first(payload, frequency, start)
    if frequency in _STEPS:
        step = _STEPS[frequency] * every
        return base + step * max(1, (now - base) // step + 1)
    months, count = _MONTHS[frequency] * every, 1
    while (found := _months_on(base, months * count, payload)) <= now:
        count += 1
    return found


def _first(payload: Mapping[str, Any], frequency: str, start: datetime) -> datetime:
    """The first moment at or after the start that fits."""
    if frequency == "HOURLY":
        return start
    moment = start.replace(hour=int(payload.get("hour", 0)))
    if frequency in _STEPS:
        if moment < start:
            moment += timedelta(days=1)
        late = (int(payload.get("dayOfWeek", 0)) - moment.weekday()) % 7 if frequency == "WEEKLY" else 0
        return moment + timedelta(days=late)
    if frequency == "YEARLY":
        moment = moment.replace(month=int(payload.get("monthOfYear", 1)), day=1)
    found = _months_on(moment.replace(day=1), 0, payload)
    return found if found >= start else _months_on(found, _MONTHS[frequency], payload)


def _months_on(moment: datetime, months: int, payload: Mapping[str, Any]) -> datetime:
    """So many months later, on the day of the schedule, or the last that the month has."""
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    day = min(int(payload.get("dayOfMonth", 1)), monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)
