"""One run of the sync: load, compare, plan, send, follow."""

from __future__ import annotations

import asyncio
from array import array
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .comparing import mark_unchanged
from .lanes import NodeLane, SellerLane, SupplierLane
from .levels import load_seller_levels, load_supplier_levels
from .plan import carry_out
from .progress import Reporter

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from ..._declare.resource import Link
    from ...api.inventory.supplier_models import SupplierLevel
    from .lane import Lane
    from .level import StockLevel
    from .progress import Progress
    from .report import SyncReport
    from .stock_table import StockTable

__all__ = ["run_seller", "run_supplier"]


async def run_seller(
    link: Link,
    levels: Iterable[StockLevel] | StockTable,
    on_progress: Callable[[Progress], None] | None,
    *,
    timeout: float,  # noqa: ASYNC109 - seconds of the client's clock
    resends: int,
    wait: bool,
    dry_run: bool,
) -> SyncReport:
    """Make a seller's stock match."""
    began = link.sender.clock.monotonic()
    table, reporter = await load_seller_levels(levels), Reporter(on_progress, link.sender.clock)
    with _accounted(table):
        return await _run_seller(
            link, table, reporter, began=began, timeout=timeout, resends=resends, wait=wait, dry_run=dry_run
        )


async def _run_seller(
    link: Link,
    table: StockTable,
    reporter: Reporter,
    *,
    began: float,
    timeout: float,  # noqa: ASYNC109 - seconds of the client's clock
    resends: int,
    wait: bool,
    dry_run: bool,
) -> SyncReport:
    await mark_unchanged(link, table, reporter)
    by_default = array("i", (row for row in table.pending() if table[row].ship_node is None))
    by_node = array("i", (row for row in table.pending() if table[row].ship_node is not None))
    lanes: list[tuple[Lane, array[int]]] = [
        (SellerLane(link, table), by_default),
        (NodeLane(link, table), by_node),
    ]
    return await carry_out(
        link, lanes, table, reporter, began=began, timeout=timeout, resends=resends, wait=wait, dry_run=dry_run
    )


async def run_supplier(
    link: Link,
    levels: Iterable[SupplierLevel] | StockTable,
    on_progress: Callable[[Progress], None] | None,
    *,
    timeout: float,  # noqa: ASYNC109 - seconds of the client's clock
    resends: int,
    wait: bool,
    dry_run: bool,
) -> SyncReport:
    """Make a drop-ship vendor's stock match."""
    began = link.sender.clock.monotonic()
    table, reporter = await load_supplier_levels(levels), Reporter(on_progress, link.sender.clock)
    with _accounted(table):
        if not dry_run:
            # Nothing is read before the first write, and wrong credentials would fail row by row.
            await link.sender.authorize()
        lanes: list[tuple[Lane, array[int]]] = [(SupplierLane(link, table), array("i", table.pending()))]
        return await carry_out(
            link, lanes, table, reporter, began=began, timeout=timeout, resends=resends, wait=wait, dry_run=dry_run
        )


@contextmanager
def _accounted(table: StockTable) -> Generator[None]:
    """However a run ends, every row has its outcome."""
    try:
        yield
    except BaseException as error:
        interrupted = isinstance(error, asyncio.CancelledError)
        table.close("the job was interrupted" if interrupted else str(error))
        raise
