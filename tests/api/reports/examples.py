"""Calls of the reports endpoints."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from support.examples import Example, call
from walmart_async.api.reports import EnumFilter, MultiValueFilter, RangeFilter, ReportState

REQUEST_ID = "4406b7c3-674e-41e4-a18a-5fd6f123479f"


def report(kind: str, state: str = "RECEIVED", **more: Any) -> dict[str, Any]:
    return {
        "requestId": REQUEST_ID,
        "requestStatus": state,
        "requestSubmissionDate": "2026-11-20T08:30:15Z",
        "reportType": kind,
        "reportVersion": "v1",
        **more,
    }


CHEAP = {"type": "rangeFilter", "columnName": "Price", "from": "10", "to": "100"}
UNPUBLISHED = {"type": "enumFilter", "columnName": "Published Status", "values": ["UNPUBLISHED"]}
BRANDS = {"type": "multiValueFilter", "columnName": "brand", "values": ["A & B", "C"]}
FILTERED = {"rowFilters": [CHEAP, UNPUBLISHED, BRANDS]}
FILTERS = [
    RangeFilter(column_name="Price", from_="10", to="100"),
    EnumFilter(column_name="Published Status", values=["UNPUBLISHED"]),
    MultiValueFilter(column_name="brand", values=["A & B", "C"]),
]


def listed(kind: str) -> Example:
    return Example(
        call(
            "list",
            kind,
            report_version="v1",
            request_status=ReportState.READY,
            submitted_from=datetime(2026, 11, 20, tzinfo=timezone(timedelta(hours=1))),
            submitted_until=datetime(2026, 11, 20, 8, 30, 15, 123456, UTC),
            src="API",
        ),
        f"GET /v3/reports/reportRequests?reportType={kind}&reportVersion=v1&requestStatus=READY"
        "&requestSubmissionStartDate=2026-11-19T23%3A00%3A00Z&requestSubmissionEndDate=2026-11-20T08%3A30%3A15Z"
        "&src=API",
        answer={"page": 1, "totalCount": 1, "limit": 10, "requests": [report(kind, "READY")]},
    )


def ready(kind: str) -> Example:
    more = {
        "reportGenerationDate": "2026-11-20T08:45:00Z",
        "downloadURL": "https://marketplace.walmartapis.com/v3/reports/getReport/x/y.zip?se=z&sig=a%2Fb%3D",
        "downloadURLExpirationTime": "2026-11-20T09:03:00Z",
    }
    return Example(
        call("download_url", REQUEST_ID),
        f"GET /v3/reports/downloadReport?requestId={REQUEST_ID}",
        answer=report(kind, "READY", **more),
    )


BOTH = [
    Example(
        call("create", "ITEM", "v1"),
        "POST /v3/reports/reportRequests?reportType=ITEM&reportVersion=v1",
        body={},
        answer={"requestId": REQUEST_ID, "requestStatus": "RECEIVED"},
    ),
    Example(
        call("status", REQUEST_ID),
        f"GET /v3/reports/reportRequests/{REQUEST_ID}",
        answer={"requestId": REQUEST_ID, "requestStatus": "READY", "reportGenerationDate": "2026-11-20T08:45:00Z"},
    ),
    Example(
        call("download_url", REQUEST_ID),
        f"GET /v3/reports/downloadReport?requestId={REQUEST_ID}",
        answer={"requestId": REQUEST_ID, "requestStatus": "INPROGRESS"},
    ),
]
MARKETPLACE = [
    listed("INVENTORY"),
    ready("INVENTORY"),
    Example(
        call("create", "ITEM", "v4", row_filters=FILTERS, exclude_columns=["Shelf Name"]),
        "POST /v3/reports/reportRequests?reportType=ITEM&reportVersion=v4",
        body={**FILTERED, "excludeColumns": ["Shelf Name"]},
        answer=report("ITEM", payload={**FILTERED, "excludeColumns": ["Shelf Name"]}),
    ),
]
SUPPLIER = [
    listed("INVENTORY_DSV"),
    ready("INVENTORY_DSV"),
    Example(
        call("create", "INVENTORY_DSV", "v1", row_filters=FILTERS, include_columns=["Season Year"]),
        "POST /v3/reports/reportRequests?reportType=INVENTORY_DSV&reportVersion=v1",
        body={**FILTERED, "includeColumns": ["Season Year"]},
        answer=report("INVENTORY_DSV"),
    ),
    Example(
        call("create_at_newer_path", row_filters=FILTERS[1:2]),
        "POST /v3/reports?reportType=DSV_INVENTORY&reportVersion=v1",
        body={"rowFilters": [UNPUBLISHED]},
        answer=report("DSV_INVENTORY"),
    ),
    Example(
        call("status", REQUEST_ID, report_type="DSV_INVENTORY", report_version="v1"),
        f"GET /v3/reports/reportRequests/{REQUEST_ID}?reportType=DSV_INVENTORY&reportVersion=v1",
        answer={"requestId": REQUEST_ID, "requestStatus": "INPROGRESS", "reportVersion": "v1"},
    ),
]
