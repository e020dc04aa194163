"""More ways in which a feed leaves open what became of it: none of its rows is told to be what it is not."""

from __future__ import annotations

from typing import Any

import pytest
from jobs.inventory_sync.test_feed_outcomes import ROWS, WANTED, Walmart, sync, wrong

FAILED_LOOKS: dict[str, list[tuple[int, Any] | None]] = {
    "of several kinds in turn": [None, (503, b""), (429, b""), (200, b"{"), (502, b"<html>"), (504, b"")] * 6,
    "as if it were not there yet": [(404, {"errors": {"error": [{"code": "FEED_NOT_FOUND"}]}})] * 8,
    "refused for a moment": [(403, b""), (400, b"")] * 4,
    "with an error inside of 200": [(200, {"errors": {"error": [{"code": "SYSTEM_ERROR"}]}})] * 12,
    "with an empty object": [(200, {})] * 12,
    "of another feed": [(200, {"feedId": "OTHER", "feedStatus": "PROCESSED", "itemsReceived": 1, "itemsSucceeded": 1})],
}


@pytest.mark.parametrize("looks", FAILED_LOOKS)
async def test_looks_that_fail_in_other_ways(looks) -> None:
    walmart = Walmart()
    walmart.looks = list(FAILED_LOOKS[looks])
    report = await sync(walmart)
    assert wrong(report, walmart) == set()
    assert (report.failed, report.feeds) == (0, ("F@1",))


@pytest.mark.parametrize("looks", FAILED_LOOKS)
async def test_looks_that_fail_at_a_feed_that_did_nothing(looks) -> None:
    walmart = Walmart()
    walmart.applies = False
    walmart.item = lambda item, _: {**item, "ingestionStatus": "DATA_ERROR"}
    walmart.looks = list(FAILED_LOOKS[looks])
    report = await sync(walmart)
    assert (report.updated, wrong(report, walmart)) == (0, set())


ITEM_STATES = ["timeout_error", " SYSTEM_ERROR\t", "System_Error"]


@pytest.mark.parametrize("state", ITEM_STATES)
async def test_a_failure_at_walmarts_side_in_other_letters_is_worth_another_try(state) -> None:
    walmart = Walmart()
    walmart.fails_at_first = {"SKU <3>"}
    walmart.item = lambda item, index: {**item, "ingestionStatus": state} if index == 3 else item
    report = await sync(walmart)
    (row,) = (row for row in report.outcomes() if row.sku == "SKU <3>")
    assert row.state == "failed"
    assert "may succeed in an hour" in row.reason
    assert wrong(report, walmart) == set()


COUNTS: dict[str, dict[str, Any]] = {
    "texts": {"itemsReceived": str(ROWS), "itemsSucceeded": str(ROWS), "itemsFailed": "0"},
    "more succeeded than were received": {"itemsReceived": ROWS, "itemsSucceeded": ROWS + 1, "itemsFailed": 0},
    "null": {"itemsReceived": None, "itemsSucceeded": None, "itemsFailed": None},
    "all failed": {"itemsReceived": ROWS, "itemsSucceeded": 0, "itemsFailed": ROWS},
    "negative": {"itemsReceived": -1, "itemsSucceeded": -1, "itemsFailed": 0},
}


@pytest.mark.parametrize("applied", [True, False])
@pytest.mark.parametrize("counts", COUNTS)
async def test_a_feed_whose_counts_are_odd(counts, applied) -> None:
    walmart = Walmart()
    walmart.applies = applied
    if not applied:
        walmart.item = lambda item, _: {**item, "ingestionStatus": "INPROGRESS"}
    walmart.details = lambda shown: {**shown, **COUNTS[counts]}
    report = await sync(walmart, timeout=7_200)
    assert wrong(report, walmart) == set()
    assert all(amount == WANTED for amount in walmart.stock.values()) or not report.updated
