"""Schedules of a seller's reports, through the client, in both modes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.reports import EnumFilter, Recurrence, ReportSchedule

SCHEDULES = "/v3/reports/schedules"


def test_one_is_made_changed_and_deleted(seller, emulator) -> None:
    published = EnumFilter(column_name="Published Status", values=["PUBLISHED"])
    made = seller(
        "reports.create_schedule",
        "ITEM",
        Recurrence.weekly(day_of_week=5, hour=9),
        report_version="v4",
        start=date(2023, 12, 1),
        row_filters=[published],
    )
    assert (made.payload.weekday, made.payload.hour, made.report_version) == (5, 9, "v4")
    assert made.payload.filters.row_filters[0].values == ("PUBLISHED",)
    assert seller("reports.schedule", made.schedule_id) == made
    changed = seller("reports.update_schedule", made.schedule_id, hour=7, day_of_week=0)
    assert (changed.payload.day_of_week, changed.payload.weekday, changed.payload.hour) == ("MONDAY", 0, 7)
    assert [each.schedule_id for each in seller.items("reports.schedules", "ITEM")] == [made.schedule_id]
    assert seller("reports.delete_schedule", made.schedule_id).message
    with pytest.raises(errors.NotFoundError):
        seller("reports.schedule", made.schedule_id)
    with pytest.raises(errors.NotFoundError):
        seller("reports.delete_schedule", made.schedule_id)


def test_its_reports_are_read_like_others(seller, emulator, clock) -> None:
    emulator.add_item("A", stock=3)
    seller("reports.create_schedule", "INVENTORY", Recurrence.daily(hour=0))
    clock.advance(timedelta(days=2).total_seconds())
    (made,) = seller.items("reports.list", "INVENTORY", src="Scheduler")
    with seller("reports.rows", made.request_id) as rows:
        assert [row["Quantity"] for row in rows] == ["3"]


def test_all_pages(seller, emulator) -> None:
    ids = [seller("reports.create_schedule", "ITEM", Recurrence.hourly()).schedule_id for _ in range(23)]
    pages = seller.pages("reports.schedules", "ITEM")
    assert [len(page.schedules) for page in pages] == [10, 10, 3]
    assert [each.schedule_id for page in pages for each in page.schedules] == ids
    later = seller.items("reports.schedules", "ITEM", cursor=pages[1].next_cursor)
    assert [each.schedule_id for each in later] == ids[20:]


@pytest.mark.parametrize(
    ("make", "given", "field"),
    [
        (Recurrence.hourly, {"every": 0}, "every"),
        (Recurrence.hourly, {"every": 1.5}, "every"),
        (Recurrence.daily, {"hour": 24}, "hour"),
        (Recurrence.weekly, {"day_of_week": "MONDAY", "hour": 1}, "day_of_week"),
        (Recurrence.monthly, {"day_of_month": 32, "hour": 1}, "day_of_month"),
        (Recurrence.yearly, {"month_of_year": 4, "day_of_month": 31, "hour": 1}, "day_of_month"),
        (Recurrence.yearly, {"month_of_year": 0, "day_of_month": 31, "hour": 1}, "month_of_year"),
        (Recurrence.daily, {"hour": None}, "hour"),
    ],
)
def test_a_recurrence_that_never_is_cannot_be_made(make, given, field) -> None:
    with pytest.raises(errors.RequestInvalidError) as caught:
        make(**given)
    assert caught.value.field == field


def test_an_unknown_outcome_makes_no_second_one(seller, emulator) -> None:
    emulator.faults.unavailable("POST", SCHEDULES, applied=True)
    with pytest.raises(errors.OutcomeUnknownError):
        seller("reports.create_schedule", "ITEM", Recurrence.hourly())
    assert len(seller.items("reports.schedules", "ITEM")) == 1


def test_a_change_is_sent_again_and_so_is_a_deletion(seller, emulator) -> None:
    made = seller("reports.create_schedule", "ITEM", Recurrence.daily(hour=9))
    path = f"{SCHEDULES}/{{scheduleId}}"
    emulator.faults.cut("PUT", path, applied=True)
    assert seller("reports.update_schedule", made.schedule_id, hour=1).payload.hour == 1
    emulator.faults.cut("DELETE", path, applied=True)
    seller("reports.delete_schedule", made.schedule_id)
    assert seller.items("reports.schedules", "ITEM") == []


@pytest.mark.parametrize(
    ("said", "weekday"),
    [('"SATURDAY"', 5), ('" monday "', 0), ("6", 6), ('"0"', 0), ("7", None), ('"CATURDAY"', None), ("null", None)],
)
def test_days_of_the_week_come_by_name_and_by_number(said, weekday) -> None:
    found = decode(f'{{"payload": {{"dayOfWeek": {said}}}}}'.encode(), ReportSchedule)
    assert found.payload.weekday == weekday


def test_what_walmart_adds_is_kept() -> None:
    found = decode(b'{"scheduleId": "x", "payload": {"frequency": "FORTNIGHTLY"}}', ReportSchedule)
    assert found.payload.frequency == "FORTNIGHTLY"


def test_the_first_day_is_a_day(seller) -> None:
    seller("reports.create_schedule", "ITEM", Recurrence.hourly(), start=date(2024, 2, 29))
    assert seller.sent()["scheduleStartDate"] == "2024-02-29"


def test_schedules_are_not_for_drop_ship_vendors(supplier) -> None:
    assert not hasattr(supplier.walmart.reports, "create_schedule")
