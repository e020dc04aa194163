"""Calls of the reports endpoints."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from support.examples import Example, call
from walmart_async.api.reports import EnumFilter, Granularity, MultiValueFilter, RangeFilter, Recurrence, ReportState

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


SCHEDULE_ID = "b269dc31-df8b-4421-b59d-6cc00aa50160"
SCHEDULES, SCHEDULE = "/v3/reports/schedules", f"/v3/reports/schedules/{SCHEDULE_ID}"
PUBLISHED = {"type": "enumFilter", "columnName": "Publish Status", "values": ["PUBLISHED"]}
YEARLY = {"frequency": "YEARLY", "repeatsEvery": 2, "hour": 9, "dayOfMonth": 2, "monthOfYear": 5}


def schedule(kind: str = "ITEM", version: str = "v4", **more: Any) -> dict[str, Any]:
    return {
        "scheduleId": SCHEDULE_ID,
        "requestSubmissionDate": "2025-05-02T08:16:15Z",
        "reportType": kind,
        "reportVersion": version,
        "reportSummary": "reportSummary",
        "scheduleStartDate": "2025-05-02T08:00:00Z",
        "nextScheduledTime": "2027-05-02T09:00:00Z",
        **more,
    }


def made(recurrence: Recurrence, body: dict[str, Any], kind: str = "ITEM", **more: Any) -> Example:
    return Example(
        call("create_schedule", kind, recurrence, start=date(2025, 5, 2), **more),
        f"POST {SCHEDULES}?reportType={kind}" + (f"&reportVersion={more['report_version']}" if more else ""),
        body={**body, "scheduleStartDate": "2025-05-02"},
        answer=schedule(kind, payload={"frequency": "HOURLY", "repeatsEvery": 1}),
    )


MADE = [
    made(Recurrence.hourly(), {"frequency": "HOURLY", "repeatsEvery": 1}, report_version="v4"),
    made(Recurrence.daily(hour=9), {"frequency": "DAILY", "repeatsEvery": 1, "hour": 9}),
    made(
        Recurrence.weekly(day_of_week=4, hour=9),
        {"frequency": "WEEKLY", "repeatsEvery": 1, "hour": 9, "dayOfWeek": 4},
        "INVENTORY",
    ),
    made(
        Recurrence.monthly(day_of_month=9, hour=5, every=3),
        {"frequency": "MONTHLY", "repeatsEvery": 3, "hour": 5, "dayOfMonth": 9},
        "BUYBOX",
    ),
]
SCHEDULED = [
    *MADE,
    Example(
        call(
            "create_schedule",
            "ITEM",
            Recurrence.yearly(month_of_year=5, day_of_month=2, hour=9, every=2),
            report_version="v4",
            start=date(2025, 5, 2),
            row_filters=[EnumFilter(column_name="Publish Status", values=["PUBLISHED"])],
            exclude_columns=["Product Name", "Competitor URL"],
        ),
        f"POST {SCHEDULES}?reportType=ITEM&reportVersion=v4",
        body={
            **YEARLY,
            "scheduleStartDate": "2025-05-02",
            "filters": {"rowFilters": [PUBLISHED], "excludeColumns": ["Product Name", "Competitor URL"]},
        },
        answer=schedule(payload={**YEARLY, "filters": {"rowFilters": [PUBLISHED]}}),
    ),
    Example(
        call("schedules", "ITEM"),
        f"GET {SCHEDULES}?reportType=ITEM",
        answer={
            "page": 1,
            "totalCount": 1,
            "limit": 1,
            "schedules": [
                schedule(
                    payload={**YEARLY, "filters": {"rowFilters": [PUBLISHED]}},
                    requestModifiedTime="2025-05-02T08:16:15Z",
                )
            ],
        },
    ),
    Example(
        call("schedule", SCHEDULE_ID),
        f"GET {SCHEDULE}",
        answer=schedule(payload={**YEARLY, "filters": {"rowFilters": [CHEAP, PUBLISHED], "email": "a@b.example"}}),
    ),
    Example(
        call("update_schedule", SCHEDULE_ID, hour=7),
        f"PUT {SCHEDULE}",
        body={"hour": 7},
        answer=schedule(
            "INVENTORY",
            "v1",
            payload={"dayOfWeek": "SATURDAY", "hour": 7, "frequency": "WEEKLY", "repeatsEvery": 4},
            requestModifiedTime="2025-04-29T17:34:24Z",
        ),
    ),
    Example(
        call(
            "update_schedule",
            SCHEDULE_ID,
            every=2,
            day_of_week=6,
            day_of_month=29,
            month_of_year=2,
            start=date(2026, 11, 20),
        ),
        f"PUT {SCHEDULE}",
        body={
            "repeatsEvery": 2,
            "dayOfWeek": 6,
            "dayOfMonth": 29,
            "monthOfYear": 2,
            "scheduleStartDate": "2026-11-20",
        },
        answer=schedule(),
    ),
    Example(
        call("delete_schedule", SCHEDULE_ID),
        f"DELETE {SCHEDULE}",
        answer={"message": "Schedule deleted successfully"},
    ),
]

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
    *SCHEDULED,
    Example(
        call(
            "create",
            "ITEM_PERFORMANCE",
            "v3",
            data_from=datetime(2024, 8, 10, 20, 11, 24, tzinfo=UTC),
            data_until=datetime(2024, 9, 10, 20, 11, 24, tzinfo=UTC),
            granularity=Granularity.WEEKLY,
        ),
        "POST /v3/reports/reportRequests?reportType=ITEM_PERFORMANCE&reportVersion=v3",
        body={
            "dataStartTime": "2024-08-10T20:11:24.000Z",
            "dataEndTime": "2024-09-10T20:11:24.000Z",
            "dateGranularity": "WEEKLY",
        },
        answer=report("ITEM_PERFORMANCE"),
    ),
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
    Example(call("item_report"), "GET /v3/getReport?type=vendor_item&version=2", answer=b"PK\x03\x04"),
    Example(call("item_report", version="1"), "GET /v3/getReport?type=vendor_item&version=1", answer=b"sku\r\nA\r\n"),
]
