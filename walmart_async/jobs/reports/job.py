"""Waiting for reports, and downloading them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from os import PathLike
from pathlib import Path
from typing import Final

import msgspec

from ..._declare.checks import identifier
from ..._declare.job import job
from ..._declare.job_checks import function, path, seconds
from ..._declare.modes import Async, AsyncRaw, M
from ..._declare.options import Options
from ..._declare.request import Response
from ..._declare.transfer import MAX_FILE, OnProgress
from ...api.reports.both import Reports as ReportEndpoints
from ...api.reports.marketplace import SellerReports as SellerReportEndpoints
from ...api.reports.models import ReportDownload, ReportRequest
from ...api.reports.supplier import SupplierReports as SupplierReportEndpoints
from ..about import about
from ..polling import poll
from .files import ReportRows

__all__ = ["Reports", "SellerReports", "SupplierReports"]

_INITIAL_DELAY: Final = 120.0
_MAX_DELAY: Final = 900.0
_MADE_WITHIN: Final = 6 * 3600.0
_DOWNLOADED_WITHIN: Final = 3600.0


class Reports(ReportEndpoints[M]):
    """Request reports, wait for them, and download them."""

    @job
    async def wait(
        self: Reports[Async],
        request_id: str,
        *,
        on_progress: Callable[[ReportRequest], None] | None = None,
        timeout: float = _MADE_WITHIN,  # noqa: ASYNC109 - one word for it in all jobs
    ) -> ReportRequest:
        """Wait until a report is made, polling after two minutes and then less and less often.

        Walmart allows 20 polls an hour for all reports together; one wait takes six in the first hour, then four.

        Args:
            request_id: The request.
            on_progress: Called after each poll, in the event loop's thread; must not block.
            timeout: Seconds to wait.

        Returns:
            Its final state, ``READY`` or ``ERROR``.

        Raises:
            NotFoundError: Walmart knows no such request.
            TimeoutError: It was not made in time.
        """
        function("on_progress", on_progress)

        async def look() -> ReportRequest | None:
            report = await self.status(request_id)
            if on_progress is not None:
                on_progress(report)
            return report if report.request_status is not None and report.request_status.final else None

        with about({"requestId": identifier("request_id", request_id)}):
            return await poll(
                self._link.sender.clock,
                look,
                what=f"report {request_id}",
                initial_delay=_INITIAL_DELAY,
                max_delay=_MAX_DELAY,
                timeout=seconds("timeout", timeout),
            )

    @job
    async def download(
        self: Reports[Async],
        request_id: str,
        *,
        to: str | PathLike[str],
        on_progress: OnProgress | None = None,
        max_bytes: int = MAX_FILE,
        timeout: float = _DOWNLOADED_WITHIN,  # noqa: ASYNC109 - one word for it in all jobs
    ) -> Path:
        """Download a report that is ready, unpacked, as the CSV file that Walmart made.

        It is streamed, never held in memory, and appears at ``to`` only when it is complete, replacing a file of that
        name. If its URL fails, a new one is requested, once.

        Args:
            request_id: The request.
            to: The file to write. It usually begins with a byte order mark: read it as ``utf-8-sig``.
            on_progress: Called after each piece with the bytes received and the total, if known; in the event loop's
                thread, so it must not block.
            max_bytes: The largest report to accept, unpacked.
            timeout: Seconds for all of it.

        Returns:
            Its path.

        Raises:
            ReportNotReadyError: It is not made yet, or could not be made.
            NotFoundError: Walmart knows no such request.
            DecodeError: The download is not one file, or is damaged or larger than ``max_bytes``.
            TimeoutError: It did not arrive in time, or arrived too slowly.
            OSError: The file cannot be written.
        """
        from . import download  # noqa: PLC0415 - archives and threads are imported when they are used

        limits = download.Limits.of(max_bytes, timeout, on_progress)
        with about({"requestId": identifier("request_id", request_id)}):
            return await download.save_report(self._link, self._ask_for(request_id), path("to", to), limits)

    @job
    async def rows(
        self: Reports[Async],
        request_id: str,
        *,
        max_bytes: int = MAX_FILE,
        timeout: float = _DOWNLOADED_WITHIN,  # noqa: ASYNC109 - one word for it in all jobs
    ) -> ReportRows:
        """Download a report that is ready, to read it row by row.

        Args:
            request_id: The request.
            max_bytes: The largest report to accept, unpacked.
            timeout: Seconds for all of it.

        Returns:
            Its rows in order, each a dict from column to text. They are read from a temporary local file, which is
            removed after the last row or when the rows are closed.

        Raises:
            ReportNotReadyError: It is not made yet, or could not be made.
            NotFoundError: Walmart knows no such request.
            DecodeError: The download is not one file, or is damaged or larger than ``max_bytes``; or, while rows are
                read, is not CSV in UTF-8.
            TimeoutError: It did not arrive in time, or arrived too slowly.
        """
        from . import download  # noqa: PLC0415 - as above

        limits = download.Limits.of(max_bytes, timeout)
        subject = {"requestId": identifier("request_id", request_id)}
        with about(subject):
            return await download.read_report(self._link, self._ask_for(request_id), limits, subject)

    def _ask_for(self: Reports[Async], request_id: str) -> Callable[[Options], Awaitable[Response[ReportDownload]]]:
        """Asks for the URL of a report, with the options that are given."""

        def ask(options: Options) -> Awaitable[Response[ReportDownload]]:
            raw: Reports[AsyncRaw] = Reports(msgspec.structs.replace(self._link, options=options, raw=True))
            return raw.download_url(request_id)

        return ask


class SellerReports(SellerReportEndpoints[M], Reports[M]):
    """Request reports, wait for them, download them, and have them made regularly."""


class SupplierReports(SupplierReportEndpoints[M], Reports[M]):
    """Request reports, wait for them, and download them."""
