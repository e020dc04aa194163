"""Reports on request: asked for, made by Walmart within the hour, and fetched from a signed URL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..._declare.checks import identifier, optional
from ..._declare.cursors.query_string import QueryStringCursor
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from .checks import checked_filters, instant
from .models import ReportDownload, ReportFilters, ReportRequest, ReportRequests, ReportState, RowFilter

__all__ = ["Reports", "report_request"]


class Reports(Resource[M], family="reports"):
    """Ask for reports, follow them, and download them."""

    @POST(
        "/v3/reports/reportRequests",
        sends=ReportFilters,
        spec=("on-request-report-management/generateReport", "dropship-vendor-on-request-reports/createReportRequest"),
    )
    def create(
        self,
        report_type: str,
        report_version: str,
        *,
        row_filters: Sequence[RowFilter] = (),
        include_columns: Sequence[str] = (),
        exclude_columns: Sequence[str] = (),
    ) -> Request[ReportRequest]:
        """Ask for a report, which Walmart makes in minutes, as a rule in less than an hour.

        Args:
            report_type: What it is about: one of `ReportType`, or any other.
            report_version: The version of its form: ``v1``; items have newer ones.
            row_filters: Conditions that all its rows meet; none for all rows.
            include_columns: The columns to have, for suppliers; none for all.
            exclude_columns: The columns to leave out, for sellers.

        Returns:
            The id of the request, with which to `wait`, then to `download`.

        Raises:
            RequestInvalidError: An argument is blank, or a filter asks for nothing.
            RateLimitError: Walmart takes few of these an hour, and publishes no number.
            OutcomeUnknownError: It was sent, and Walmart may have it or not; look in `list` before sending it again.
        """
        return report_request(report_type, report_version, row_filters, include_columns, exclude_columns)

    @GET(
        "/v3/reports/reportRequests/{requestId}",
        "20/hour",
        spec=(
            "on-request-report-management/getSingleRequestStatus",
            "dropship-vendor-on-request-reports/retrieveReportRequestStatus",
        ),
    )
    def status(
        self, request_id: str, *, report_type: str | None = None, report_version: str | None = None
    ) -> Request[ReportRequest]:
        """How far a report is.

        Args:
            request_id: The request, of the last 30 days.
            report_type: What it is about; the overview page for suppliers wants it, the specification does not.
            report_version: The version of its form, likewise.

        Raises:
            NotFoundError: Walmart knows no such request.
        """
        query = {
            "reportType": optional("report_type", report_type),
            "reportVersion": optional("report_version", report_version),
        }
        return Request(path={"requestId": identifier("request_id", request_id)}, query=query)

    @GET(
        "/v3/reports/reportRequests",
        "200/min",
        cursor=QueryStringCursor[ReportRequests](lambda page: page.next_cursor),
        spec=(
            "on-request-report-management/getRequestsStatus",
            "dropship-vendor-on-request-reports/getAllReportRequests",
        ),
    )
    def list(
        self,
        report_type: str,
        *,
        report_version: str | None = None,
        request_status: ReportState | None = None,
        submitted_from: datetime | None = None,
        submitted_until: datetime | None = None,
        cursor: str | None = None,
    ) -> Pages[ReportRequests, ReportRequest]:
        """List the reports of one type that were asked for in the last 30 days.

        Args:
            report_type: What they are about.
            report_version: Only of this version.
            request_status: Only those that are this far.
            submitted_from: Only those asked for at or after this moment, sent to the second; with a time zone.
            submitted_until: Only those asked for up to this moment, likewise.
            cursor: Where to go on, from a pager's ``cursor``; it brings the filters it began with.

        Raises:
            RequestInvalidError: An argument is blank, or an instant has no time zone.
        """
        query = {
            "reportType": identifier("report_type", report_type),
            "reportVersion": optional("report_version", report_version),
            "requestStatus": None if request_status is None else str(request_status),
            "requestSubmissionStartDate": instant("submitted_from", submitted_from),
            "requestSubmissionEndDate": instant("submitted_until", submitted_until),
        }
        return Pages(Request(query=query), lambda page: page.requests, cursor)

    @GET(
        "/v3/reports/downloadReport",
        "20/hour",
        confidential=True,
        spec=("on-request-report-management/downloadReport", "dropship-vendor-on-request-reports/downloadReportUrl"),
    )
    def download_url(self, request_id: str) -> Request[ReportDownload]:
        """Where a report can be fetched; without a URL, it is not ready. `download` fetches it.

        Args:
            request_id: The request.

        Returns:
            How far it is and, once it is ready, a signed URL that serves for some minutes. It opens the report to
            whoever has it, and is fetched without any of Walmart's headers.

        Raises:
            NotFoundError: Walmart knows no such request.
        """
        query = {"requestId": identifier("request_id", request_id)}
        return Request(query=query)


def report_request(
    report_type: str,
    report_version: str,
    row_filters: Sequence[RowFilter],
    include_columns: Sequence[str],
    exclude_columns: Sequence[str],
) -> Request[ReportRequest]:
    """Ask for a report; without filters the body is still there, for Walmart wants JSON."""
    query = {
        "reportType": identifier("report_type", report_type),
        "reportVersion": identifier("report_version", report_version),
    }
    return Request(query=query, body=checked_filters(row_filters, include_columns, exclude_columns))
