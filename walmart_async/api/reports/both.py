"""Reports on request: asked for, made by Walmart within the hour, and fetched from a signed URL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..._declare.checks import both_or_none, identifier, known, optional, optional_second
from ..._declare.cursors.query_string import QueryStringCursor
from ..._declare.decorators import GET, POST
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from .models import (
    Granularity,
    ReportDownload,
    ReportFilters,
    ReportRequest,
    ReportRequests,
    ReportState,
    RowFilter,
    named_version,
)
from .periods import check_period

__all__ = ["Reports"]


class Reports(Resource[M], family="reports"):
    """Ask for reports, follow them, and download them.

    A report type is one of `ReportType`, or any other; the id of a request is what to `wait` for, then to `download`.
    """

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
        data_from: datetime | None = None,
        data_until: datetime | None = None,
        granularity: Granularity | None = None,
    ) -> Request[ReportRequest]:
        """Ask for a report, made within the hour as a rule; Walmart takes few an hour, and publishes no number.

        Args:
            report_version: ``v1``; items have newer ones.
            row_filters: Conditions that all its rows meet; none for all rows.
            include_columns: The columns to have, for suppliers; none for all.
            exclude_columns: The columns to leave out, for sellers.
            data_from: The beginning of the time it covers, for types that cover one; with a time zone.
            data_until: The end of it; both or none.
            granularity: What a row sums up, for types that sum up. Version ``v3`` of ``ITEM_PERFORMANCE`` needs all
                three, and covers 730 days at most.
        """
        body = ReportFilters.of(
            row_filters,
            include_columns,
            exclude_columns,
            data_from=data_from,
            data_until=data_until,
            granularity=granularity,
        )
        query = named_version(report_type, report_version)
        check_period(report_type, report_version, data_from, data_until, granularity)
        return Request(query=query, body=body)

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
        """How far a report of the last 30 days is; suppliers' overview page wants type and version as well."""
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
        src: str | None = None,
        cursor: str | None = None,
    ) -> Pages[ReportRequests, ReportRequest]:
        """List the reports of one type that were asked for in the last 30 days.

        Args:
            submitted_from: Asked for at or after this moment, sent to the second; with a time zone.
            submitted_until: Asked for up to this moment, likewise; both or none.
            src: Asked for in Seller Center (``SC``), by ``API``, or by the ``Scheduler``.
        """
        status = None if request_status is None else known("request_status", request_status, ReportState)
        begins = optional_second("submitted_from", submitted_from)
        ends = optional_second("submitted_until", submitted_until)
        both_or_none("submitted_from", begins, "submitted_until", ends)
        query = {
            "reportType": identifier("report_type", report_type),
            "reportVersion": optional("report_version", report_version),
            "requestStatus": status,
            "requestSubmissionStartDate": begins,
            "requestSubmissionEndDate": ends,
            "src": optional("src", src),
        }
        return Pages(Request(query=query), lambda page: page.requests, cursor)

    @GET(
        "/v3/reports/downloadReport",
        "20/hour",
        confidential=True,
        spec=("on-request-report-management/downloadReport", "dropship-vendor-on-request-reports/downloadReportUrl"),
    )
    def download_url(self, request_id: str) -> Request[ReportDownload]:
        """Where a report can be fetched: a signed URL that opens it to anybody for some minutes, once it is ready.

        It is fetched without any of Walmart's headers; `download` does so.
        """
        return Request(query={"requestId": identifier("request_id", request_id)})
