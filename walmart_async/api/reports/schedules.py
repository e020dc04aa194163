"""Schedules of reports: when Walmart makes a report by itself, and what a schedule is answered as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from ..._declare.checks import between, day, known, short_repr
from ...errors import RequestInvalidError
from ...models.base import Answer, Body
from ...models.values import Essential, Instant, Many, OpenEnum
from .models import ReportFilters, ReportType, RequestedFilter, RowFilter

__all__ = [
    "Frequency",
    "Recurrence",
    "ReportSchedule",
    "ReportSchedules",
    "ScheduleChange",
    "ScheduleDeleted",
    "ScheduleFilters",
    "SchedulePayload",
    "ScheduleRequest",
]

_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS: Final = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
_PARTS: Final = {
    "every": ("repeats_every", 1, 1_000),
    "hour": ("hour", 0, 23),
    "day_of_week": ("day_of_week", 0, 6),
    "day_of_month": ("day_of_month", 1, 31),
    "month_of_year": ("month_of_year", 1, 12),
}
"""By argument: its field, and its range; how often something may repeat is not published."""


class Frequency(OpenEnum):
    """The unit in which a schedule counts."""

    HOURLY = "HOURLY"
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class Recurrence(Body, frozen=True, kw_only=True):
    """How often a report is made, and when, in UTC: made with one of its constructors, such as `daily`."""

    frequency: Frequency
    """The unit."""
    repeats_every: int
    """Every how many units: 1 for every one, 2 for every other."""
    hour: int | None = None
    """The hour of the day, 0 to 23."""
    day_of_week: int | None = None
    """The day of the week, 0 (Monday) to 6 (Sunday)."""
    day_of_month: int | None = None
    """The day of the month, 1 to 31."""
    month_of_year: int | None = None
    """The month, 1 to 12."""

    @classmethod
    def hourly(cls, *, every: int = 1) -> Recurrence:
        """Every so many hours."""
        return cls(frequency=Frequency.HOURLY, **parts(every=every))

    @classmethod
    def daily(cls, *, hour: int, every: int = 1) -> Recurrence:
        """Every so many days, at an hour from 0 to 23, in UTC."""
        return cls(frequency=Frequency.DAILY, **parts(every=every, hour=hour))

    @classmethod
    def weekly(cls, *, day_of_week: int, hour: int, every: int = 1) -> Recurrence:
        """Every so many weeks, on a day from 0 (Monday) to 6 (Sunday)."""
        return cls(frequency=Frequency.WEEKLY, **parts(every=every, hour=hour, day_of_week=day_of_week))

    @classmethod
    def monthly(cls, *, day_of_month: int, hour: int, every: int = 1) -> Recurrence:
        """Every so many months, on a day from 1 to 31."""
        return cls(frequency=Frequency.MONTHLY, **parts(every=every, hour=hour, day_of_month=day_of_month))

    @classmethod
    def yearly(cls, *, month_of_year: int, day_of_month: int, hour: int, every: int = 1) -> Recurrence:
        """Every so many years, on a day of a month from 1 to 12."""
        found = parts(every=every, hour=hour, day_of_month=day_of_month, month_of_year=month_of_year)
        return cls(frequency=Frequency.YEARLY, **found)


def parts(**given: object) -> dict[str, int]:
    """The parts of a recurrence, given by the names of arguments, by the names of its fields.

    Raises:
        RequestInvalidError: One is out of its range, or the month never has such a day.
    """
    return _checked(given, {name: name for name in given})


def _checked(given: Mapping[str, object], shown: Mapping[str, str]) -> dict[str, int]:
    found = {_PARTS[name][0]: between(shown[name], value, *_PARTS[name][1:]) for name, value in given.items()}
    if {"day_of_month", "month_of_year"} <= found.keys():
        longest = _LONGEST_MONTHS[found["month_of_year"] - 1]
        between(shown["day_of_month"], found["day_of_month"], 1, longest)
    return found


class ScheduleRequest(Recurrence, frozen=True, kw_only=True):
    """A schedule to make."""

    schedule_start_date: str | None = None
    """The first day, as ``YYYY-MM-DD``."""
    filters: ReportFilters | None = None
    """Which rows and columns the report is to have."""

    @classmethod
    def of(
        cls,
        recurrence: object,
        start: date | None,
        row_filters: Sequence[RowFilter],
        exclude_columns: Sequence[str],
    ) -> ScheduleRequest:
        """Checked; without filters there is nothing in their place."""
        if not isinstance(recurrence, Recurrence):
            expected = "a Recurrence, such as Recurrence.daily(hour=9)"
            raise RequestInvalidError("recurrence", f"is {short_repr(recurrence)}", expected)
        frequency = known("recurrence.frequency", recurrence.frequency, Frequency)
        filters = ReportFilters.of(row_filters, (), exclude_columns)
        return cls(
            frequency=frequency,
            **_parts_of(recurrence),
            schedule_start_date=_written_day(start),
            filters=None if filters == ReportFilters() else filters,
        )


class ScheduleChange(Body, frozen=True, kw_only=True):
    """What is to be different in a schedule; the rest stays."""

    repeats_every: int | None = None
    """Every how many units."""
    hour: int | None = None
    """The hour of the day, 0 to 23, in UTC."""
    day_of_week: int | None = None
    """The day of the week, 0 (Monday) to 6 (Sunday)."""
    day_of_month: int | None = None
    """The day of the month, 1 to 31."""
    month_of_year: int | None = None
    """The month, 1 to 12."""
    schedule_start_date: str | None = None
    """The first day, as ``YYYY-MM-DD``."""

    @classmethod
    def of(cls, start: date | None, **changes: object) -> ScheduleChange:
        """Checked; one change at least."""
        changed = cls(**parts(**_given(changes)), schedule_start_date=_written_day(start))
        if changed == cls():
            names = ", ".join((*changes, "start"))
            raise RequestInvalidError(names, "are all left out", "at least one of them")
        return changed


def _parts_of(recurrence: Recurrence) -> dict[str, int]:
    """Its parts; one that was built by hand is checked like others, and errors name its fields."""
    values: dict[str, object] = {name: getattr(recurrence, field) for name, (field, _, _) in _PARTS.items()}
    shown = {name: f"recurrence.{field}" for name, (field, _, _) in _PARTS.items()}
    return _checked({"every": recurrence.repeats_every, **_given(values)}, shown)


def _given(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}


def _written_day(start: date | None) -> str | None:
    return None if start is None else f"{day('start', start):%Y-%m-%d}"


class ScheduleFilters(Answer, frozen=True, kw_only=True):
    """Rows that a scheduled report has, and whom it is sent to."""

    row_filters: Many[RequestedFilter] = ()
    """Conditions on the rows."""
    email: str | None = None
    """Where word of the report goes."""


class SchedulePayload(Answer, frozen=True, kw_only=True):
    """How often a report is made, and when, in UTC."""

    frequency: Frequency | None = None
    """The unit."""
    repeats_every: int | None = None
    """Every how many units."""
    hour: int | None = None
    """The hour of the day, 0 to 23."""
    day_of_week: str | None = None
    """The day of the week, as it came: ``SATURDAY``, or ``5``; `weekday` is the number in either case."""
    day_of_month: int | None = None
    """The day of the month, 1 to 31."""
    month_of_year: int | None = None
    """The month, 1 to 12."""
    filters: ScheduleFilters | None = None
    """The rows that were asked for."""

    @property
    def weekday(self) -> int | None:
        """The day of the week, 0 (Monday) to 6 (Sunday), however it came; none if it came in no known way."""
        said = (self.day_of_week or "").strip().upper()
        return next((place for place, name in enumerate(_DAYS) if said in {name, str(place)}), None)


class ReportSchedule(Answer, frozen=True, kw_only=True):
    """A schedule of a report."""

    schedule_id: Essential[str] = ""
    """What to read, change or delete it by: a UUID."""
    report_type: ReportType | None = None
    """What the report is about."""
    report_version: str | None = None
    """The version of its form: ``v1``."""
    report_summary: str | None = None
    """What Walmart says of it."""
    request_submission_date: Instant | None = None
    """When the schedule was made."""
    request_modified_time: Instant | None = None
    """When it was last changed."""
    schedule_start_date: Instant | None = None
    """From when on it counts."""
    next_scheduled_time: Instant | None = None
    """When the next report is made."""
    payload: SchedulePayload | None = None
    """How often, and when."""


class ReportSchedules(Answer, frozen=True, kw_only=True):
    """A page of schedules."""

    page: int | None = None
    """Its number, from 1."""
    total_count: Essential[int | None] = None
    """How many there are in all."""
    limit: int | None = None
    """How many a page holds at most."""
    next_cursor: Essential[str | None] = None
    """The query of the next page."""
    schedules: Many[ReportSchedule] = ()
    """The schedules."""


class ScheduleDeleted(Answer, frozen=True, kw_only=True):
    """That a schedule is gone."""

    message: str | None = None
    """What Walmart says of it."""
