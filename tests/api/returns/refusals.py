"""Arguments of returns that are refused before anything is sent."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from support.examples import Refusal, call
from walmart_async.api.returns import RefundedLine, ReturnOverride

LINE = RefundedLine(line_number=1)


def override(**given: Any) -> Any:
    return call("override", [ReturnOverride(**{"sku": "A", **given})])


MARKETPLACE = [
    *(Refusal(call("list", limit=limit), "limit") for limit in (0, 201, "10", True)),
    Refusal(call("list", is_wfs_enabled=True), "is_wfs_enabled"),
    Refusal(call("list", status="initiated"), "status"),
    Refusal(call("list", replacement_info="true"), "replacement_info"),
    Refusal(call("list", return_creation_start_date=date(2026, 1, 1)), "return_creation_end_date"),
    Refusal(call("list", return_creation_end_date=date(2026, 1, 1)), "return_creation_start_date"),
    Refusal(
        call("list", return_last_modified_start_date=datetime(2026, 1, 1)),  # noqa: DTZ001
        "return_last_modified_start_date",
    ),
    Refusal(call("list", customerOrderId="1"), "customerOrderId"),
    Refusal(call("refund", "", "C", [LINE]), "return_order_id"),
    Refusal(call("refund", "R", " ", [LINE]), "customer_order_id"),
    Refusal(call("refund", "R", "C", []), "lines"),
    Refusal(call("refund", "R", "C", [1]), "lines[0]"),
    Refusal(call("refund", "R", "C", [LINE, RefundedLine(line_number=1, quantity=1)]), "lines[1]"),
    *(
        Refusal(call("refund", "R", "C", [RefundedLine(line_number=1, quantity=number)]), "lines[0].quantity")
        for number in (0, -1, 1.5, True)
    ),
    Refusal(call("refund", "R", "C", [RefundedLine(line_number="1")]), "lines[0].line_number"),
    Refusal(call("refund", "R", "C", [RefundedLine(line_number=1, quantity=1, unit="")]), "lines[0].unit"),
    Refusal(call("override", []), "overrides"),
    Refusal(override(), "overrides[0]"),
    Refusal(override(sku="", keep_it=True), "overrides[0].sku"),
    Refusal(override(keep_it="Yes"), "overrides[0].keep_it"),
    Refusal(override(return_restricted=1), "overrides[0].return_restricted"),
    Refusal(override(return_center_alias=""), "overrides[0].return_center_alias"),
    Refusal(override(keep_it=True, remove=["keep_it"]), "overrides[0].remove"),
    Refusal(override(remove=["sku"]), "overrides[0].remove"),
    Refusal(call("override", [ReturnOverride(sku="A", keep_it=True)] * 2), "overrides[1]"),
    Refusal(
        call("override", [ReturnOverride(sku="A", keep_it=True)], made_at=datetime(2026, 1, 1)),  # noqa: DTZ001
        "made_at",
    ),
]
