"""Arguments of reports that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, datetime

from support.examples import Call, Refusal, call
from walmart_async.api.reports import EnumFilter, MultiValueFilter, RangeFilter


def filtered(*filters) -> Call:
    return call("create", "ITEM", "v1", row_filters=list(filters))


BOTH = [
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
SUPPLIER = [Refusal(call("create_at_newer_path", ""), "report_type")]
