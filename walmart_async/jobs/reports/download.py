"""Downloading a ready report: from its signed URL to a temporary file, and unpacked from there to its place."""

from __future__ import annotations

import math
import sys
import tempfile
from contextlib import asynccontextmanager
from typing import IO, TYPE_CHECKING, Final, NamedTuple, cast

import msgspec

from ..._declare.checks import between
from ..._declare.job_checks import function, seconds
from ..._declare.replacing import replacing
from ..._declare.sinks import FileSink
from ..._declare.threads import in_thread
from ..._declare.transfer import LEAST_SPEED, OnProgress, Transfer
from ...errors import ConnectionError, ReportNotReadyError, StatusError, TimeoutError  # noqa: A004 - ours
from ...models.redacted import Secret
from .files import open_rows, unpack

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
    from pathlib import Path

    from ..._declare.options import Options
    from ..._declare.request import Response
    from ..._declare.resource import Link
    from ...api.reports.models import ReportDownload
    from .files import ReportRows

    Ask = Callable[[Options], Awaitable[Response[ReportDownload]]]

__all__ = ["Limits", "read_report", "save_report"]

_IN_MEMORY: Final = 1 << 20
_YEARS: Final = 1e8  # seconds, which no deadline needs to tell from others


class Limits(NamedTuple):
    """What a download must not exceed, and who is told how far it is."""

    max_bytes: int
    timeout: float
    on_progress: OnProgress | None = None

    @classmethod
    def of(cls, max_bytes: int, timeout: float, on_progress: OnProgress | None = None) -> Limits:
        """Checked."""
        function("on_progress", on_progress)
        return cls(between("max_bytes", max_bytes, 1, sys.maxsize), seconds("timeout", timeout), on_progress)


async def save_report(link: Link, ask: Ask, target: Path, limits: Limits) -> Path:
    """Download a report to a file."""
    # The packed report goes to the same disk, which needs space for the report anyway.
    async with replacing(target) as file, _temporary_file(target.parent) as packed:
        await _fetch(link, ask, FileSink(packed), limits)
        await in_thread(unpack, packed, file, limits.max_bytes)
    return target


async def read_report(link: Link, ask: Ask, limits: Limits, subject: Mapping[str, str]) -> ReportRows:
    """Download a report to read its rows, whose errors name ``subject``."""
    async with _temporary_file(None) as packed:
        await _fetch(link, ask, FileSink(packed), limits)
        return await in_thread(open_rows, packed, limits.max_bytes, subject)


@asynccontextmanager
async def _temporary_file(folder: Path | None) -> AsyncGenerator[IO[bytes]]:
    # It reaches the disk only when it is written to, in a thread.
    file = tempfile.SpooledTemporaryFile(_IN_MEMORY, dir=None if folder is None else str(folder))  # noqa: SIM115
    try:
        yield cast("IO[bytes]", file)
    finally:
        await in_thread(file.close)


async def _fetch(link: Link, ask: Ask, sink: FileSink, limits: Limits) -> None:
    """Download the packed report; signed URLs expire, so if one fails a new one is requested, once."""
    clock = link.sender.clock
    ends = clock.monotonic() + limits.timeout
    into = Transfer(sink=sink, max_bytes=limits.max_bytes, least_speed=LEAST_SPEED, on_progress=limits.on_progress)

    def options() -> Options:
        remaining = ends - clock.monotonic()
        return msgspec.structs.replace(link.options, deadline=max(0.0, remaining) if remaining < _YEARS else math.inf)

    for last in (False, True):
        answer = await ask(options())
        report = answer.data
        if not report.download_url:
            raise _not_ready(answer)
        try:
            return await link.sender.fetch(Secret(report.download_url), into, options())
        except (StatusError, ConnectionError, TimeoutError) as error:
            error.correlation_id = answer.correlation_id  # that of the call which gave the URL: the other has none
            if clock.monotonic() >= ends:
                error.message = f"it took longer than the timeout of {limits.timeout:,g} s; at last: {error.message}"
            elif not last:
                continue
            raise
    raise AssertionError("the last attempt returns or raises")


def _not_ready(answer: Response[ReportDownload]) -> ReportNotReadyError:
    state = None if answer.data.request_status is None else str(answer.data.request_status)
    return ReportNotReadyError(
        f"there is no report to download: its state is {state}", state=state, correlation_id=answer.correlation_id
    )
