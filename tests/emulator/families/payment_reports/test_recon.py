"""Reconciliation reports, route by route."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date

import pytest

BASE = "/v3/report/reconreport"
BYTES = {"Accept": "application/octet-stream"}
SUMMARY = {"Transaction Type": "PaymentSummary", "Total Payable": "7.40", "Currency": "USD"}


def sale(number: int) -> dict[str, str]:
    return {"Transaction Type": "Sale", "Amount": f"{number}.50", "Partner Item Name": f"Lamp “{number}”,\nlarge"}


ROWS = [SUMMARY, *map(sale, range(4))]


@pytest.fixture(autouse=True)
def reports(emulator) -> None:
    emulator.add_recon_report(date(2026, 11, 17), ROWS)
    emulator.add_recon_report(date(2025, 12, 23), [SUMMARY])


@pytest.mark.parametrize("query", ["", "?reportVersion=v1"])
async def test_the_days_oldest_first(seller, query) -> None:
    reply = await seller("GET", f"{BASE}/availableReconFiles{query}")
    assert reply.data == {"availableApReportDates": ["12232025", "11172026"]}


@pytest.mark.parametrize("query", ["", "&reportVersion=v1"])
async def test_a_file(seller, query) -> None:
    reply = await seller("GET", f"{BASE}/reconFile?reportDate=11172026{query}", headers=BYTES)
    assert (reply.status, reply.headers["Content-Type"]) == (200, "application/octet-stream")
    with zipfile.ZipFile(io.BytesIO(reply.body)) as archive:
        (name,) = archive.namelist()
        rows = list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")))
    assert [{column: text for column, text in row.items() if text} for row in rows] == ROWS


async def test_a_file_is_no_json(seller) -> None:
    path = f"{BASE}/reconFile?reportDate=11172026&reportVersion=v1"
    assert (await seller("GET", path)).status == 406
    assert (await seller("GET", path, headers={"Accept": "text/csv"})).status == 406


async def test_lines_go_on_where_the_page_before_ended(seller) -> None:
    found, offset = [], 0
    for _ in range(3):
        path = f"{BASE}/reconFileJson?reportDate=11172026&offset={offset}&noOfRecords=2"
        page = (await seller("GET", path)).data
        assert page["description"].strip() == "Number of Lines in file 6"
        found.append(page["reportData"])
        assert page["totalRecords"] == len([row for row in page["reportData"] if row != SUMMARY])
        offset = page["nextOffset"]
    assert found == [ROWS[:2], ROWS[2:4], ROWS[4:]]
    end = (await seller("GET", f"{BASE}/reconFileJson?reportDate=11172026&offset={offset}&noOfRecords=2")).data
    assert (end["reportData"], end["nextOffset"]) == ([], offset)


async def test_an_offset_at_which_nothing_begins(seller, emulator) -> None:
    path = f"{BASE}/reconFileJson?reportDate=11172026&noOfRecords=2&offset="
    following = (await seller("GET", f"{path}0")).data["nextOffset"]
    for offset in (1, following - 1, 10**9):
        reply = await seller("GET", f"{path}{offset}")
        assert (reply.status, reply.error["code"]) == (400, "INVALID_OFFSET")
    emulator.quirks.recon_from_start_only = True
    assert (await seller("GET", f"{path}{following}")).status == 400
    assert (await seller("GET", f"{path}0")).status == 200


@pytest.mark.parametrize("query", ["offset=0&noOfRecords=0", "offset=0&noOfRecords=1001", "offset=-1&noOfRecords=1"])
async def test_pages_have_a_size(seller, query) -> None:
    assert (await seller("GET", f"{BASE}/reconFileJson?reportDate=11172026&{query}")).status == 400


@pytest.mark.parametrize("day", ["11182026", "2026-11-17", "x"])
async def test_a_day_without_a_report(seller, emulator, day) -> None:
    file, lines = f"{BASE}/reconFile?reportDate={day}", f"{BASE}/reconFileJson?reportDate={day}&offset=0&noOfRecords=1"
    reply = await seller("GET", file, headers=BYTES)
    assert (reply.status, reply.headers["Content-Type"]) == (400, "application/xml")
    assert b"<ns4:code>INVALID_REQUEST_PARAM</ns4:code>" in reply.body
    assert (await seller("GET", lines)).error["field"] == "reportDate"
    emulator.quirks.recon_errors_as_success = True
    for path in (file, lines):
        reply = await seller("GET", path, headers={"Accept": "*/*"})
        assert (reply.status, reply.error["field"]) == (200, "reportDate")


@pytest.mark.parametrize(("name", "inner"), [("statement", "accountSummary"), ("performance", "7DAY")])
async def test_what_is_made_from_the_facts_stands_in_an_envelope(seller, name, inner) -> None:
    document = (await seller("GET", f"/v3/report/payment/{name}")).data
    assert (document["statusCode"], document["status"], document["error"]) == (200, "OK", "")
    assert document.keys() == {"statusCode", "status", "error", "partnerId", "payload"}
    assert document["payload"][inner]


async def test_drop_ship_vendors_have_none(supplier) -> None:
    assert (await supplier("GET", f"{BASE}/availableReconFiles")).status == 404
