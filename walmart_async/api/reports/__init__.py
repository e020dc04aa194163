"""Reports on request: the structs of the family."""

from __future__ import annotations

from .models import (
    EnumFilter,
    MultiValueFilter,
    RangeFilter,
    ReportDownload,
    ReportFilters,
    ReportPayload,
    ReportRequest,
    ReportRequests,
    ReportState,
    ReportType,
    RequestedFilter,
    RowFilter,
)

__all__ = [
    "EnumFilter",
    "MultiValueFilter",
    "RangeFilter",
    "ReportDownload",
    "ReportFilters",
    "ReportPayload",
    "ReportRequest",
    "ReportRequests",
    "ReportState",
    "ReportType",
    "RequestedFilter",
    "RowFilter",
]
