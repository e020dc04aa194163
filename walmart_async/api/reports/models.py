"""Reports on request: what is asked for, how far it is, and where it can be fetched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from ..._declare.checks import both_or_none, identifier, known, short_repr, written_instant
from ..._declare.several import at_least_one, is_list, texts
from ...errors import RequestInvalidError
from ...models.base import Answer, Body
from ...models.redacted import Redacted
from ...models.values import Essential, Instant, Many, OpenEnum, StateEnum

__all__ = [
    "EnumFilter",
    "Granularity",
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


class ReportType(OpenEnum):
    """What a report is about."""

    ITEM = "ITEM"
    INVENTORY = "INVENTORY"
    CANCELLATION = "CANCELLATION"
    DELIVERY_DEFECT = "DELIVERY_DEFECT"
    ITEM_PERFORMANCE = "ITEM_PERFORMANCE"
    PROMO = "PROMO"
    RETURN_OVERRIDES = "RETURN_OVERRIDES"
    CPA = "CPA"
    SHIPPING_CONFIGURATION = "SHIPPING_CONFIGURATION"
    SHIPPING_PROGRAM = "SHIPPING_PROGRAM"
    FITMENT_MISSING_ATTR = "FITMENT_MISSING_ATTR"
    FITMENT_ACES_COVERAGE = "FITMENT_ACES_COVERAGE"
    BUYBOX = "BUYBOX"
    ASSORTMENT_RECOMMENDATIONS = "ASSORTMENT_RECOMMENDATIONS"
    INVENTORY_DSV = "INVENTORY_DSV"
    """A drop-ship vendor's stock, as the specification spells it."""
    DSV_INVENTORY = "DSV_INVENTORY"
    """The same, as the overview page spells it."""
    ITEM_CONFIGURATION_DATA = "ITEM_CONFIGURATION_DATA"
    CONTENT_QUALITY = "CONTENT_QUALITY"
    INVENTORY_RECOMMENDATIONS = "INVENTORY_RECOMMENDATIONS"
    INVENTORY_RECON = "INVENTORY_RECON"
    LAGTIME = "LAGTIME"
    LISTING_QUALITY = "LISTING_QUALITY"
    SEARCH_INSIGHTS_PERF_REPORT = "SEARCH_INSIGHTS_PERF_REPORT"
    SEARCH_INSIGHTS_SQR_REPORT = "SEARCH_INSIGHTS_SQR_REPORT"
    SEM_PERFORMANCE = "SEM_PERFORMANCE"
    SEM_SEARCH_TERMS = "SEM_SEARCH_TERMS"
    SETTLEMENT = "SETTLEMENT"
    WFS_CUSTOMER_RETURNS = "WFS_CUSTOMER_RETURNS"
    WFS_ORDERS = "WFS_ORDERS"
    WFS_INVENTORY_HEALTH = "WFS_INVENTORY_HEALTH"
    WFS_INVENTORY_LOG = "WFS_INVENTORY_LOG"
    WFS_STORAGE_FEE = "WFS_STORAGE_FEE"
    API_TRAFFIC = "API_traffic_report"
    ITEM_SALES = "ITEM_SALES"
    ITEM_MX = "ITEM_MX"
    """Items in Mexico."""
    INVENTORY_MX = "INVENTORY_MX"
    """Stock in Mexico."""


class Granularity(OpenEnum):
    """What a row of a report sums up."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    QUARTERLY = "QUARTERLY"


class ReportState(StateEnum):
    """How far a report is."""

    RECEIVED = "RECEIVED"
    INPROGRESS = "INPROGRESS"
    READY = "READY"
    ERROR = "ERROR"

    @property
    def final(self) -> bool:
        """Whether nothing more will happen."""
        return self in {ReportState.READY, ReportState.ERROR}


class EnumFilter(Body, frozen=True, kw_only=True, tag_field="type", tag="enumFilter"):
    """Only rows that have one of a column's known values."""

    column_name: str
    """The column, as the report spells it."""
    values: Sequence[str]
    """The values to keep, at least one."""


class MultiValueFilter(Body, frozen=True, kw_only=True, tag_field="type", tag="multiValueFilter"):
    """Only rows that have one of these values in a column of free text."""

    column_name: str
    """The column, as the report spells it."""
    values: Sequence[str]
    """The values to keep, at least one."""


class RangeFilter(Body, frozen=True, kw_only=True, tag_field="type", tag="rangeFilter"):
    """Only rows whose value in a column is within bounds, of which one may be missing."""

    column_name: str
    """The column, as the report spells it."""
    from_: str | None = msgspec.field(default=None, name="from")
    """The least value: a number, or a day as ``YYYY-MM-DD``, as text."""
    to: str | None = None
    """The greatest value, likewise."""


RowFilter = EnumFilter | MultiValueFilter | RangeFilter
"""A condition on the rows of a report."""


