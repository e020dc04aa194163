"""Payment reports through the client, in both modes."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest

from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.payment_reports import Performance, ReconPage, ReconRow, Statement

DAY, NO_DAY = date(2026, 11, 17), date(2026, 11, 18)
FILE, LINES = "/v3/report/reconreport/reconFile", "/v3/report/reconreport/reconFileJson"
STATEMENT = "/v3/report/payment/statement"
SUMMARY = {"Transaction Type": "PaymentSummary", "Total Payable": "17.50"}


def sale(number: int) -> dict[str, str]:
    return {"Transaction Type": "Sale", "Amount": f"{number}.50", "Partner Item Id": f"Lamp “{number}”,\nlarge"}


@pytest.fixture
def recon(emulator) -> None:
    emulator.add_recon_report(DAY, [SUMMARY, *map(sale, range(5))])


def amounts(rows) -> list[Decimal]:
    return [row.amount for row in rows if row.transaction_type == "Sale"]


class TestFile:
    def test_from_the_days_to_the_rows(self, seller, recon) -> None:
        (day,) = seller("payment_reports.recon_dates").dates
        with seller("payment_reports.recon_rows", day) as rows:
            first, *others = rows
        assert first == {"Transaction Type": "PaymentSummary", "Total Payable": "17.50", "Amount": ""} | {
            "Partner Item Id": ""
        }
        assert [(row["Amount"], row["Partner Item Id"]) for row in others] == [
            (f"{number}.50", f"Lamp “{number}”,\nlarge") for number in range(5)
        ]

    @pytest.mark.parametrize("name", ["recon_file", "legacy_recon_file"])
    def test_it_is_saved_as_it_is(self, seller, emulator, recon, tmp_path, name) -> None:
        download = seller.pager(f"payment_reports.{name}", DAY)
        saved = download.save(tmp_path / "recon.zip")
        assert (saved if seller.mode == "sync" else seller.run(saved)).media_type == "application/octet-stream"
        assert zipfile.is_zipfile(tmp_path / "recon.zip")
        assert emulator.requests[-1].headers["Accept"] == "application/octet-stream"

    def test_the_days_of_the_form_before_v1(self, seller, emulator, recon) -> None:
        assert [f"{day:%Y-%m-%d}" for day in seller("payment_reports.legacy_recon_dates").dates] == ["2026-11-17"]
        assert emulator.requests[-1].raw_query == ""

    @pytest.mark.parametrize("with_status_200", [False, True])
    def test_a_day_without_one(self, seller, emulator, recon, with_status_200) -> None:
        emulator.quirks.recon_errors_as_success = with_status_200
        with pytest.raises(errors.StatusError) as caught:
            seller("payment_reports.recon_rows", NO_DAY)
        assert [each.code for each in caught.value.errors] == ["INVALID_REQUEST_PARAM"]
        assert caught.value.status == (200 if with_status_200 else 400)

    @pytest.mark.parametrize("content", [b"Transaction Type,Amount\n", b"", b"PK\x03\x04 and no more"])
    def test_what_is_no_archive_is_told(self, seller, emulator, recon, content) -> None:
        emulator.faults.answer("GET", FILE, status=200, body=content)
        with pytest.raises(errors.DecodeError) as caught:
            seller("payment_reports.recon_rows", DAY)
        assert caught.value.subject == {"reportDate": "11172026"}

    def test_one_that_is_too_large(self, seller, recon) -> None:
        with pytest.raises(errors.DecodeError, match="max_bytes"):
            seller("payment_reports.recon_rows", DAY, max_bytes=50)

    def test_an_archive_of_two_files(self, seller, emulator, recon) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("a.csv", "x")
            archive.writestr("b.csv", "x")
        emulator.faults.answer("GET", FILE, status=200, body=packed.getvalue())
        with pytest.raises(errors.DecodeError, match="2 files"):
            seller("payment_reports.recon_rows", DAY)


class TestLines:
    @pytest.mark.parametrize(("limit", "sizes"), [(1_000, [6]), (6, [6, 0]), (5, [5, 1]), (2, [2, 2, 2, 0])])
    def test_pages(self, seller, recon, limit, sizes) -> None:
        pages = seller.pages("payment_reports.recon_list", DAY, limit=limit)
        assert [len(page.report_data) for page in pages] == sizes
        rows = [row for page in pages for row in page.report_data]
        assert rows[0].total_payable == Decimal("17.50")
        assert amounts(rows) == [Decimal(f"{number}.50") for number in range(5)]
        assert rows[1].sku == "Lamp “0”,\nlarge"

    def test_going_on_later(self, seller, recon) -> None:
        pager = seller.pager("payment_reports.recon_list", DAY, limit=4)
        walk = pager.pages()
        first = next(walk) if seller.mode == "sync" else seller.run(anext(walk))
        rest = seller.items("payment_reports.recon_list", DAY, limit=4, cursor=pager.cursor)
        assert amounts([*first.report_data, *rest]) == [Decimal(f"{number}.50") for number in range(5)]
        walk.close() if seller.mode == "sync" else seller.run(walk.aclose())

    def test_a_service_that_knows_no_second_page_loses_nothing(self, seller, emulator, recon) -> None:
        emulator.quirks.recon_from_start_only = True
        assert len(seller.items("payment_reports.recon_list", DAY)) == 6
        with pytest.raises(errors.BadRequestError, match="INVALID_OFFSET"):
            seller.items("payment_reports.recon_list", DAY, limit=5)

    def test_a_page_that_leads_nowhere_is_told(self, seller, emulator, recon) -> None:
        body = {"reportData": [SUMMARY], "nextOffset": None, "description": "Number of Lines in file 479  "}
        emulator.faults.answer("GET", LINES, status=200, body=body)
        with pytest.raises(errors.PagingError, match="479"):
            seller.items("payment_reports.recon_list", DAY)

    def test_a_day_without_one(self, seller, emulator, recon) -> None:
        with pytest.raises(errors.BadRequestError):
            seller.items("payment_reports.recon_list", NO_DAY)
        emulator.quirks.recon_errors_as_success = True
        with pytest.raises(errors.WalmartError):
            seller.items("payment_reports.recon_list", NO_DAY)

    def test_rows_keep_every_column(self) -> None:
        body = b'{"reportData": {"Amount": "-1.10", "New in 2027": "x", "Ship Qty": 2, "Total Payable": "n/a"}}'
        (row,) = decode(body, ReconPage).report_data
        assert row.to_dict() == {"Amount": "-1.10", "New in 2027": "x", "Ship Qty": 2, "Total Payable": "n/a"}
        assert (row.amount, row.text("New in 2027"), row.text("Ship Qty")) == (Decimal("-1.10"), "x", "2")
        assert (row.total_payable, row.text("Total Payable"), row.posted) == (None, "n/a", None)
        assert row == ReconRow(row.to_dict())

    @pytest.mark.parametrize(
        ("said", "lines"), [("Number of Lines in file 479   ", 479), ("none", None), ("", None), (None, None)]
    )
    def test_the_number_of_lines(self, said, lines) -> None:
        assert ReconPage(description=said).lines == lines


class TestStatementAndPerformance:
    def test_they_are_read(self, seller) -> None:
        assert seller("payment_reports.statement").payload.account_summary.closing_balance is not None
        assert seller("payment_reports.performance").last_90_days.on_time_delivery is not None

    @pytest.mark.parametrize(
        "body",
        [
            {"statusCode": 200, "status": "OK", "error": "no statement", "partnerId": "1"},
            {"statusCode": 500, "status": "INTERNAL_SERVER_ERROR", "error": "", "partnerId": "1"},
        ],
    )
    @pytest.mark.parametrize("name", ["statement", "performance"])
    def test_an_error_with_status_200(self, seller, emulator, body, name) -> None:
        emulator.faults.answer("GET", f"/v3/report/payment/{name}", status=200, body=body)
        with pytest.raises(errors.WalmartError) as caught:
            seller(f"payment_reports.{name}")
        assert caught.value.errors[0].description in {"no statement", "INTERNAL_SERVER_ERROR"}

    @pytest.mark.parametrize("wrapped", [False, True])
    def test_windows_come_with_and_without_a_wrapper(self, wrapped) -> None:
        windows = b'{"7DAY": {"vtr": 93.3333333}, "90DAY": {"ots": "100"}}'
        body = b'{"statusCode": 200, "partnerId": "7", "payload": %s}' % windows
        found = decode(body if wrapped else b'{"partnerId": "7", ' + windows[1:], Performance)
        assert (found.last_7_days.valid_tracking, found.last_90_days.on_time_shipment) == (
            Decimal("93.3333333"),
            Decimal(100),
        )
        assert (found.partner_id, found.payload, found.failures()) == ("7", None, [])

    def test_money_is_exact(self) -> None:
        found = decode(b'{"payload": {"accountSummary": {"closingBalance": 2370.87, "holdDates": " "}}}', Statement)
        assert found.payload.account_summary.closing_balance == Decimal("2370.87")


def test_drop_ship_vendors_have_none(supplier) -> None:
    assert not hasattr(supplier.walmart, "payment_reports")
