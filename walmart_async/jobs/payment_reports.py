"""Reconciliation reports, read line by line."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import IO

from .._declare.job import job
from .._declare.modes import Async, M
from .._declare.transfer import MAX_FILE
from ..api.payment_reports.marketplace import PaymentReports as PaymentReportEndpoints
from ..errors import DecodeError
from .about import about
from .reports.files import ReportRows, open_rows

__all__ = ["PaymentReports"]


class PaymentReports(PaymentReportEndpoints[M]):
    """See what Walmart pays and for what."""

    @job
    async def recon_rows(self: PaymentReports[Async], report_date: date, *, max_bytes: int = MAX_FILE) -> ReportRows:
        """Download the reconciliation report of a day, to read it line by line.

        Args:
            report_date: One of `recon_dates`.
            max_bytes: The largest report to accept, unpacked.

        Returns:
            Its lines in order, each a dict from column to text; the first one is the summary of the payment. They are
            read from a temporary local file, which is removed after the last line or when the rows are closed.

        Raises:
            BadRequestError: There is no report of that day.
            DecodeError: What came is no zip with one file, or is damaged or larger than ``max_bytes``; or, while lines
                are read, is not CSV in UTF-8.
        """
        from .._declare.threads import in_thread  # noqa: PLC0415 - asyncio is imported when it is used

        download = self.recon_file(report_date)
        subject = {"reportDate": f"{report_date:%m%d%Y}"}
        packed = await in_thread(tempfile.TemporaryFile)
        try:
            with about(subject):
                await download.save(packed, max_bytes=max_bytes)
                return await in_thread(_rows, packed, max_bytes, subject)
        finally:
            await in_thread(packed.close)


def _rows(packed: IO[bytes], max_bytes: int, subject: Mapping[str, str]) -> ReportRows:
    if not zipfile.is_zipfile(packed):
        raise DecodeError("the reconciliation report is no zip archive")
    return open_rows(packed, max_bytes, subject)
