"""``walmart inventory sync``: make Walmart's stock match a file."""

from __future__ import annotations

import asyncio
import time
from contextlib import ExitStack
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..client import Marketplace, Supplier
from ..clock import ScaledClock
from ..emulator import Emulator
from ..errors import WalmartError
from ..jobs.inventory_sync.report import SyncReport
from ..jobs.inventory_sync.stock_file import read_stock
from .emulator import put_items, writes_received
from .failures import FailuresFile
from .interruption import Interruption
from .progress import shown_progress
from .report import Output

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from ..jobs.inventory_sync.stock_table import StockTable

__all__ = ["sync"]

_ALL_DONE, _SOME_FAILED, _NOTHING_SENT, _STOPPED = 0, 1, 2, 128
_EMULATED_SECONDS_A_SECOND = 120.0


def sync(
    file: Annotated[Path, typer.Argument(help="CSV in UTF-8 with the columns sku, ship_node (optional), quantity.")],
    *,
    supplier: Annotated[
        bool, typer.Option("--supplier", help="A drop-ship vendor's file: gtin, ship_node, quantity, availability.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be sent, without sending it.")] = False,
    skip_invalid: Annotated[bool, typer.Option("--skip-invalid", help="Skip bad rows and send the others.")] = False,
    failures: Annotated[
        Path | None, typer.Option(metavar="OUT.CSV", help="Write the rows that failed to this file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    emulator: Annotated[
        bool, typer.Option("--emulator", help="Try it on an emulator that has the file's items at other levels.")
    ] = False,
) -> None:
    """Make Walmart's stock match a file.

    Reads credentials from WALMART_CLIENT_ID and WALMART_CLIENT_SECRET.

    Exits with 0 if Walmart has the level of every row, 1 if some rows failed, 2 if nothing was sent, and 130, 143 or
    129 if it was stopped by Ctrl-C, SIGTERM or SIGHUP; what was done until then is told.
    """
    output = Output("gtin" if supplier else "sku", as_json=as_json, dry_run=dry_run)
    with ExitStack() as stack:
        local = None
        if emulator:
            local = stack.enter_context(Emulator(clock=ScaledClock(_EMULATED_SECONDS_A_SECOND)))
        code = _sync(file, local, output, failures, supplier=supplier, dry_run=dry_run, skip_invalid=skip_invalid)
        if local is not None:
            typer.echo(writes_received(local), err=True)
    raise typer.Exit(code)


def _sync(
    file: Path,
    local: Emulator | None,
    output: Output,
    failures: Path | None,
    *,
    supplier: bool,
    dry_run: bool,
    skip_invalid: bool,
) -> int:
    try:
        stock = read_stock(file, supplier=supplier)
        output.list_invalid(stock.problems)
        if (stock.problems and not skip_invalid) or not stock.levels:
            output.stopped(f"nothing was sent: {_what_is_wrong(len(stock.problems))}", stock.problems)
            return _NOTHING_SENT
        if local is not None:
            put_items(local, stock.levels, supplier=supplier, differing=True)
    except (WalmartError, OSError) as error:
        output.stopped(f"nothing was sent: {error}")
        return _NOTHING_SENT
    with Interruption() as interruption:
        try:
            # Opened before anything is sent: that the path cannot be written must not turn out afterwards.
            listed = None if failures is None else FailuresFile(failures, file)
        except (WalmartError, OSError) as error:
            output.stopped(f"nothing was sent: {error}")
            return _NOTHING_SENT
        run = _run(local, stock.levels, supplier=supplier, dry_run=dry_run)
        report, ended_by = _carried_out(interruption.run(run), stock.levels)
        # From here on rows may be done, and whatever fails, their outcomes are told.
        written = listed is None or listed.write(output, report)
        known = isinstance(ended_by, WalmartError | OSError)
        if known and stock.levels.nothing_sent:
            output.stopped(f"nothing was sent: {ended_by}")
            return _NOTHING_SENT
        output.finished(report, stock.problems, str(ended_by) if known else None)
    if isinstance(ended_by, asyncio.CancelledError):
        return _STOPPED + (interruption.number or 0)
    if ended_by is not None and not known:
        raise ended_by  # a mistake in this library, which its traceback helps to find
    done = report.failed + report.unknown == 0 if dry_run else report.ok
    return _ALL_DONE if done and written and not stock.problems and ended_by is None else _SOME_FAILED


def _carried_out(
    run: Coroutine[Any, Any, SyncReport], levels: StockTable
) -> tuple[SyncReport, Exception | asyncio.CancelledError | None]:
    """The outcome of every row, and what ended the run early, if anything did."""
    began = time.monotonic()
    try:
        return asyncio.run(run), None
    except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001 - the caller tells or raises it
        levels.close("the job was interrupted" if isinstance(error, asyncio.CancelledError) else str(error))
        report = SyncReport(
            table=levels,
            feeds=tuple(levels.feeds),
            planned_updates=0,
            planned_feeds=len(levels.feeds),
            elapsed=time.monotonic() - began,
        )
        return report, error


async def _run(local: Emulator | None, levels: StockTable, *, supplier: bool, dry_run: bool) -> SyncReport:
    account = Supplier if supplier else Marketplace
    if local is None:
        client = account.from_env()
    else:
        client = account(
            client_id=local.client_id,
            client_secret=local.client_secret,
            base_url=local.supplier_url if supplier else local.url,
            clock=local.clock,
        )
    async with client as walmart:
        with shown_progress() as on_progress:
            return await walmart.inventory_sync.run(levels, on_progress=on_progress, dry_run=dry_run)


def _what_is_wrong(bad_rows: int) -> str:
    if not bad_rows:
        return "the file holds no rows"
    return f"{bad_rows} bad {'row' if bad_rows == 1 else 'rows'}"
