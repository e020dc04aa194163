"""Reports on request: asked for, made by Walmart within the hour, and fetched from a signed URL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..checks import identifier
from ..colour import Async, C, Resource
from ..declare import GET, POST, job
from ..endpoint import Request
from ..paging import Pages, QueryStringCursor
from ..polling import poll
from .models.reports import ReportDownload, ReportFilters, ReportRequest, ReportRequests, ReportState, RowFilter
from .report_checks import checked_filters, instant

if TYPE_CHECKING:
    from os import PathLike

    from .report_files import ReportRows

__all__ = ["Reports", "report_request"]

_FIRST_LOOK = 120.0
_SELDOMEST_LOOK = 900.0


class Reports(Resource[C], family="reports"):
    """Ask for reports, follow them, and download them."""

    @POST("/v3/reports/reportRequests", sends=ReportFilters)
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

        Source: ``generateReport`` and ``createReportRequest`` of the documents of on-request reports.
        """
        return report_request(report_type, report_version, row_filters, include_columns, exclude_columns)

    @GET("/v3/reports/reportRequests/{requestId}", limit="20/hour")
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

        Source: ``getSingleRequestStatus`` and ``retrieveReportRequestStatus`` of the documents of on-request reports.
        """
        query = {
            "reportType": None if report_type is None else identifier("report_type", report_type),
            "reportVersion": None if report_version is None else identifier("report_version", report_version),
        }
        return Request(ReportRequest, path={"requestId": identifier("request_id", request_id)}, query=query)

    @GET(
        "/v3/reports/reportRequests",
        limit="200/min",
        cursor=QueryStringCursor[ReportRequests](lambda page: page.next_cursor),
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

        Source: ``getRequestsStatus`` and ``getAllReportRequests`` of the documents of on-request reports.
        """
        query = {
            "reportType": identifier("report_type", report_type),
            "reportVersion": None if report_version is None else identifier("report_version", report_version),
            "requestStatus": None if request_status is None else str(request_status),
            "requestSubmissionStartDate": instant("submitted_from", submitted_from),
            "requestSubmissionEndDate": instant("submitted_until", submitted_until),
        }
        return Pages(Request(ReportRequests, query=query), lambda page: page.requests, cursor)

    @GET("/v3/reports/downloadReport", limit="20/hour")
    def download_url(self, request_id: str) -> Request[ReportDownload]:
        """Where a report can be fetched; without a URL, it is not ready. `download` fetches it.

        Args:
            request_id: The request.

        Returns:
            How far it is and, once it is ready, a signed URL that serves for some minutes. It opens the report to
            whoever has it, and is fetched without any of Walmart's headers.

        Raises:
            NotFoundError: Walmart knows no such request.

        Source: ``downloadReport`` and ``downloadReportUrl`` of the documents of on-request reports.
        """
        query = {"requestId": identifier("request_id", request_id)}
        return Request(ReportDownload, query=query, confidential=True)

    @job
    async def wait(
        self: Reports[Async], request_id: str, *, on_progress: Callable[[ReportRequest], None] | None = None
    ) -> ReportRequest:
        """Wait until a report is made, looking after two minutes and then less and less often.

        Walmart answers 20 looks an hour for all reports together; one wait takes six in the first hour, then four.

        Args:
            request_id: The request.
            on_progress: Called after each look, in the event loop's thread; must not block.

        Returns:
            Its final state, ``READY`` or ``ERROR``.

        Raises:
            NotFoundError: Walmart knows no such request.
        """

        async def look() -> ReportRequest | None:
            report = await self.status(request_id)
            if on_progress is not None:
                on_progress(report)
            return report if report.request_status is not None and report.request_status.final else None

        return await poll(self._link.sender.clock, look, first=_FIRST_LOOK, seldomest=_SELDOMEST_LOOK)

    @job
    async def download(self: Reports[Async], request_id: str, *, to: str | PathLike[str]) -> Path:
        """Download a report that is ready, unpacked, as the CSV file that Walmart made.

        It is streamed, never held in memory, and appears at ``to`` only when it is complete; a file that is there is
        replaced. A URL that does not serve is asked for anew, once.

        Args:
            request_id: The request.
            to: The file to write. It begins with a byte order mark, as a rule: read it as ``utf-8-sig``.

        Returns:
            Its path.

        Raises:
            ReportNotReadyError: It is not made yet, or could not be made.
            NotFoundError: Walmart knows no such request.
            DecodeError: What came is not one file, or is damaged.
            OSError: The file cannot be written.
        """
        from .report_download import save_report  # noqa: PLC0415 - archives and threads are imported when they are used

        return await save_report(self._link, lambda: self.download_url(request_id), Path(to))

    @job
    async def rows(self: Reports[Async], request_id: str) -> ReportRows:
        """Download a report that is ready, to read it row by row.

        Args:
            request_id: The request.

        Returns:
            Its rows in their order, each a dict of column to text. They are read, blocking for no more than a read of a
            local file, from a temporary one that goes away with the last row, or when the rows are closed.

        Raises:
            ReportNotReadyError: It is not made yet, or could not be made.
            NotFoundError: Walmart knows no such request.
            DecodeError: What came is not one file, or is damaged; or, as rows are drawn, is not CSV in UTF-8.
        """
        from .report_download import read_report  # noqa: PLC0415 - as above

        return await read_report(self._link, lambda: self.download_url(request_id))


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
    return Request(ReportRequest, query=query, body=checked_filters(row_filters, include_columns, exclude_columns))
