"""Schedules of reports, call by call, and the reports that come of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

SCHEDULES = "/v3/reports/schedules"
CREATE = f"{SCHEDULES}?reportType={{}}&reportVersion=v1"
LIST = "/v3/reports/reportRequests?reportType={}&src=Scheduler"
HOURLY = {"frequency": "HOURLY", "repeatsEvery": 1}


@pytest.fixture
def at(clock):
    """Sets the clock, which begins at 2023-11-14T22:13:20Z, to a later moment."""

    def move(moment: str) -> None:
        clock.advance(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp() - clock.time())

    return move


@pytest.fixture
async def later(seller, at):
    """The same, with a fresh token."""

    async def move(moment: str) -> None:
        at(moment)
        await seller.log_in()

    return move


async def make(seller, body, kind="INVENTORY") -> dict:
    reply = await seller("POST", CREATE.format(kind), body=body)
    assert reply.status == 200, reply.body
    return reply.data


async def test_one_is_made_read_and_deleted(seller) -> None:
    made = await make(seller, {**HOURLY, "scheduleStartDate": "2023-11-14"})
    path = f"{SCHEDULES}/{made['scheduleId']}"
    assert made == {
        "scheduleId": made["scheduleId"],
        "requestSubmissionDate": "2023-11-14T22:13:20Z",
        "reportType": "INVENTORY",
        "reportVersion": "v1",
        "reportSummary": "reportSummary",
        "scheduleStartDate": "2023-11-14T22:00:00Z",
        "nextScheduledTime": "2023-11-14T23:00:00Z",
        "payload": HOURLY,
    }
    assert (await seller("GET", path)).data == made
    assert (await seller("DELETE", path)).data == {"message": "Schedule deleted successfully"}
    for method in ("GET", "DELETE"):
        reply = await seller(method, path)
        assert (reply.status, reply.error["code"]) == (404, "CONTENT_NOT_FOUND.GMP_REPORT_API")


# What is asked when, and what comes next; the first three are printed.
@pytest.mark.parametrize(
    ("now", "body", "following"),
    [
        ("2025-05-02T07:53:34", HOURLY, "2025-05-02T08:00:00Z"),
        (
            "2025-05-02T08:16:15",
            {"frequency": "YEARLY", "repeatsEvery": 2, "hour": 9, "dayOfMonth": 2, "monthOfYear": 5},
            "2027-05-02T09:00:00Z",
        ),
        (
            "2025-04-30T18:30:00",
            {"frequency": "WEEKLY", "repeatsEvery": 4, "hour": 7, "dayOfWeek": 5},
            "2025-05-31T07:00:00Z",
        ),
        ("2025-01-30T10:00:00", {"frequency": "DAILY", "repeatsEvery": 1, "hour": 9}, "2025-02-01T09:00:00Z"),
        (
            "2025-01-30T10:00:00",
            {"frequency": "MONTHLY", "repeatsEvery": 1, "hour": 9, "dayOfMonth": 31},
            "2025-02-28T09:00:00Z",
        ),
        (
            "2025-01-30T10:00:00",
            {"frequency": "MONTHLY", "repeatsEvery": 11, "hour": 9, "dayOfMonth": 3},
            "2026-01-03T09:00:00Z",
        ),
        (
            "2023-12-01T00:00:00",
            {"frequency": "DAILY", "repeatsEvery": 1, "hour": 0, "scheduleStartDate": "2024-02-28"},
            "2024-02-29T00:00:00Z",
        ),
    ],
)
async def test_when_the_next_report_is_made(seller, later, now, body, following) -> None:
    await later(now)
    assert (await make(seller, body))["nextScheduledTime"] == following


async def test_reports_are_made_as_the_clock_goes_on(seller, later) -> None:
    await make(seller, {**HOURLY, "repeatsEvery": 12})
    await make(seller, {**HOURLY, "repeatsEvery": 24})
    await later("2023-11-16T00:00:00")
    listed = (await seller("GET", LIST.format("INVENTORY"))).data["requests"]
    assert [each["requestSubmissionDate"] for each in listed] == [
        "2023-11-15T22:00:00Z",
        "2023-11-15T22:00:00Z",
        "2023-11-15T10:00:00Z",
    ]
    assert {each["requestStatus"] for each in listed} == {"READY"}
    assert (await seller("GET", LIST.format("ITEM"))).data["requests"] == []


async def test_of_a_long_time_only_the_last_thirty_days_are_there(seller, later) -> None:
    await make(seller, {"frequency": "DAILY", "repeatsEvery": 1, "hour": 0})
    await later("2025-12-24T12:00:00")
    assert (await seller("GET", LIST.format("INVENTORY"))).data["totalCount"] == 30


async def test_a_deleted_one_makes_no_more(seller, later) -> None:
    made = await make(seller, HOURLY)
    await later("2023-11-14T23:30:00")
    await seller("DELETE", f"{SCHEDULES}/{made['scheduleId']}")
    await later("2023-11-15T12:00:00")
    assert (await seller("GET", LIST.format("INVENTORY"))).data["totalCount"] == 1


async def test_filters_are_repeated_and_used(seller, emulator, later, session) -> None:
    emulator.add_item("A", details={"publishedStatus": "UNPUBLISHED"})
    condition = {"type": "enumFilter", "columnName": "Publish Status", "values": ["PUBLISHED"]}
    filters = {"rowFilters": [condition], "excludeColumns": ["Shelf Name"]}
    made = await make(seller, {**HOURLY, "filters": filters}, "ITEM")
    assert made["payload"] == {**HOURLY, "filters": {"rowFilters": [condition]}}
    unknown = {"excludeColumns": ["No such column"]}
    await make(seller, {**HOURLY, "filters": unknown}, "LAGTIME")
    await later("2023-11-14T23:10:00")
    for kind, status in (("ITEM", "READY"), ("LAGTIME", "ERROR")):
        (report,) = (await seller("GET", LIST.format(kind))).data["requests"]
        assert report["requestStatus"] == status


async def test_a_change_keeps_the_rest(seller, later) -> None:
    weekly = {"frequency": "WEEKLY", "repeatsEvery": 4, "hour": 9, "dayOfWeek": 5}
    made = await make(seller, weekly)
    path = f"{SCHEDULES}/{made['scheduleId']}"
    await later("2023-11-15T10:00:00")
    changed = (await seller("PUT", path, body={"hour": 7})).data
    assert changed["payload"] == {**weekly, "hour": 7, "dayOfWeek": "SATURDAY"}
    assert (changed["requestModifiedTime"], changed["nextScheduledTime"]) == (
        "2023-11-15T10:00:00Z",
        "2023-12-16T07:00:00Z",
    )
    moved = (await seller("PUT", path, body={"scheduleStartDate": "2024-01-01"})).data
    assert (moved["scheduleStartDate"], moved["nextScheduledTime"]) == ("2024-01-01T00:00:00Z", "2024-02-03T07:00:00Z")
    assert (await seller("GET", path)).data["payload"] == {**weekly, "hour": 7}


async def test_pages(seller) -> None:
    ids = [(await make(seller, HOURLY))["scheduleId"] for _ in range(23)]
    await make(seller, HOURLY, "ITEM")
    found, query = [], "reportType=INVENTORY"
    while query:
        page = (await seller("GET", f"{SCHEDULES}?{query}")).data
        assert page["totalCount"] == 23
        found += [each["scheduleId"] for each in page["schedules"]]
        query = page.get("nextCursor")
    assert found == ids


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "frequency"),
        ({"frequency": "SOMETIMES"}, "frequency"),
        ({**HOURLY, "repeatsEvery": 0}, "repeatsEvery"),
        ({**HOURLY, "hour": 24}, "hour"),
        ({**HOURLY, "hour": 1.5}, "hour"),
        ({**HOURLY, "dayOfWeek": 7}, "dayOfWeek"),
        ({**HOURLY, "dayOfMonth": 32}, "dayOfMonth"),
        ({**HOURLY, "monthOfYear": 0}, "monthOfYear"),
        ({**HOURLY, "scheduleStartDate": "05/02/2025"}, "scheduleStartDate"),
        ({**HOURLY, "filters": {"rowFilters": [{"type": "enumFilter", "columnName": "SKU"}]}}, "rowFilters.values"),
    ],
)
async def test_what_is_refused(seller, body, field) -> None:
    reply = await seller("POST", CREATE.format("ITEM"), body=body)
    assert (reply.status, reply.error["field"]) == (400, field)


async def test_types_and_versions(seller) -> None:
    for query, status in (("", 404), ("?reportType=BOGUS", 400), ("?reportType=ITEM&reportVersion=v7", 400)):
        assert (await seller("POST", f"{SCHEDULES}{query}", body=HOURLY)).status == status
    assert (await seller("POST", f"{SCHEDULES}?reportType=ITEM&reportVersion=v6", body=HOURLY)).status == 200
    assert (await seller("POST", f"{SCHEDULES}?reportType=ITEM", body=HOURLY)).data["reportVersion"] == "v1"


async def test_a_frequency_may_be_in_any_case_of_letters(seller) -> None:
    made = await make(seller, {"frequency": "daily", "repeatsEvery": 1.0, "hour": 9})
    assert (made["payload"]["frequency"], made["nextScheduledTime"]) == ("DAILY", "2023-11-16T09:00:00Z")
    for wrong in ("FORTNIGHTLY", True, "", None):
        assert (await seller("POST", CREATE.format("INVENTORY"), body={"frequency": wrong})).status == 400
