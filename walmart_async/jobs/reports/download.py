"""Downloading a ready report: from its signed URL to a temporary file, and from there to its place."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from anyio.to_thread import run_sync

from ...errors import ConnectionError, ReportNotReadyError, StatusError, TimeoutError  # noqa: A004 - ours
from .files import ReportRows, open_rows, save, spool_beside, spool_for_rows

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from ..._declare.resource import Link
    from ...api.reports.models import ReportDownload

    Ask = Callable[[], Awaitable[ReportDownload]]

__all__ = ["read_report", "save_report"]


# Not asyncio.to_thread: cancelled, it returns while its thread goes on writing.
async def save_report(link: Link, ask: Ask, target: Path) -> Path:
    """Download a report to a file."""
    with await run_sync(spool_beside, target) as spool:
        await _fetch(link, ask, spool)
        await run_sync(save, spool, target)
    return target


async def read_report(link: Link, ask: Ask) -> ReportRows:
    """Download a report to read its rows."""
    with await run_sync(spool_for_rows) as spool:
        await _fetch(link, ask, spool)
        return await run_sync(open_rows, spool)


async def _fetch(link: Link, ask: Ask, spool: IO[bytes]) -> None:
    """Fill ``spool`` with the packed report; signed URLs expire, so if one fails a new one is requested, once."""

    async def write(chunk: bytes) -> None:
        await run_sync(spool.write, chunk)

    for last in (False, True):
        report = await ask()
        if not report.download_url:
            state = None if report.request_status is None else str(report.request_status)
            raise ReportNotReadyError(f"there is no report to download: its state is {state}", state=state)
        try:
            return await link.sender.fetch(report.download_url, write, link.options)
        except (StatusError, ConnectionError, TimeoutError):
            if last:
                raise
            await run_sync(spool.truncate, spool.seek(0))
    raise AssertionError("the last attempt returns or raises")
