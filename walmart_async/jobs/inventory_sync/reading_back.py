"""Rows whose outcome is unknown, looked up at Walmart: what it shows there is done, however it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..._declare.fan_out import fan_out
from ...clock import sleep
from ..polling import PASSING
from .stock_table import RowState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...clock import Clock
    from .lane import Lane, Unit
    from .stock_table import StockTable

__all__ = ["read_back"]

_CONCURRENCY: Final = 16
_READ_AFTER: Final = 30.0  # seconds; what is read lags behind what was written
_WITHIN: Final = 600.0  # seconds after which a look that failed is not repeated


async def read_back(lane: Lane, heads: Iterable[int], table: StockTable, clock: Clock, ends: float) -> None:
    """Mark the rows as updated that Walmart has as they were sent; the others stay unknown, for they may still come.

    Args:
        lane: How the levels were sent.
        heads: The rows, one or more of each product.
        table: All rows.
        clock: Time.
        ends: The clock's monotonic seconds after which nothing is looked up.
    """
    products = list(dict.fromkeys(table[row].sku for row in heads if table.state(row) is RowState.UNKNOWN))

    async def look(product: str) -> None:
        if clock.monotonic() >= ends:
            return
        rows: Unit = tuple(row for row in table.rows_of(product) if table.state(row) is RowState.UNKNOWN)
        for row in await lane.held(rows):
            table.mark(row, RowState.UPDATED)

    pause, until = _READ_AFTER, clock.monotonic() + _WITHIN
    while products and clock.monotonic() < until and clock.monotonic() + pause < ends:
        await sleep(clock, pause)
        pause *= 2
        # A row that cannot be looked up is told as unknown already, with the reason that matters.
        looks = await fan_out(look, products, _CONCURRENCY)
        products = [each.argument for each in looks if isinstance(each.error, PASSING)]