class ReportFilters(Body, frozen=True, kw_only=True):
    """Which rows and columns a report is to have."""

    row_filters: Sequence[RowFilter] | None = None
    """Conditions that all rows meet."""
    include_columns: Sequence[str] | None = None
    """The columns to have."""
    exclude_columns: Sequence[str] | None = None
    """The columns to leave out."""
    data_start_time: str | None = None
    """The beginning of the time it covers, ISO 8601 in UTC with milliseconds."""
    data_end_time: str | None = None
    """The end of it."""
    date_granularity: Granularity | None = None
    """What a row sums up."""

    @classmethod
    def of(
        cls,
        row_filters: Sequence[RowFilter],
        include_columns: Sequence[str],
        exclude_columns: Sequence[str],
        *,
        data_from: datetime | None = None,
        data_until: datetime | None = None,
        granularity: Granularity | None = None,
    ) -> ReportFilters:
        """Checked; without any the body is still there, for Walmart wants JSON."""
        begins = None if data_from is None else written_instant("data_from", data_from)
        ends = None if data_until is None else written_instant("data_until", data_until)
        both_or_none("data_from", begins, "data_until", ends)
        if not is_list(row_filters):
            raise RequestInvalidError("row_filters", f"is {short_repr(row_filters)}", "a list of filters")
        return cls(
            data_start_time=begins,
            data_end_time=ends,
            date_granularity=None if granularity is None else known("granularity", granularity, Granularity),
            row_filters=[_checked(f"row_filters[{place}]", each) for place, each in enumerate(row_filters)] or None,
            include_columns=texts("include_columns", include_columns) or None,
            exclude_columns=texts("exclude_columns", exclude_columns) or None,
        )


def _checked(field: str, condition: object) -> RowFilter:
    if not isinstance(condition, EnumFilter | MultiValueFilter | RangeFilter):
        expected = "an EnumFilter, MultiValueFilter or RangeFilter"
        raise RequestInvalidError(field, f"is {short_repr(condition)}", expected)
    identifier(f"{field}.column_name", condition.column_name)
    if isinstance(condition, RangeFilter):
        bounds = {f"{field}.from_": condition.from_, f"{field}.to": condition.to}
        given = [identifier(name, bound) for name, bound in bounds.items() if bound is not None]
        at_least_one(f"{field}.from_, to", len(given))
    else:
        at_least_one(f"{field}.values", len(texts(f"{field}.values", condition.values)))
    return condition


def named_version(report_type: str, report_version: str) -> dict[str, str]:
    """Type and version of a report as query parameters."""
    return {
        "reportType": identifier("report_type", report_type),
        "reportVersion": identifier("report_version", report_version),
    }


class RequestedFilter(Answer, frozen=True, kw_only=True):
    """A condition on the rows of a report, as Walmart repeats it."""

    type: str | None = None
    """``enumFilter``, ``multiValueFilter`` or ``rangeFilter``."""
    row_filter_type: str | None = None
    """The same, as some answers spell it."""
    column_name: str | None = None
    """The column."""
    values: Many[str] = ()
    """The values to keep."""
    from_: str | None = msgspec.field(default=None, name="from")
    """The least value."""
    to: str | None = None
    """The greatest value."""


class ReportPayload(Answer, frozen=True, kw_only=True):
    """Rows and columns that were asked for, as Walmart repeats them."""

    row_filters: Many[RequestedFilter] = ()
    """Conditions on the rows."""
    include_columns: Many[str] = ()
    """The columns to have."""
    exclude_columns: Many[str] = ()
    """The columns left out."""
    data_start_time: Instant | None = None
    """The beginning of the time it covers."""
    data_end_time: Instant | None = None
    """The end of it."""


class ReportRequest(Answer, frozen=True, kw_only=True):
    """A report that was asked for."""

    request_id: Essential[str] = ""
    """What to follow it by: a UUID."""
    request_status: Essential[ReportState | None] = None
    """How far it is."""
    request_submission_date: Instant | None = None
    """When it was asked for."""
    report_type: ReportType | None = None
    """What it is about."""
    report_version: str | None = None
    """The version of its form: ``v1``."""
    src: str | None = None
    """Where it was asked for: ``SC`` (Seller Center), ``API`` or ``Scheduler``."""
    channel_type: str | None = None
    """The channel it was asked for through."""
    report_generation_date: Instant | None = None
    """When it was made; there once it is."""
    report_summary: str | None = None
    """What Walmart says of it, to suppliers."""
    payload: ReportPayload | None = None
    """The rows and columns that were asked for."""


class ReportDownload(Redacted, ReportRequest, frozen=True, kw_only=True):
    """Where a report can be fetched; its repr does not show the URL."""

    download_url: str | None = msgspec.field(default=None, name="downloadURL")
    """A signed URL that opens the report to whoever has it; none until it is ready. Keep it out of logs."""
    download_url_expiration_time: Instant | None = msgspec.field(default=None, name="downloadURLExpirationTime")
    """When the URL ends; ask again for a fresh one."""

    def __repr__(self) -> str:
        """Without the URL, whose signature is a key."""
        return f"ReportDownload(request_id={self.request_id!r}, request_status={str(self.request_status)!r})"


class ReportRequests(Answer, frozen=True, kw_only=True):
    """A page of the reports that were asked for."""

    page: int | None = None
    """Its number, from 1."""
    total_count: Essential[int | None] = None
    """How many there are in all."""
    limit: int | None = None
    """How many a page holds at most."""
    next_cursor: Essential[str | None] = None
    """The query of the next page."""
    requests: Many[ReportRequest] = ()
    """The reports."""
