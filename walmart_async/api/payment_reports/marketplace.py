"""A seller's payments: reconciliation reports, the statement of the cycle, and the performance behind it."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..._declare.checks import between, day
from ..._declare.cursors.position import PositionCursor
from ..._declare.decorators import GET
from ..._declare.download import File
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from .performance import Performance
from .recon import ReconDates, ReconPage, ReconRow
from .statement import Statement

__all__ = ["PaymentReports"]

_DATES: Final = "/v3/report/reconreport/availableReconFiles"
_FILE: Final = "/v3/report/reconreport/reconFile"
_BYTES: Final = "application/octet-stream"
_LINES: Final = PositionCursor[ReconPage](
    lambda page: page.next_offset, lambda page: len(page.report_data), lambda page: page.lines, size="noOfRecords"
)


class PaymentReports(Resource[M], family="payment_reports", surface="marketplace"):
    """See what Walmart pays and for what."""

    @GET(_DATES, spec="payment-reports/getAvailableV1ReconReportDates")
    def recon_dates(self) -> Request[ReconDates]:
        """The days of which there is a reconciliation report."""
        return Request(query={"reportVersion": "v1"})

    @GET(_FILE, "100/min", answers=_BYTES, spec="payment-reports/getReconReportV1")
    def recon_file(self, report_date: date) -> File:
        """The reconciliation report of a day: a zip with one CSV file; `recon_rows` reads its lines."""
        return File(Request(query={"reportDate": _written("report_date", report_date), "reportVersion": "v1"}))

    @GET("/v3/report/reconreport/reconFileJson", cursor=_LINES, spec="payment-reports/getAvailableV1ReconReportAsJson")
    def recon_list(
        self, report_date: date, *, limit: int = 1_000, cursor: str | None = None
    ) -> Pages[ReconPage, ReconRow]:
        """The lines of a reconciliation report as JSON, 1 to 1,000 a page.

        Walmart was seen to answer no page but the first, so a longer report may end in an error: see `recon_rows`.
        """
        query: dict[str, str | int] = {
            "reportDate": _written("report_date", report_date),
            "offset": 0,
            "noOfRecords": between("limit", limit, 1, 1_000),
        }
        return Pages(Request(query=query), lambda page: page.report_data, cursor)

    @GET("/v3/report/payment/statement", "15/min", spec="payment-reports/getPartnerStatement")
    def statement(self) -> Request[Statement]:
        """The statement of the current payment cycle.

        Raises:
            PartialFailureError: Walmart says in its answer that there is none.
        """
        return Request(failures=lambda answer, _: answer.failures())

    @GET("/v3/report/payment/performance", "15/min", spec="payment-reports/getPartnerPerformance")
    def performance(self) -> Request[Performance]:
        """Refunds, shipping and cancellations over the last 7, 14, 30, 60 and 90 days, in percent.

        Raises:
            PartialFailureError: Walmart says in its answer that there is nothing to tell.
        """
        return Request(failures=lambda answer, _: answer.failures())

    @GET(_DATES, sunset=(None, "payment_reports.recon_dates"), spec="payment-reports/getAvailableReconReportDates")
    def legacy_recon_dates(self) -> Request[ReconDates]:
        """The days of which there is a reconciliation report in the form before v1."""
        return Request()

    @GET(
        _FILE,
        "100/min",
        answers=_BYTES,
        sunset=(None, "payment_reports.recon_file"),
        spec="payment-reports/getReconReport",
    )
    def legacy_recon_file(self, report_date: date) -> File:
        """The reconciliation report of a day in the form before v1: a zip with one CSV file."""
        return File(Request(query={"reportDate": _written("report_date", report_date)}))


def _written(field: str, value: date) -> str:
    """A day as these services write it."""
    return f"{day(field, value):%m%d%Y}"
