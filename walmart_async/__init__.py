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
    from .common.item_rules import item_problems
    from .common.item_spec import ItemSpec
    from .common.models.items import LifecycleStatus, ProductIdType, PublishedStatus
    from .common.models.reports import EnumFilter, MultiValueFilter, RangeFilter, ReportState, ReportType
    from .common.report_files import ReportRows
    from .endpoint import Operation, Request, Response, Upload
    from .errors import (
        BadRequestError,
        ClosedError,
        ConfigurationError,
        ConflictError,
        CredentialsError,
        DecodeError,
        ErrorDetail,
        FeedError,
        ForbiddenError,
        LockedError,
        NotFoundError,
        OutcomeUnknownError,
        PagingError,
        PartialFailureError,
        RateLimitError,
        ReportNotReadyError,
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
    from .marketplace.models.disputes import DuplicateIssue
    from .marketplace.models.items import ItemCondition
    from .marketplace.models.prices import DisplayCode, PriceType, ProcessMode
    from .marketplace.models.recommendation_filter import where
    from .marketplace.models.recommendation_requests import RejectionCode
    from .marketplace.promotions import Promotion
    from .options import Options
    from .paging import AsyncPager, Pager
    from .supplier.inventory import SupplierLevel
    from .supplier.models.inventory import Availability, InTransit
    from .supplier.models.items import SetupFeedType
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
    "DisplayCode",
    "DuplicateIssue",
    "EnumFilter",
    "ErrorDetail",
    "FeedError",
    "ForbiddenError",
    "FreshToken",
    "InTransit",
    "ItemCondition",
    "ItemSpec",
    "LifecycleStatus",
    "Limits",
    "LockedError",
    "Marketplace",
    "MultiValueFilter",
    "NotFoundError",
    "Operation",
    "Options",
    "Outcome",
    "OutcomeUnknownError",
    "Pager",
    "PagingError",
    "PartialFailureError",
    "PriceType",
    "ProcessMode",
    "ProductIdType",
    "Progress",
    "Promotion",
    "PublishedStatus",
    "Quota",
    "RangeFilter",
    "Rate",
    "RateLimitError",
    "RejectionCode",
    "ReportNotReadyError",
    "ReportRows",
    "ReportState",
    "ReportType",
    "Request",
    "RequestInvalidError",
    "Response",
    "RowOutcome",
    "RowProblem",
    "RowState",
    "ServerError",
    "SetupFeedType",
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
    "item_problems",
    "operations",
    "read_stock",
    "where",
]

_HOMES = {
    "common.item_rules": ("item_problems",),
    "common.item_spec": ("ItemSpec",),
    "common.models.items": ("LifecycleStatus", "ProductIdType", "PublishedStatus"),
    "marketplace.models.items": ("ItemCondition",),
    "supplier.models.items": ("SetupFeedType",),
    "client": ("Marketplace", "Supplier"),
    "common.models.reports": ("EnumFilter", "MultiValueFilter", "RangeFilter", "ReportState", "ReportType"),
    "common.report_files": ("ReportRows",),
    "endpoint": ("Operation", "Request", "Response", "Upload"),
    "families": ("operations",),
    "fan_out": ("Outcome",),
    "jobs.levels": ("StockLevel",),
    "jobs.progress": ("Progress",),
    "jobs.report": ("SyncReport",),
    "jobs.stock_file": ("RowProblem", "StockFile", "StockFileError", "read_stock"),
    "jobs.stock_table": ("RowOutcome", "RowState", "StockTable"),
    "marketplace.models.prices": ("DisplayCode", "PriceType", "ProcessMode"),
    "marketplace.promotions": ("Promotion",),
    "marketplace.models.disputes": ("DuplicateIssue",),
    "marketplace.models.recommendation_filter": ("where",),
    "marketplace.models.recommendation_requests": ("RejectionCode",),
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
