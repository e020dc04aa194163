"""Stock levels from a CSV file: every row checked, bad ones listed with their line and what is wrong."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - what annotates a public function is there at run time
from typing import TYPE_CHECKING, BinaryIO, Final

import msgspec

from ...errors import RequestInvalidError
from ...models.schemas import Opaque
from .stock_cells import seller_level, supplier_level
from .stock_rows import CollectedRows, RowProblem
from .stock_sheet import Columns, Sheet
from .stock_source import StockFileError, opened
from .stock_table import StockTable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RowProblem", "StockFile", "StockFileError", "read_stock"]

_SHIP_NODE: Final = ("shipnode", "shipnodeid")
_QUANTITY: Final = ("quantity", "qty")
_SELLER: Final = Columns(
    {"sku": ("sku", "sellersku"), "ship_node": _SHIP_NODE, "quantity": _QUANTITY}, ("sku", "quantity")
)
_SUPPLIER: Final = Columns(
    {
        "gtin": ("gtin", "gtin14"),
        "ship_node": _SHIP_NODE,
        "quantity": _QUANTITY,
        "availability": ("availability", "availabilitycode"),
    },
    ("gtin", "ship_node", "quantity"),
)


class StockFile(Opaque, msgspec.Struct, frozen=True):
    """What a file contains."""

    levels: StockTable
    """The valid rows."""
    problems: tuple[RowProblem, ...]
    """The invalid rows."""
    notes: tuple[str, ...]
    """What else a person should know: columns that were ignored, rows that repeat others, and how it was decoded."""


def read_stock(source: str | Path | BinaryIO, *, supplier: bool = False) -> StockFile:
    """Read stock levels from a CSV file with a header.

    Columns, in any order: for sellers ``sku``, ``ship_node`` (may be empty or left out) and ``quantity``; for drop-ship
    vendors ``gtin``, ``ship_node``, ``quantity`` and ``availability`` (``AC`` with a quantity, ``AA`` without; may be
    empty or left out for ``AC``). ``Ship Node``, ``SKU`` or ``qty`` will do; other columns are ignored. The separator
    is a comma, semicolon, tab or ``|``; the encoding UTF-8, UTF-16 or Windows-1252; and it may be packed with gzip.

    Rows that say the same are one row. Of rows that contradict each other, none is valid.

    Args:
        source: The file's path, or a stream of its bytes, which is not closed.
        supplier: Whether it is a drop-ship vendor's.

    Returns:
        The valid rows, and the problems of the others.

    Raises:
        StockFileError: A column is missing, or there twice; or the file is not CSV.
        OSError: The file cannot be opened.
    """
    with opened(source) as lines:
        sheet = Sheet(lines, _SUPPLIER if supplier else _SELLER)
        collected = CollectedRows("gtin" if supplier else "sku")
        for row in sheet.rows():
            try:
                if row.problem is not None:
                    collected.refuse(row, row.problem)
                else:
                    collected.add(row, supplier_level(row.cells) if supplier else seller_level(row.cells))
            except RequestInvalidError as error:
                collected.refuse(row, error.message)
    levels, problems = collected.finish()
    return StockFile(levels, problems, tuple(_notes(sheet, collected.repeats)))


def _notes(sheet: Sheet, repeats: int) -> Iterator[str]:
    if sheet.ignored:
        yield f"ignored columns: {', '.join(sheet.ignored)}"
    if repeats:
        yield f"rows that say the same as another: {repeats:,}"
    if sheet.recoded:
        yield f"cells that are not UTF-8, and were read as Windows-1252: {sheet.recoded:,}"
