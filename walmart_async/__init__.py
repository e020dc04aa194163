"""Walmart's Marketplace and Supplier APIs, async first.

`Marketplace` is a seller's account, `Supplier` a drop-ship vendor's. Names are resolved when they are first used: importing
this package imports neither aiohttp nor the endpoints.
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
    from .options import Options
    from .paging import AsyncPager, Pager
    from .wire.limits import BucketState, Limits
    from .wire.quota import Quota
    from .wire.rates import Bucket, Rate
    from .wire.token import FreshToken, Tokens

__all__ = [
    "AsyncPager",
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
    "Quota",
    "Rate",
    "RateLimitError",
    "Request",
    "RequestInvalidError",
    "Response",
    "ServerError",
    "StatusError",
    "Supplier",
    "Tokens",
    "Upload",
    "WalmartError",
    "__version__",
    "errors",
    "operations",
]

_HOMES = {
    "client": ("Marketplace", "Supplier"),
    "endpoint": ("Operation", "Request", "Response", "Upload"),
    "families": ("operations",),
    "fan_out": ("Outcome",),
    "options": ("Options",),
    "paging": ("AsyncPager", "Pager"),
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
