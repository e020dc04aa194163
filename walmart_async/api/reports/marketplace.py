"""A seller's reports: those that drop-ship vendors have too, and schedules by which Walmart makes them by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..._declare.checks import identifier, optional
from ..._declare.cursors.query_string import QueryStringCursor
from ..._declare.decorators import DELETE, GET, POST, PUT
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import once, same
from ..._declare.request import Request
from .both import Reports
from .models import RowFilter
from .schedules import (
    Recurrence,
    ReportSchedule,
    ReportSchedules,
    ScheduleChange,
    ScheduleDeleted,
    ScheduleRequest,
)

__all__ = ["SellerReports"]

_SCHEDULES = "/v3/reports/schedules"
_SCHEDULE = f"{_SCHEDULES}/{{scheduleId}}"
_SPEC = "on-request-report-management"


class SellerReports(Reports[M], family="reports", surface="marketplace"):
    """Ask for reports, follow them, download them, and have them made regularly."""

    @POST(
        _SCHEDULES,
        "60/min",
        sends=ScheduleRequest,
        repeat=once("each call makes another schedule"),
        spec=f"{_SPEC}/POST_{_SCHEDULES}",
    )
    def create_schedule(
        self,
        report_type: str,
        recurrence: Recurrence,
        *,
        report_version: str | None = None,
        start: date | None = None,
        row_filters: Sequence[RowFilter] = (),
        exclude_columns: Sequence[str] = (),
    ) -> Request[ReportSchedule]:
        """Have a report made regularly: ``create_schedule("ITEM", Recurrence.daily(hour=9), report_version="v4")``.

        Args:
            start: The first day; Walmart's choice without one.
            row_filters: Conditions that all its rows meet; none for all rows.
            exclude_columns: The columns to leave out.
        """
        query = {
            "reportType": identifier("report_type", report_type),
            "reportVersion": optional("report_version", report_version),
        }
        return Request(query=query, body=ScheduleRequest.of(recurrence, start, row_filters, exclude_columns))

    @GET(
        _SCHEDULES,
        "100/min",
        cursor=QueryStringCursor[ReportSchedules](lambda page: page.next_cursor),
        spec=f"{_SPEC}/GET_{_SCHEDULES}",
    )
    def schedules(self, report_type: str, *, cursor: str | None = None) -> Pages[ReportSchedules, ReportSchedule]:
        """List the schedules of one type of report."""
        query = {"reportType": identifier("report_type", report_type)}
        return Pages(Request(query=query), lambda page: page.schedules, cursor)

    @GET(_SCHEDULE, "100/min", spec=f"{_SPEC}/GET_{_SCHEDULE}")
    def schedule(self, schedule_id: str) -> Request[ReportSchedule]:
        """Read a schedule."""
        return Request(path={"scheduleId": identifier("schedule_id", schedule_id)})

    @PUT(
        _SCHEDULE,
        "60/min",
        sends=ScheduleChange,
        repeat=same("it states how the schedule is to be"),
        spec=f"{_SPEC}/PUT_{_SCHEDULE}",
    )
    def update_schedule(
        self,
        schedule_id: str,
        *,
        every: int | None = None,
        hour: int | None = None,
        day_of_week: int | None = None,
        day_of_month: int | None = None,
        month_of_year: int | None = None,
        start: date | None = None,
    ) -> Request[ReportSchedule]:
        """Change when a report is made; what is left out stays, and so do its unit, rows and columns.

        Args:
            every: Every how many hours, days, weeks, months or years.
            hour: 0 to 23, in UTC.
            day_of_week: 0 (Monday) to 6 (Sunday).
            day_of_month: 1 to 31.
            month_of_year: 1 to 12.
            start: The first day.
        """
        path = {"scheduleId": identifier("schedule_id", schedule_id)}
        body = ScheduleChange.of(
            start,
            every=every,
            hour=hour,
            day_of_week=day_of_week,
            day_of_month=day_of_month,
            month_of_year=month_of_year,
        )
        return Request(path=path, body=body, key=schedule_id)

    @DELETE(_SCHEDULE, "60/min", spec=f"{_SPEC}/DELETE_{_SCHEDULE}")
    def delete_schedule(self, schedule_id: str) -> Request[ScheduleDeleted]:
        """End a schedule; the reports that it made stay."""
        return Request(path={"scheduleId": identifier("schedule_id", schedule_id)})
