"""Walmart's Marketplace and Supplier APIs for blocking code: the names of `walmart_async`, without ``await``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import walmart_async

if TYPE_CHECKING:
    from walmart_async import (
        AsyncPager,
        Availability,
        BadRequestError,
        Bucket,
        BucketState,
        ClosedError,
        ConfigurationError,
        ConflictError,
        CredentialsError,
        DecodeError,
        ErrorDetail,
        ForbiddenError,
        FreshToken,
        InTransit,
        Limits,
        LockedError,
        NotFoundError,
        Operation,
        Options,
        Outcome,
        OutcomeUnknownError,
        Pager,
        PagingError,
        PartialFailureError,
        Progress,
        Quota,
        Rate,
        RateLimitError,
        Request,
        RequestInvalidError,
        Response,
        RowOutcome,
        RowProblem,
        RowState,
        ServerError,
        StatusError,
        StockFile,
        StockFileError,
        StockLevel,
        StockTable,
        SupplierLevel,
        SyncReport,
        Tokens,
        Upload,
        WalmartError,
        __version__,
        errors,
        operations,
        read_stock,
    )

    from .client import Marketplace, Supplier

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


def __getattr__(name: str) -> Any:
    """Import what is asked for, and keep it; all but the clients is what `walmart_async` has."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = import_module(".client", __name__) if name in {"Marketplace", "Supplier"} else walmart_async
    value = getattr(home, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
