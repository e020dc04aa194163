"""The public names that both packages have, besides their clients."""

from __future__ import annotations

from . import errors
from ._declare.bodies import Content, Form, Multipart, Upload
from ._declare.download import AsyncDownload, Download
from ._declare.fan_out import Outcome
from ._declare.limits import BucketState, Lease, Limits, Quota
from ._declare.operation import Operation
from ._declare.options import Options
from ._declare.pager import AsyncPager, Pager
from ._declare.rates import Bucket, MarketRates, Rate
from ._declare.request import Request, Response
from ._declare.sunset import Sunset, SunsetWarning
from ._declare.tokens import FreshToken, Tokens
from ._declare.transfer import Downloaded
from ._pipeline.limits.memory import MemoryLimits
from ._version import __version__
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
    NotReadyError,
    OutcomeUnknownError,
    PagingError,
    PartialDataError,
    PartialFailureError,
    Problem,
    RateLimitError,
    ReportNotReadyError,
    RequestInvalidError,
    ServerError,
    StatusError,
    WalmartError,
)
from .families import operations

__all__ = [
    "AsyncDownload",
    "AsyncPager",
    "BadRequestError",
    "Bucket",
    "BucketState",
    "ClosedError",
    "ConfigurationError",
    "ConflictError",
    "Content",
    "CredentialsError",
    "DecodeError",
    "Download",
    "Downloaded",
    "ErrorDetail",
    "FeedError",
    "ForbiddenError",
    "Form",
    "FreshToken",
    "Lease",
    "Limits",
    "LockedError",
    "MarketRates",
    "MemoryLimits",
    "Multipart",
    "NotFoundError",
    "NotReadyError",
    "Operation",
    "Options",
    "Outcome",
    "OutcomeUnknownError",
    "Pager",
    "PagingError",
    "PartialDataError",
    "PartialFailureError",
    "Problem",
    "Quota",
    "Rate",
    "RateLimitError",
    "ReportNotReadyError",
    "Request",
    "RequestInvalidError",
    "Response",
    "ServerError",
    "StatusError",
    "Sunset",
    "SunsetWarning",
    "Tokens",
    "Upload",
    "WalmartError",
    "__version__",
    "errors",
    "operations",
]
