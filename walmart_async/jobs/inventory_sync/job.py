"""The main job: make Walmart's stock match a list, as fast as the limits allow, and report every row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from ..._declare.checks import between, truth
from ..._declare.job import job
from ..._declare.job_checks import function, seconds
from ..._declare.modes import Async, M
from ..._declare.resource import Resource
from ...api.inventory.supplier_models import SupplierLevel
from .level import StockLevel
from .progress import Progress
from .report import SyncReport
from .stock_table import StockTable

__all__ = ["InventorySync", "SupplierInventorySync"]

_DONE_WITHIN: Final = 8 * 3600.0


class InventorySync(Resource[M], family="inventory_sync", surface="marketplace"):
    """Make a seller's stock at Walmart match a list."""

    @job
    async def run(
        self: InventorySync[Async],
        levels: Iterable[StockLevel] | StockTable,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        timeout: float = _DONE_WITHIN,  # noqa: ASYNC109 - one word for it in all jobs
        resends: int = 0,
        wait: bool = True,
        dry_run: bool = False,
    ) -> SyncReport:
        """Compare the levels with Walmart's, send those that differ, and follow each row to its outcome.

        Sends single updates or feeds, whichever are done sooner under the limits. Rows that fail do not stop the
        others.

        Args:
            levels: The levels, one for each SKU and ship node; read in a worker thread, so a blocking iterable does no
                harm. `read_stock` makes a table from a CSV file.
            on_progress: Called as rows are compared, sent and followed, in the event loop's thread; must not block.
            timeout: Seconds after which nothing more is sent, and feeds are no longer waited for.
            resends: How often rows that failed at Walmart's side (``SYSTEM_ERROR``, ``TIMEOUT_ERROR``) are sent again,
                each time after an hour, while the job's time lasts.
            wait: Whether feeds are followed to the outcome of their rows. If not, rows in feeds that were accepted stay
                ``pending``, and `feeds.wait` and `feeds.items` tell what became of them.
            dry_run: Compare and plan, and send nothing.

        Returns:
            Totals, feeds, and the rows that failed with their reasons.

        Raises:
            RequestInvalidError: A level is wrong, or given twice, or ``resends`` is no number from 0 to 10; nothing was
                sent.
            WalmartError: Walmart's stock could not be read; nothing was sent.
        """
        from .runs import run_seller  # noqa: PLC0415 - half of the library, for those who run it

        function("on_progress", on_progress)
        return await run_seller(
            self._link,
            levels,
            on_progress,
            timeout=seconds("timeout", timeout),
            resends=between("resends", resends, 0, 10),
            wait=truth("wait", wait),
            dry_run=truth("dry_run", dry_run),
        )


class SupplierInventorySync(Resource[M], family="inventory_sync", surface="supplier"):
    """Make a drop-ship vendor's stock at Walmart match a list."""

    @job
    async def run(
        self: SupplierInventorySync[Async],
        levels: Iterable[SupplierLevel] | StockTable,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        timeout: float = _DONE_WITHIN,  # noqa: ASYNC109 - one word for it in all jobs
        resends: int = 0,
        wait: bool = True,
        dry_run: bool = False,
    ) -> SyncReport:
        """Send all levels, and follow each to its outcome; Walmart lists no vendor's stock to compare them with.

        Sends single updates or feeds, whichever are done sooner under the limits. Rows that fail do not stop the
        others.

        Args:
            levels: The levels, one for each product and ship node; read in a worker thread, so a blocking iterable does
                no harm. `read_stock` makes a table from a CSV file.
            on_progress: Called as rows are sent and followed, in the event loop's thread; must not block.
            timeout: Seconds after which nothing more is sent, and feeds are no longer waited for.
            resends: How often rows that failed at Walmart's side (``SYSTEM_ERROR``, ``TIMEOUT_ERROR``) are sent again,
                each time after an hour, while the job's time lasts.
            wait: Whether feeds are followed to the outcome of their rows. If not, rows in feeds that were accepted stay
                ``pending``, and `feeds.wait` and `feeds.items` tell what became of them.
            dry_run: Plan, and send nothing.

        Returns:
            Totals, feeds, and the rows that failed with their reasons.

        Raises:
            RequestInvalidError: A level is wrong, or given twice, or ``resends`` is no number from 0 to 10; nothing was
                sent.
            WalmartError: There was no access token to be had; nothing was sent.
        """
        from .runs import run_supplier  # noqa: PLC0415 - as above

        function("on_progress", on_progress)
        return await run_supplier(
            self._link,
            levels,
            on_progress,
            timeout=seconds("timeout", timeout),
            resends=between("resends", resends, 0, 10),
            wait=truth("wait", wait),
            dry_run=truth("dry_run", dry_run),
        )
