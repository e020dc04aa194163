"""The rows that are not true at Walmart, as CSV that the sync reads again."""

from __future__ import annotations

import csv
from heapq import merge
from typing import TYPE_CHECKING, Any, TextIO

from ..jobs.inventory_sync.stock_cells import defused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..jobs.inventory_sync.stock_file import RowProblem
    from ..jobs.inventory_sync.stock_table import RowOutcome

__all__ = ["columns", "outcome_columns", "write_failures"]


def columns(product: str) -> tuple[str, ...]:
    """The columns of a kind of file, which calls products ``sku`` or ``gtin``, and what the sync adds."""
    availability = ("availability",) if product == "gtin" else ()
    return ("line", product, "ship_node", "quantity", *availability, "state", "reason")


def outcome_columns(product: str, outcome: RowOutcome) -> dict[str, Any]:
    """A row that was read, by column."""
    found: dict[str, Any] = {
        "line": outcome.line,
        product: outcome.sku,
        "ship_node": outcome.ship_node,
        "quantity": outcome.quantity,
        "state": outcome.state,
        "reason": outcome.reason,
    }
    if product == "gtin":
        found["availability"] = "AA" if outcome.quantity is None else "AC"
    return found


def write_failures(file: TextIO, product: str, failures: Iterable[RowOutcome], problems: Sequence[RowProblem]) -> None:
    """Write rows that failed, and rows that could not be sent, in the order of their lines."""
    writer = csv.DictWriter(file, columns(product))
    writer.writeheader()
    failed = (outcome_columns(product, outcome) for outcome in failures)
    for row in merge(failed, _invalid(problems), key=lambda each: each["line"]):
        writer.writerow({name: defused(cell) if isinstance(cell, str) else cell for name, cell in row.items()})


def _invalid(problems: Sequence[RowProblem]) -> Iterator[Mapping[str, Any]]:
    for problem in problems:
        yield {"line": problem.line, **problem.cells, "state": "invalid", "reason": problem.reason}
