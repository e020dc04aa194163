"""Reports asked for and listed, of drop-ship vendors and of sellers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.reports import ReportDownload, ReportRequest, ReportRequests


def calls(emulator, operation) -> list:
    return [request for request in emulator.requests if (request.method, request.path) == operation]


class TestList:
    def test_all_pages(self, supplier, emulator) -> None:
        ids = [supplier("reports.create", "DSV_INVENTORY", "v1").request_id for _ in range(23)]
        pages = supplier.pages(
            "reports.list",
            "DSV_INVENTORY",
            submitted_from=datetime(2020, 1, 1, tzinfo=UTC),
            submitted_until=datetime(2040, 1, 1, tzinfo=UTC),
        )
        assert [len(page.requests) for page in pages] == [10, 10, 3]
        assert [report.request_id for page in pages for report in page.requests] == ids[::-1]
        queries = [request.raw_query for request in calls(emulator, ("GET", "/v3/reports/reportRequests"))]
        first, _, until = queries[0].rpartition("&")
        assert first == "reportType=DSV_INVENTORY&requestSubmissionStartDate=2020-01-01T00%3A00%3A00Z"
        assert until == "requestSubmissionEndDate=2040-01-01T00%3A00%3A00Z"
        assert queries[1] == pages[0].next_cursor, "the query of the next page goes as it came"
        assert queries[2] == pages[1].next_cursor

    def test_a_saved_cursor(self, supplier) -> None:
        for _ in range(12):
            supplier("reports.create", "DSV_INVENTORY", "v1")
        (first, second) = supplier.pages("reports.list", "DSV_INVENTORY")
        for cursor in (first.next_cursor, f"?{first.next_cursor}"):
            assert supplier.items("reports.list", "DSV_INVENTORY", cursor=cursor) == list(second.requests)

    @pytest.mark.parametrize(
        ("cursor", "sent"),
        [
            ("?a=%2F%2f+1&b==&c", "a=%2F%2f+1&b==&c"),
            ("a=2023-08-28T13:34:54Z&b=(x)*'!$,;@/?~[]{}|", "a=2023-08-28T13:34:54Z&b=(x)*'!$,;@/?~[]{}|"),
            ("a=ü b#c\r\nWM_X: y", "a=%C3%BC%20b%23c%0D%0AWM_X:%20y"),
        ],
    )
    def test_cursors_keep_every_byte(self, supplier, emulator, cursor, sent) -> None:
        emulator.faults.answer(
            "GET", "/v3/reports/reportRequests", status=200, body={"requests": [{}], "nextCursor": cursor}
        )
        emulator.faults.answer("GET", "/v3/reports/reportRequests", status=200, body={"requests": [{}]})
        assert len(supplier.items("reports.list", "DSV_INVENTORY")) == 2
        assert emulator.requests[-1].raw_query == sent
        assert "WM_X" not in emulator.requests[-1].headers

    def test_a_cursor_that_comes_again(self, supplier, emulator) -> None:
        page = {"requests": [{}], "nextCursor": "reportType=X&page=2"}
        emulator.faults.answer("GET", "/v3/reports/reportRequests", status=200, body=page, times=9)
        with pytest.raises(errors.PagingError):
            supplier.items("reports.list", "DSV_INVENTORY")


class TestCreatedOnce:
    @pytest.mark.parametrize("endpoint", ["create", "create_at_newer_path"])
    def test_an_unknown_outcome_is_not_repeated(self, supplier, emulator, endpoint) -> None:
        path = "/v3/reports/reportRequests" if endpoint == "create" else "/v3/reports"
        emulator.faults.unavailable("POST", path, applied=True)
        with pytest.raises(errors.OutcomeUnknownError):
            supplier(f"reports.{endpoint}", "DSV_INVENTORY", "v1")
        assert len(supplier.items("reports.list", "DSV_INVENTORY")) == 1

    def test_an_exhausted_limit_is_waited_for(self, supplier, emulator, clock) -> None:
        emulator.faults.rate_limited("POST", "/v3/reports/reportRequests", retry_in=200)
        began = clock.time()
        supplier("reports.create", "DSV_INVENTORY", "v1")
        assert clock.time() - began >= 200
        assert len(supplier.items("reports.list", "DSV_INVENTORY")) == 1


class TestAsTheWireHasIt:
    def test_states_and_types_are_open(self) -> None:
        found = decode(b'{"requestStatus": "SUBMITTED", "reportType": "BRAND_NEW"}', ReportRequest)
        assert (found.request_status.value, found.request_status.final) == ("SUBMITTED", False)
        assert found.report_type == "BRAND_NEW"

    @pytest.mark.parametrize("name", ["type", "rowFilterType"])
    def test_filters_come_back_in_two_spellings(self, name) -> None:
        body = f'{{"payload": {{"rowFilters": {{"{name}": "rangeFilter", "columnName": "P", "from": 10, "to": "9"}}}}}}'
        (found,) = decode(body.encode(), ReportRequest).payload.row_filters
        assert "rangeFilter" in {found.type, found.row_filter_type}
        assert (found.column_name, found.from_, found.to) == ("P", "10", "9")

    def test_nulls_and_numbers_as_text(self) -> None:
        page = decode(
            b'{"page": "1", "totalCount": "7", "limit": 10, "nextCursor": null, "requests": null}', ReportRequests
        )
        assert (page.page, page.total_count, page.next_cursor, page.requests) == (1, 7, None, ())
        found = decode(b'{"downloadURL": null, "reportSummary": "x", "payload": null}', ReportDownload)
        assert (found.download_url, found.report_summary) == (None, "x")


def test_the_newer_path_is_not_for_sellers(seller) -> None:
    assert not hasattr(seller.walmart.reports, "create_at_newer_path")
