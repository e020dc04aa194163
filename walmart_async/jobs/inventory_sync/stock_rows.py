"""Rows of a stock file, collected: the valid ones, and the problems of the others."""

from __future__ import annotations

from ...errors import RequestInvalidError
from ...models.base import Record
from .stock_cells import Level
from .stock_sheet import Row
from .stock_table import StockTable

__all__ = ["CollectedRows", "RowProblem"]


class RowProblem(Record, frozen=True):
    """A row that cannot be sent."""

    line: int
    """The line of the file it begins at, from 1; the header is line 1."""
    reason: str
    """What is wrong, and what would be right."""
    cells: dict[str, str]
    """What stands in the row, by column."""


class CollectedRows:
    """Collects levels and problems, and takes out rows that a later one contradicts.

    Args:
        product: The column that names products.
    """

    def __init__(self, product: str) -> None:
        self.repeats: int = 0
        """Rows that say the same as another."""
        self._product = product
        self._table = StockTable()
        self._problems: list[RowProblem] = []
        self._contradicted: dict[int, RequestInvalidError] = {}
        self._mixed: dict[str, int] = {}

    def refuse(self, row: Row, reason: str) -> None:
        """A row that cannot be sent."""
        self._problems.append(RowProblem(row.line, reason, row.cells))

    def add(self, row: Row, level: Level) -> None:
        """A row, and the level it states.

        Raises:
            RequestInvalidError: It contradicts another row.
        """
        product, ship_node, quantity = level
        same: int | None = None
        for other in self._table.rows_of(product):
            if (self._table[other].ship_node is None) != (ship_node is None):
                self._mixed.setdefault(product, row.line)
            elif self._table[other].ship_node == ship_node:
                same = other
        if product in self._mixed:
            raise _mixed(self._table.outcome(next(self._table.rows_of(product))).line)
        if same is None:
            self._table.add(product, ship_node, quantity, line=row.line)
        elif (known := self._table.outcome(same)).quantity != quantity:
            self._contradicted.setdefault(same, _contradiction(known.quantity, quantity, row.line))
            raise _contradiction(quantity, known.quantity, known.line)
        elif same in self._contradicted:
            raise self._contradicted[same]
        else:
            self.repeats += 1

    def finish(self) -> tuple[StockTable, tuple[RowProblem, ...]]:
        """The valid rows, and the problems of the others by line."""
        for product, line in self._mixed.items():
            self._contradicted |= dict.fromkeys(self._table.rows_of(product), _mixed(line))
        for row, error in self._contradicted.items():
            self._problems.append(RowProblem(self._table.outcome(row).line, error.message, self._cells(row)))
        self._problems.sort(key=lambda problem: problem.line)
        return self._without_contradicted(), tuple(self._problems)

    def _without_contradicted(self) -> StockTable:
        if not self._contradicted:
            return self._table
        kept = StockTable()
        for row in range(len(self._table)):
            if row not in self._contradicted:
                level = self._table[row]
                kept.add(level.sku, level.ship_node, level.quantity, line=self._table.outcome(row).line)
        return kept

    def _cells(self, row: int) -> dict[str, str]:
        level = self._table[row]
        cells = {self._product: level.sku, "ship_node": level.ship_node or ""}
        if level.quantity is None:
            return cells | {"quantity": "", "availability": "AA"}
        return cells | {"quantity": str(level.quantity)}


def _contradiction(quantity: int | None, other: int | None, line: int) -> RequestInvalidError:
    here, there = ("unlimited" if each is None else f"{each:,}" for each in (quantity, other))
    return RequestInvalidError(
        "quantity", f"is {here} here and {there} in line {line}", "one quantity for a product and ship node"
    )


def _mixed(line: int) -> RequestInvalidError:
    return RequestInvalidError(
        "ship_node",
        f"line {line} is for the same product, and not every row of it names its ship node",
        "a ship node in every row of a product, or in none",
    )
