"""One sync from the file to the exit code: whatever happens, every row is accounted for."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ..errors import WalmartError
from ..jobs.inventory_sync.report import SyncReport
from ..jobs.inventory_sync.stock_file import read_stock
from .failures import write_failures
from .files import WholeFile, is_standard
from .interruption import Interruption
from .report import Output
from .terminal import in_words, tell

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from ..jobs.inventory_sync.stock_file import StockFile
    from ..jobs.inventory_sync.stock_table import StockTable

__all__ = ["Syncing"]

_ALL_DONE, _SOME_FAILED, _NOTHING_SENT, _STOPPED = 0, 1, 2, 128


class _Ended(msgspec.Struct, frozen=True, kw_only=True):
    """How a run ended: by itself, or by one of the others."""

    report: SyncReport
    error: str | None = None
    """Of Walmart's or of the system's."""
    mistake: Exception | None = None
    """In this library; its traceback helps to find it."""
    signal: int | None = None

    @property
    def reason(self) -> str | None:
        return self.error if self.mistake is None else in_words(self.mistake)

    @property
    def early(self) -> bool:
        return self.reason is not None or self.signal is not None


class Syncing(msgspec.Struct, frozen=True, kw_only=True):
    """What a user asked for."""

    file: Path
    """The stock file; ``-`` is standard input."""
    failures: Path | None
    """Where to write the rows that are not true at Walmart."""
    supplier: bool
    dry_run: bool
    skip_invalid: bool
    as_json: bool

    def run(self, start: Callable[[StockTable], Coroutine[Any, Any, SyncReport]]) -> int:
        """Read the file, run, and tell the outcomes.

        Args:
            start: Makes the run of the rows that can be sent.

        Returns:
            The exit code.
        """
        output = Output(self._product, as_json=self.as_json, dry_run=self.dry_run)
        try:
            stock = read_stock(self._source(), supplier=self.supplier)
        except (WalmartError, OSError) as error:
            output.stopped(in_words(error))
            if self.failures is not None and self.failures.exists():
                tell(f"--failures {self.failures} is left as it was")
            return _NOTHING_SENT
        output.read(stock)
        with Interruption() as interruption:
            try:
                # Opened before anything is sent: that the path cannot be written must not turn out afterwards.
                listed = None if self.failures is None else WholeFile("--failures", self.failures, self.file)
            except WalmartError as error:
                output.stopped(in_words(error), stock.problems)
                return _NOTHING_SENT
            if (stock.problems and not self.skip_invalid) or not stock.levels:
                wrong = _what_is_wrong(len(stock.problems))
                stock.levels.close(wrong)
                self._write(listed, stock)
                output.stopped(wrong, stock.problems)
                return _NOTHING_SENT
            ended = _carried_out(interruption, start(stock.levels), stock.levels)
            return self._tell(output, stock, ended, listed)

    def _tell(self, output: Output, stock: StockFile, ended: _Ended, listed: WholeFile | None) -> int:
        """From here on rows may be done, and whatever fails, their outcomes are told."""
        written, report = self._write(listed, stock), ended.report
        if ended.error is not None and stock.levels.nothing_sent:
            output.stopped(ended.error, stock.problems)
            return _NOTHING_SENT
        ok = not ended.early and written and not (report.failed or report.unknown or stock.problems)
        output.finished(
            report, stock, ok=ok, ended_by=ended.error or (None if ended.mistake is None else in_words(ended.mistake))
        )
        if ended.mistake is not None:
            raise ended.mistake
        if ended.signal is not None:
            return _STOPPED + ended.signal
        return _ALL_DONE if ok else _SOME_FAILED

    @property
    def _product(self) -> str:
        return "gtin" if self.supplier else "sku"

    def _source(self) -> Any:
        if not is_standard(self.file):
            return self.file
        if sys.stdin is None:
            raise OSError(0, "is closed", "standard input")
        return sys.stdin.buffer

    def _write(self, listed: WholeFile | None, stock: StockFile) -> bool:
        """Write the rows that are not true at Walmart; whether that worked, which is told otherwise."""
        if listed is None:
            return True
        try:
            with listed.filled() as file:
                write_failures(file, self._product, stock.levels.failures(), stock.problems)
        except OSError as error:
            tell(f"the rows that failed could not be written to {listed.path}: {error.strerror}")
            return False
        return True


def _carried_out(interruption: Interruption, run: Coroutine[Any, Any, SyncReport], levels: StockTable) -> _Ended:
    began = time.monotonic()  # of the user's clock: an emulator's may be faster
    error = mistake = signal = None
    try:
        report = asyncio.run(interruption.run(run))
        return _Ended(report=msgspec.structs.replace(report, elapsed=time.monotonic() - began))
    except asyncio.CancelledError:
        signal, reason = interruption.number, "the job was interrupted"
    except (WalmartError, OSError) as raised:
        error = reason = in_words(raised)
    except Exception as raised:  # noqa: BLE001 - it is raised again when the outcomes are told
        mistake, reason = raised, in_words(raised)
    levels.close(reason)
    feeds = tuple(levels.feeds)
    report = SyncReport(
        table=levels, feeds=feeds, planned_updates=0, planned_feeds=len(feeds), elapsed=time.monotonic() - began
    )
    return _Ended(report=report, error=error, mistake=mistake, signal=signal)


def _what_is_wrong(bad_rows: int) -> str:
    if not bad_rows:
        return "the file holds no rows"
    return f"the file has {bad_rows:,} bad {'row' if bad_rows == 1 else 'rows'}"
