"""What takes many calls: the values that callers of jobs meet. The jobs themselves are methods of the families."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .._declare.fan_out import Outcome
    from .inventory_sync.level import StockLevel
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

# Resolved by their first use: every family with a job passes through here.
_MODULES: Final = (
    "walmart_async._declare.fan_out",
    "walmart_async.jobs.inventory_sync.level",
    "walmart_async.jobs.inventory_sync.progress",
    "walmart_async.jobs.inventory_sync.report",
    "walmart_async.jobs.inventory_sync.stock_file",
    "walmart_async.jobs.inventory_sync.stock_table",
    "walmart_async.jobs.reports.files",
)


def __getattr__(name: str) -> Any:
    """Import what is asked for, and keep it."""
    if name in __all__:
        for module in map(import_module, _MODULES):
            if name in module.__all__:
                globals()[name] = value = getattr(module, name)
                return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
