"""``walmart inventory sync``: make Walmart's stock match a file."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from ..client import Marketplace, Supplier
from ..clock import ScaledClock
from ..emulator import Emulator
from ..errors import WalmartError
from ..jobs.inventory_sync.stock_file import read_stock
from .emulator import put_items, writes_received
from .failures import FailuresFile
from .interruption import interruptible
from .progress import shown_progress
from .report import Output

if TYPE_CHECKING:
    from ..jobs.inventory_sync.report import SyncReport
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

    Exits with 0 if Walmart has the level of every row, 1 if some rows failed, 2 if nothing was sent, 130 or 143 if it
    was stopped by Ctrl-C or SIGTERM; what was done until then is told.
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
        # Opened before anything is sent: that the path cannot be written must not turn out afterwards.
        listed = None if failures is None else FailuresFile(failures, file)
    except (WalmartError, OSError) as error:
        output.stopped(f"nothing was sent: {error}")
        return _NOTHING_SENT
    try:
        run = _run(local, stock.levels, supplier=supplier, dry_run=dry_run)
        report, stopped_by = asyncio.run(interruptible(run, stock.levels))
    except (WalmartError, OSError) as error:  # a run that raises has sent nothing
        if listed is not None:
            listed.discard()
        output.stopped(f"nothing was sent: {error}")
        return _NOTHING_SENT
    # From here on rows are done, and whatever fails, their outcomes are told.
    written = listed is None or listed.write(output, report)
    output.finished(report, stock.problems)
    if stopped_by is not None:
        return _STOPPED + stopped_by
    done = report.failed + report.unknown == 0 if dry_run else report.ok
    return _ALL_DONE if done and written and not stock.problems else _SOME_FAILED


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
