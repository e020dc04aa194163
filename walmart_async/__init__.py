"""Walmart's Marketplace and Supplier APIs, async first.

`Marketplace` is a seller's account, `Supplier` a drop-ship vendor's. Names are resolved when they are first used:
importing this package imports neither aiohttp nor the endpoints.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from . import errors
    from .client import Marketplace, Supplier
    from .endpoint import Operation, Request, Response, Upload
    from .errors import (
        BadRequestError,
        ClosedError,
        ConfigurationError,
        ConflictError,
        CredentialsError,
        DecodeError,
        ErrorDetail,
        ForbiddenError,
        LockedError,
        NotFoundError,
        OutcomeUnknownError,
        PagingError,
        PartialFailureError,
        RateLimitError,
        RequestInvalidError,
        ServerError,
        StatusError,
        WalmartError,
    )
    from .families import operations
    from .fan_out import Outcome
    from .jobs.levels import StockLevel
    from .jobs.progress import Progress
    from .jobs.report import SyncReport
    from .jobs.stock_file import RowProblem, StockFile, StockFileError, read_stock
    from .jobs.stock_table import RowOutcome, RowState, StockTable
    from .options import Options
    from .paging import AsyncPager, Pager
    from .supplier.inventory import SupplierLevel
    from .supplier.models.inventory import Availability, InTransit
    from .wire.limits import BucketState, Limits
    from .wire.quota import Quota
    from .wire.rates import Bucket, Rate
    from .wire.token import FreshToken, Tokens

__all__ = [
    "AsyncPager",
    "Availability",
    "BadRequestError",
    "Bucket",
    "BucketState",
    "ClosedError",
    "ConfigurationError",
    "ConflictError",
    "CredentialsError",
    "DecodeError",
    "ErrorDetail",
    "ForbiddenError",
    "FreshToken",
    "InTransit",
    "Limits",
    "LockedError",
    "Marketplace",
    "NotFoundError",
    "Operation",
    "Options",
    "Outcome",
    "OutcomeUnknownError",
    "Pager",
    "PagingError",
    "PartialFailureError",
    "Progress",
    "Quota",
    "Rate",
    "RateLimitError",
    "Request",
    "RequestInvalidError",
    "Response",
    "RowOutcome",
    "RowProblem",
    "RowState",
    "ServerError",
    "StatusError",
    "StockFile",
    "StockFileError",
    "StockLevel",
    "StockTable",
    "Supplier",
    "SupplierLevel",
    "SyncReport",
    "Tokens",
    "Upload",
    "WalmartError",
    "__version__",
    "errors",
    "operations",
    "read_stock",
]

_HOMES = {
    "client": ("Marketplace", "Supplier"),
    "endpoint": ("Operation", "Request", "Response", "Upload"),
    "families": ("operations",),
    "fan_out": ("Outcome",),
    "jobs.levels": ("StockLevel",),
    "jobs.progress": ("Progress",),
    "jobs.report": ("SyncReport",),
    "jobs.stock_file": ("RowProblem", "StockFile", "StockFileError", "read_stock"),
    "jobs.stock_table": ("RowOutcome", "RowState", "StockTable"),
    "options": ("Options",),
    "paging": ("AsyncPager", "Pager"),
    "supplier.inventory": ("SupplierLevel",),
    "supplier.models.inventory": ("Availability", "InTransit"),
    "wire.limits": ("BucketState", "Limits"),
    "wire.quota": ("Quota",),
    "wire.rates": ("Bucket", "Rate"),
    "wire.token": ("FreshToken", "Tokens"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import what is asked for, and keep it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: Any
    if name == "errors":
        value = import_module(".errors", __name__)
    else:
        value = getattr(import_module(f".{_HOME.get(name, 'errors')}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
