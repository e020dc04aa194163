"""Jobs, which take many calls: the values they take and return. The jobs themselves are methods of the families."""

from __future__ import annotations

from .._declare.fan_out import Outcome
from .inventory_sync.levels import StockLevel
from .inventory_sync.progress import Progress
from .inventory_sync.report import SyncReport
from .inventory_sync.stock_file import RowProblem, StockFile, StockFileError, read_stock
from .inventory_sync.stock_table import RowOutcome, RowState, StockTable
from .reports.files import ReportRows

__all__ = [
    "Outcome",
    "Progress",
    "ReportRows",
    "RowOutcome",
    "RowProblem",
    "RowState",
    "StockFile",
    "StockFileError",
    "StockLevel",
    "StockTable",
    "SyncReport",
    "read_stock",
]
