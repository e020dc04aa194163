"""Stock levels from a CSV file: every row checked, bad ones listed with their line and what is wrong."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from ..._declare import checks
from ...errors import RequestInvalidError
from ...models.base import Record
from ...models.schemas import Opaque
from .stock_table import StockTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = ["RowProblem", "StockFile", "StockFileError", "read_stock"]


class _Columns(msgspec.Struct, frozen=True):
    all: tuple[str, ...]
    required: tuple[str, ...]


_SELLER: Final = _Columns(("sku", "ship_node", "quantity"), ("sku", "quantity"))
_SUPPLIER: Final = _Columns(("gtin", "ship_node", "quantity", "availability"), ("gtin", "ship_node", "quantity"))
_WHOLE: Final = re.compile(r"[+-]?\d{1,18}")


class StockFileError(RequestInvalidError):
    """The file as a whole cannot be read: its header is missing or wrong."""


class RowProblem(Record, frozen=True):
    """A row that cannot be sent."""

    line: int
    """The line of the file it begins at, from 1; the header is line 1."""
    reason: str
    """What is wrong, and what would be right."""


class StockFile(Opaque, msgspec.Struct, frozen=True):
    """What a file contains."""

    levels: StockTable
    """The valid rows."""
    problems: tuple[RowProblem, ...]
    """The invalid rows."""


def read_stock(path: str | Path, *, supplier: bool = False) -> StockFile:
    """Read stock levels from a CSV file in UTF-8 with a header.

    Columns, in any order: for sellers ``sku``, ``ship_node`` (may be empty or left out) and ``quantity``; for drop-ship
    vendors ``gtin``, ``ship_node``, ``quantity`` and ``availability`` (``AC`` with a quantity, ``AA`` without; may be
    empty or left out for ``AC``).

    Args:
        path: The file.
        supplier: Whether it is a drop-ship vendor's.

    Returns:
        The valid rows, and the problems of the others.

    Raises:
        StockFileError: A column is missing, unknown, or given twice; or the file is not CSV.
        OSError: The file cannot be opened.
    """
    reader = _Reader(_SUPPLIER if supplier else _SELLER, _add_supplier_row if supplier else _add_seller_row)
    with Path(path).open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        for line, cells in _numbered(lines):
            reader.read(line, cells)
    return reader.finish()


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line each begins at, for a quoted field may span lines."""
    rows = csv.reader(lines, strict=True)
    begins = 1
    try:
        for cells in rows:
            yield begins, cells
            begins = rows.line_num + 1
    except csv.Error as error:
        raise StockFileError(f"line {begins}", f"is not CSV: {error}", "closed quotes and no null bytes") from None


class _Reader:
    """Turns cells into rows of a table, or into problems."""

    def __init__(self, columns: _Columns, add: Callable[[StockTable, int, Mapping[str, str]], None]) -> None:
        self._columns, self._add = columns, add
        self._header: list[str] | None = None
        self._table = StockTable()
        self._problems: list[RowProblem] = []

    def read(self, line: int, cells: list[str]) -> None:
        if not cells:
            return
        if self._header is None:
            self._header = self._read_header(cells)
        elif (problem := self._misshapen(cells)) is not None:
            self._problems.append(RowProblem(line, problem))
        else:
            try:
                self._add(self._table, line, dict(zip(self._header, cells, strict=True)))
            except RequestInvalidError as error:
                self._problems.append(RowProblem(line, error.message))

    def finish(self) -> StockFile:
        if self._header is None:
            raise StockFileError("the header", "is missing", ", ".join(self._columns.all))
        return StockFile(self._table, tuple(self._problems))

    def _read_header(self, cells: list[str]) -> list[str]:
        names = [cell.strip().lower() for cell in cells]
        unknown = [name for name in names if name not in self._columns.all]
        missing = [name for name in self._columns.required if name not in names]
        if unknown or missing or len(set(names)) != len(names):
            problem = f"lacks {', '.join(missing)}" if missing else f"has {', '.join(unknown) or 'a column twice'}"
            raise StockFileError("the header", problem, ", ".join(self._columns.all))
        return names

    def _misshapen(self, cells: list[str]) -> str | None:
        expected = self._header or []
        if len(cells) != len(expected):
            amount = "few" if len(cells) < len(expected) else "many"
            return f"too {amount} columns: {len(cells)}; expected {len(expected)}: {', '.join(expected)}"
        if any("\ud800" <= character <= "\udfff" for cell in cells for character in cell):
            return "not UTF-8; expected a file saved as UTF-8"
        return None


def _add_seller_row(table: StockTable, line: int, row: Mapping[str, str]) -> None:
    sku = checks.identifier("sku", row["sku"])
    if sku != sku.strip():
        raise RequestInvalidError("sku", f"{checks.short_repr(sku)} begins or ends with a space", "the SKU without it")
    table.add(sku, _ship_node(row), _quantity(row["quantity"]), line=line)


def _add_supplier_row(table: StockTable, line: int, row: Mapping[str, str]) -> None:
    gtin = checks.gtin14("gtin", row["gtin"].strip())
    node = _ship_node(row)
    if node is None:
        raise RequestInvalidError("ship_node", "is empty", "the ship node's id")
    availability = (row.get("availability") or "").strip().upper() or "AC"
    if availability not in {"AC", "AA"}:
        raise RequestInvalidError(
            "availability", f"is {checks.short_repr(availability)}", "AC with a quantity, or AA without"
        )
    if availability == "AC":
        table.add(gtin, node, _quantity(row["quantity"]), line=line)
        return
    if row["quantity"].strip():
        raise RequestInvalidError(
            "quantity", f"is {checks.short_repr(row['quantity'])}", "none, because availability AA is unlimited stock"
        )
    table.add(gtin, node, None, line=line)


def _ship_node(row: Mapping[str, str]) -> str | None:
    node = row.get("ship_node", "").strip()
    return checks.identifier("ship_node", node) if node else None


def _quantity(cell: str) -> int:
    text = cell.strip()
    shown = checks.short_repr(text)
    if not text:
        raise RequestInvalidError("quantity", "is empty", "a whole number from 0 on")
    if _WHOLE.fullmatch(text) and text.isascii():
        return checks.quantity("quantity", int(text))
    if re.fullmatch(r"[+-]?\d{1,3}([, ']\d{3})+", text):
        raise RequestInvalidError("quantity", f"{shown} has separators", "digits only, like 1000")
    if re.fullmatch(r"[+-]?\d*[.,]\d+", text):
        raise RequestInvalidError("quantity", f"{shown} is a fraction", "a whole number from 0 on")
    if re.fullmatch(r"[+-]?\d[\d.,]*[eE][+-]?\d+", text):
        raise RequestInvalidError(
            "quantity",
            f"{shown} is in scientific notation, as spreadsheets write large numbers",
            "digits only, like 1000",
        )
    raise RequestInvalidError("quantity", f"{shown} is not a number", "a whole number from 0 on")
