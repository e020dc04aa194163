"""``walmart inventory``: make Walmart's stock match a file, and write it to one."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from ..client import Marketplace, Supplier
from ..clock import ScaledClock
from .accounts import AsJson, account
from .emulator import put_items, writes_received
from .export import export
from .progress import shown_progress
from .syncing import Syncing
from .terminal import tell

if TYPE_CHECKING:
    from ..emulator import Emulator
    from ..jobs.inventory_sync.report import SyncReport
    from ..jobs.inventory_sync.stock_table import StockTable

__all__ = ["inventory"]

_EMULATED_SECONDS_A_SECOND = 120.0

inventory: typer.Typer = typer.Typer(no_args_is_help=True, help="Stock levels.")
inventory.command()(export)


@inventory.command()
def sync(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="CSV with the columns sku, ship_node (optional) and quantity; - is standard input."
        ),
    ],
    *,
    supplier: Annotated[
        bool, typer.Option("--supplier", help="A drop-ship vendor's file: gtin, ship_node, quantity, availability.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be sent, without sending it.")] = False,
    skip_invalid: Annotated[bool, typer.Option("--skip-invalid", help="Skip bad rows and send the others.")] = False,
    failures: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT.CSV", help="Write the rows that are not true at Walmart to this file, to sync later."
        ),
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="After this, send nothing more and wait for no feed.")
    ] = 8 * 3600.0,
    no_wait: Annotated[
        bool, typer.Option("--no-wait", help="Do not wait for feeds: `walmart feeds wait` tells how they ended.")
    ] = False,
    as_json: AsJson = False,
    emulator: Annotated[
        bool, typer.Option("--emulator", help="Try it on an emulator that has the file's items at other levels.")
    ] = False,
) -> None:
    """Make Walmart's stock match a file.

    Reads credentials from WALMART_CLIENT_ID and WALMART_CLIENT_SECRET.

    Exits with 0 if Walmart has the level of every row, or with --no-wait took the feed that it is in; 1 if some rows
    failed; 2 if nothing was sent; and 130, 143 or 129 if it was stopped by Ctrl-C, SIGTERM or SIGHUP. What was done
    until then is told.
    """
    asked = Syncing(
        file=file,
        failures=failures,
        supplier=supplier,
        dry_run=dry_run,
        skip_invalid=skip_invalid,
        as_json=as_json,
    )
    with ExitStack() as stack:
        local = stack.enter_context(_local_emulator()) if emulator else None

        async def run(levels: StockTable) -> SyncReport:
            if local is not None:
                put_items(local, levels, supplier=supplier, differing=True)
            async with account(supplier=supplier) if local is None else _emulated(local, supplier=supplier) as walmart:
                with shown_progress(1.0 if local is None else _EMULATED_SECONDS_A_SECOND) as on_progress:
                    return await walmart.inventory_sync.run(
                        levels, on_progress=on_progress, timeout=timeout, wait=not no_wait, dry_run=dry_run
                    )

        code = asked.run(run)
        if local is not None:
            tell(writes_received(local))
    raise typer.Exit(code)


def _local_emulator() -> Emulator:
    from ..emulator import Emulator  # noqa: PLC0415 - as in the command of that name

    return Emulator(clock=ScaledClock(_EMULATED_SECONDS_A_SECOND))


def _emulated(local: Emulator, *, supplier: bool) -> Marketplace | Supplier:
    account = Supplier if supplier else Marketplace
    return account(
        client_id=local.client_id,
        client_secret=local.client_secret,
        base_url=local.supplier_url if supplier else local.url,
        clock=local.clock,
    )
