"""Arguments of reports that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from support.examples import Call, Refusal, call
from walmart_async.api.reports import EnumFilter, Frequency, MultiValueFilter, RangeFilter, Recurrence


def filtered(*filters) -> Call:
    return call("create", "ITEM", "v1", row_filters=list(filters))


DAILY = Recurrence.daily(hour=9)
START = datetime(2026, 1, 1, tzinfo=UTC)


def by_hand(**fields) -> Call:
    """A recurrence that no constructor checked."""
    recurrence = Recurrence(**{"frequency": Frequency.DAILY, "repeats_every": 1, **fields})
    return call("create_schedule", "ITEM", recurrence)


def performance(**more) -> Call:
    period = {"data_from": START, "data_until": START + timedelta(days=730), "granularity": "DAILY"}
    return call("create", "ITEM_PERFORMANCE", "v3", **{**period, **more})


BOTH = [
    Refusal(performance(data_until=START + timedelta(days=731)), "data_until"),
    Refusal(performance(granularity=None), "granularity"),
    Refusal(performance(data_from=None, data_until=None), "data_from"),
    Refusal(call("create", "ITEM", "v6", data_from=START, data_until=START - timedelta(seconds=1)), "data_until"),
    Refusal(call("create", "", "v1"), "report_type"),
    Refusal(call("create", "ITEM", " "), "report_version"),
    Refusal(call("create", "ITEM", "v1", include_columns="SKU"), "include_columns"),
    Refusal(call("create", "ITEM", "v1", exclude_columns=["SKU", ""]), "exclude_columns[1]"),
    Refusal(filtered({"type": "enumFilter"}), "row_filters[0]"),
    Refusal(filtered(EnumFilter(column_name="", values=["x"])), "row_filters[0].column_name"),
    Refusal(filtered(EnumFilter(column_name="x", values=[])), "row_filters[0].values"),
    Refusal(filtered(MultiValueFilter(column_name="x", values="y")), "row_filters[0].values"),
    Refusal(filtered(EnumFilter(column_name="x", values=[7])), "row_filters[0].values[0]"),
    Refusal(filtered(RangeFilter(column_name="x")), "row_filters[0].from_, to"),
    Refusal(filtered(RangeFilter(column_name="x", to=7)), "row_filters[0].to"),
    Refusal(call("status", ""), "request_id"),
    Refusal(call("status", "x", report_type=""), "report_type"),
    Refusal(call("status", "x", report_version="\n"), "report_version"),
    Refusal(call("download_url", None), "request_id"),
    Refusal(call("list", ""), "report_type"),
    Refusal(call("list", "X", report_version=""), "report_version"),
    *(
        Refusal(call("list", "X", **{name: datetime(2026, 1, 1, tzinfo=UTC)}), "submitted_from, submitted_until")
        for name in ("submitted_from", "submitted_until")
    ),
    Refusal(call("list", "X", submitted_from=datetime(2026, 1, 1)), "submitted_from"),  # noqa: DTZ001 - the mistake
    Refusal(call("list", "X", submitted_until=datetime(2026, 1, 1)), "submitted_until"),  # noqa: DTZ001 - as above
]
MARKETPLACE = [
    Refusal(call("create_schedule", "", DAILY), "report_type"),
    Refusal(call("create_schedule", "ITEM", "DAILY"), "recurrence"),
    Refusal(call("create_schedule", "ITEM", None), "recurrence"),
    Refusal(call("create_schedule", "ITEM", DAILY, report_version=" "), "report_version"),
    Refusal(call("create_schedule", "ITEM", DAILY, start="2025-05-02"), "start"),
    Refusal(call("create_schedule", "ITEM", DAILY, exclude_columns="SKU"), "exclude_columns"),
    Refusal(
        call("create_schedule", "ITEM", DAILY, row_filters=[EnumFilter(column_name="x", values=[])]),
        "row_filters[0].values",
    ),
    Refusal(by_hand(frequency="daily"), "recurrence.frequency"),
    Refusal(by_hand(frequency=1), "recurrence.frequency"),
    Refusal(by_hand(repeats_every=0), "recurrence.repeats_every"),
    Refusal(by_hand(repeats_every=None), "recurrence.repeats_every"),
    Refusal(by_hand(hour=True), "recurrence.hour"),
    Refusal(by_hand(hour=24), "recurrence.hour"),
    Refusal(by_hand(hour="9"), "recurrence.hour"),
    Refusal(by_hand(day_of_week=7), "recurrence.day_of_week"),
    Refusal(by_hand(day_of_month=0), "recurrence.day_of_month"),
    Refusal(by_hand(day_of_month=30, month_of_year=2), "recurrence.day_of_month"),
    Refusal(by_hand(month_of_year=13), "recurrence.month_of_year"),
    Refusal(call("schedules", " "), "report_type"),
    Refusal(call("schedules", "ITEM", cursor=""), "cursor"),
    Refusal(call("schedule", ""), "schedule_id"),
    Refusal(call("update_schedule", "", hour=1), "schedule_id"),
    Refusal(call("update_schedule", "x"), "every, hour, day_of_week, day_of_month, month_of_year, start"),
    Refusal(call("update_schedule", "x", every=0), "every"),
    Refusal(call("update_schedule", "x", hour=-1), "hour"),
    Refusal(call("update_schedule", "x", day_of_week="MONDAY"), "day_of_week"),
    Refusal(call("update_schedule", "x", day_of_month=31, month_of_year=4), "day_of_month"),
    Refusal(call("update_schedule", "x", start=1), "start"),
    Refusal(call("update_schedule", "x", start=START), "start"),
    Refusal(call("delete_schedule", None), "schedule_id"),
]
SUPPLIER = [
    Refusal(call("create_at_newer_path", ""), "report_type"),
    Refusal(call("item_report", version=""), "version"),
]
