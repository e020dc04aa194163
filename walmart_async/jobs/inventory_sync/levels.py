"""Levels as callers state them, read into a table without blocking the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Final, cast

from ..._declare.checks import gtin14, identifier, quantity, short_repr
from ...api.inventory.supplier_models import SupplierLevel, checked_transit, stated_units
from ...errors import RequestInvalidError
from .level import StockLevel
from .stock_table import StockTable

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["load_seller_levels", "load_supplier_levels"]

_BATCH: Final = 10_000


async def load_seller_levels(levels: Iterable[StockLevel] | StockTable) -> StockTable:
    """A seller's levels as a table with every row pending.

    Raises:
        RequestInvalidError: A level is wrong, or given twice.
    """
    return await _load(levels, _add_seller_level)


async def load_supplier_levels(levels: Iterable[SupplierLevel] | StockTable) -> StockTable:
    """A drop-ship vendor's levels as a table with every row pending.

    Raises:
        RequestInvalidError: A level is wrong, or given twice.
    """
    return await _load(levels, _add_supplier_level)


async def _load(levels: Iterable[object] | StockTable, add: Callable[[StockTable, int, object], None]) -> StockTable:
    if isinstance(levels, StockTable):
        levels.forget_outcomes()
        return levels
    table, numbered = StockTable(), enumerate(_several(levels), start=1)

    def read_batch() -> int:
        some = list(islice(numbered, _BATCH))
        for place, level in some:
            try:
                add(table, place, level)
            except RequestInvalidError as error:
                raise RequestInvalidError(
                    f"levels, number {place}: {error.field}", error.problem, error.expected
                ) from None
        return len(some)

    while await asyncio.to_thread(read_batch):
        pass
    return table


def _several(levels: object) -> Iterable[object]:
    if isinstance(levels, str | bytes) or not isinstance(levels, Iterable):
        raise RequestInvalidError("levels", f"is {short_repr(levels)}", "levels, or a table made by read_stock()")
    return cast("Iterable[object]", levels)


def _add_seller_level(table: StockTable, place: int, level: object) -> None:
    if not isinstance(level, StockLevel):
        raise RequestInvalidError("level", f"is a {type(level).__name__}", "a StockLevel")
    node = None if level.ship_node is None else identifier("ship_node", level.ship_node)
    table.add(identifier("sku", level.sku), node, quantity("quantity", level.quantity), line=place)


def _add_supplier_level(table: StockTable, place: int, level: object) -> None:
    if not isinstance(level, SupplierLevel):
        raise RequestInvalidError("level", f"is a {type(level).__name__}", "a SupplierLevel")
    units = stated_units("", level.quantity, level.availability)
    transit = checked_transit("in_transit", level.in_transit)
    table.add(
        gtin14("gtin", level.gtin), identifier("ship_node", level.ship_node), units, line=place, in_transit=transit
    )
