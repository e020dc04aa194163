"""Reports of drop-ship vendors and of sellers: waited for, and brought home whole or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import io
import logging
import pickle
import traceback
import tracemalloc
import zipfile
from datetime import timedelta
from typing import TYPE_CHECKING

import aiohttp
import pytest

from walmart_async import Supplier, errors
from walmart_async.api.reports import (
    MultiValueFilter,
    RangeFilter,
)
from walmart_async.jobs.reports.files import ReportRows

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

GTIN = "00012947218283"
URL_CALL = ("GET", "/v3/reports/downloadReport")
FILE_CALL = ("GET", "/v3/reports/getReport/{folder}/{file}")
CSV = "\ufeffSKU,GTIN,Ship Node,Availability Code,Quantity,Published Status\r\n"
ROW = f"lamp,{GTIN},N1,AC,5,PUBLISHED\r\n"
AS_DICT = {
    "SKU": "lamp",
    "GTIN": GTIN,
    "Ship Node": "N1",
    "Availability Code": "AC",
    "Quantity": "5",
    "Published Status": "PUBLISHED",
}


@pytest.fixture(autouse=True)
def items(emulator) -> None:
    emulator.add_item("lamp", gtin=GTIN, stock={"N1": 5})


@pytest.fixture
def ready(supplier) -> str:
    """The id of a report that can be downloaded."""
    request_id = supplier("reports.create", "DSV_INVENTORY", "v1").request_id
    assert supplier("reports.wait", request_id).request_status == "READY"
    return request_id


def calls(emulator, operation) -> list:
    return [request for request in emulator.requests if (request.method, request.path) == operation]


def answer_with(emulator, content: bytes | str, times: int = 1) -> None:
    emulator.faults.answer(*FILE_CALL, status=200, body=content, media_type="application/octet-stream", times=times)


def zipped(**files: str) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in files.items():
            opened.writestr(name, text)
    return archive.getvalue()


class TestWait:
    def test_it_looks_less_and_less_often_and_within_the_limit(self, supplier, emulator, clock) -> None:
        emulator.quirks.report_seconds = 3 * 3600
        looks: list[tuple[float, str]] = []
        request_id = supplier("reports.create", "DSV_INVENTORY", "v1").request_id
        began = clock.time()
        final = supplier(
            "reports.wait",
            request_id,
            on_progress=lambda report: looks.append((round(clock.time() - began), str(report.request_status))),
        )
        assert (final.request_status, final.request_id) == ("READY", request_id)
        assert [at for at, _ in looks[:6]] == [120, 360, 840, 1740, 2640, 3540]
        assert len(looks) < 20, "three hours are within the looks of one"
        assert [status for _, status in looks] == ["RECEIVED"] * 4 + ["INPROGRESS"] * (len(looks) - 5) + ["READY"]
        statuses = calls(emulator, ("GET", "/v3/reports/reportRequests/{requestId}"))
        assert {request.status for request in statuses} <= {200, 401}

    def test_a_report_that_fails_is_an_end(self, supplier) -> None:
        request_id = supplier("reports.create", "DSV_INVENTORY", "v1", exclude_columns=["Colour"]).request_id
        final = supplier("reports.wait", request_id)
        assert (final.request_status, final.request_status.final) == ("ERROR", True)

    def test_of_an_unknown_request(self, supplier) -> None:
        with pytest.raises(errors.NotFoundError):
            supplier("reports.wait", "4406b7c3-674e-41e4-a18a-5fd6f123479f")


@pytest.mark.parametrize("packing", ["zip", "gzip", "plain"])
class TestPackings:
    def test_to_a_file(self, supplier, emulator, ready, tmp_path, packing) -> None:
        emulator.quirks.report_packing = packing
        target = tmp_path / "stock.csv"
        assert supplier("reports.download", ready, to=str(target)) == target
        assert target.read_bytes().decode() == CSV + ROW
        assert [path.name for path in tmp_path.iterdir()] == ["stock.csv"]

    def test_as_rows(self, supplier, emulator, ready, packing) -> None:
        emulator.quirks.report_packing = packing
        with supplier("reports.rows", ready) as rows:
            assert rows.columns == tuple(AS_DICT)
            assert list(rows) == [AS_DICT]
            assert list(rows) == []


class TestDownload:
    def test_the_host_of_the_file_learns_nothing(self, supplier, emulator, ready, tmp_path) -> None:
        supplier("reports.download", ready, to=tmp_path / "r.csv")
        (request,) = calls(emulator, FILE_CALL)
        assert request.status == 200
        allowed = {"host", "accept", "accept-encoding", "user-agent"}
        assert {name.lower() for name in request.headers} <= allowed
        assert "walmart" not in request.headers["User-Agent"].lower()

    def test_a_file_that_is_there_is_replaced_only_by_a_whole_one(self, supplier, emulator, ready, tmp_path) -> None:
        target = tmp_path / "r.csv"
        target.write_text("yesterday's")
        answer_with(emulator, zipped(a="x")[:-9])
        with pytest.raises(errors.DecodeError):
            supplier("reports.download", ready, to=target)
        assert target.read_text() == "yesterday's"
        supplier("reports.download", ready, to=target)
        assert target.read_text().startswith("\ufeffSKU")
        assert [path.name for path in tmp_path.iterdir()] == ["r.csv"]

    def test_large_reports_arrive_whole(self, supplier, emulator, ready, tmp_path) -> None:
        text = "SKU\r\n" + "".join(f"number {number}\r\n" for number in range(300_000))
        answer_with(emulator, gzip.compress(text.encode(), 1))
        supplier("reports.download", ready, to=tmp_path / "r.csv")
        assert (tmp_path / "r.csv").read_bytes() == text.encode()

    @pytest.mark.parametrize("state", ["RECEIVED", "ERROR"])
    @pytest.mark.parametrize("job", ["rows", "download"])
    def test_there_is_nothing_yet_or_never(self, supplier, emulator, tmp_path, state, job) -> None:
        columns = ["Colour"] if state == "ERROR" else []
        request_id = supplier("reports.create", "DSV_INVENTORY", "v1", include_columns=columns).request_id
        if state == "ERROR":
            supplier("reports.wait", request_id)
        with pytest.raises(errors.ReportNotReadyError) as caught:
            supplier(f"reports.{job}", request_id, **({"to": tmp_path / "r.csv"} if job == "download" else {}))
        assert caught.value.state == state
        assert pickle.loads(pickle.dumps(caught.value)).state == state
        assert list(tmp_path.iterdir()) == []
        assert calls(emulator, FILE_CALL) == []

    def test_where_nothing_can_be_written(self, supplier, emulator, ready, tmp_path) -> None:
        with pytest.raises(errors.RequestInvalidError) as caught:
            supplier("reports.download", ready, to=tmp_path)
        assert caught.value.field == "to"
        with pytest.raises(FileNotFoundError):
            supplier("reports.download", ready, to=tmp_path / "no such folder" / "r.csv")
        assert calls(emulator, URL_CALL) == []

    def test_there_is_no_raw_answer(self, supplier) -> None:
        for job in ("wait", "download", "rows"):
            assert not hasattr(supplier.walmart.raw.reports, job)


class TestUrlsThatDoNotServe:
    def test_an_expired_one_is_asked_for_anew(self, supplier, emulator, ready, clock) -> None:
        emulator.faults.answer(*FILE_CALL, status=403)
        assert list(supplier("reports.rows", ready)) == [AS_DICT]
        assert [request.status for request in calls(emulator, FILE_CALL)] == [403, 200]
        assert len(calls(emulator, URL_CALL)) == 2

    def test_one_that_ran_out_on_the_way(self, supplier, emulator, ready) -> None:
        emulator.faults.delay(*FILE_CALL, seconds=20 * 60)
        assert list(supplier("reports.rows", ready)) == [AS_DICT]
        assert [request.status for request in calls(emulator, FILE_CALL)] == [403, 200]

    @pytest.mark.parametrize("status", [403, 404, 500])
    def test_once(self, supplier, emulator, ready, tmp_path, status) -> None:
        kind = {403: errors.ForbiddenError, 404: errors.NotFoundError, 500: errors.ServerError}[status]
        emulator.faults.answer(*FILE_CALL, status=status, body=f"<x>{status}</x>", times=2)
        with pytest.raises(kind) as caught:
            supplier("reports.download", ready, to=tmp_path / "r.csv")
        assert caught.value.status == status
        assert len(calls(emulator, FILE_CALL)) == len(calls(emulator, URL_CALL)) == 2
        assert list(tmp_path.iterdir()) == []

    def test_a_broken_connection(self, supplier, emulator, ready) -> None:
        emulator.faults.cut(*FILE_CALL, applied=False)
        assert list(supplier("reports.rows", ready)) == [AS_DICT]
        emulator.faults.cut(*FILE_CALL, applied=False, times=2)
        with pytest.raises(errors.ConnectionError):
            supplier("reports.rows", ready)

    def test_redirects_are_not_followed(self, supplier, emulator, ready) -> None:
        target = {"Location": f"{emulator.supplier_url}/v3/feeds"}
        emulator.faults.answer(*FILE_CALL, status=302, headers=target, times=2)
        with pytest.raises(errors.StatusError) as caught:
            supplier("reports.rows", ready)
        assert caught.value.status == 302
        assert calls(emulator, ("GET", "/v3/feeds")) == []

    @pytest.mark.parametrize(
        "url",
        [
            "http://example.com/r?sig=KEY",
            "http://127.0.0.1.example.com/r?sig=KEY",
            "http://localhost@example.com/r?sig=KEY",
            "https://user:KEY@127.0.0.1/r",
            "ftp://127.0.0.1/r?sig=KEY",
            "file:///etc/passwd?KEY",
            "https:///r?sig=KEY",
            "https://127.0.0.1:99999/r?sig=KEY",
            "https://[::1/r?sig=KEY",
            "//127.0.0.1/r?sig=KEY",
            "r?sig=KEY",
        ],
    )
    def test_strange_ones_are_not_followed(self, supplier, emulator, ready, url) -> None:
        body = {"requestId": ready, "requestStatus": "READY", "downloadURL": url}
        emulator.faults.answer(*URL_CALL, status=200, body=body)
        with pytest.raises(errors.DecodeError) as caught:
            supplier("reports.rows", ready)
        assert caught.value.path == "$.downloadURL"
        assert "KEY" not in "".join([*traceback.format_exception(caught.value), repr(vars(caught.value))])


class TestSecrecy:
    def test_a_signature_shows_up_nowhere(self, supplier, emulator, ready, tmp_path, caplog) -> None:
        caplog.set_level(logging.DEBUG)
        signature = supplier("reports.download_url", ready).download_url.partition("sig=")[2]
        assert len(signature) > 40
        shown = [repr(supplier("reports.download_url", ready)), repr(supplier("reports.download_url", ready, raw=True))]
        for arrange in (
            lambda: None,
            lambda: emulator.faults.answer(*FILE_CALL, status=403, times=2),
            lambda: emulator.faults.answer(*FILE_CALL, status=500, times=2),
            lambda: emulator.faults.cut(*FILE_CALL, applied=False, times=2),
            lambda: answer_with(emulator, b"PK\x03\x04 damaged"),
        ):
            arrange()
            try:
                supplier("reports.download", ready, to=tmp_path / "r.csv")
            except errors.WalmartError as error:
                shown += [*traceback.format_exception(error), str(error), repr(error), repr(vars(error))]
                shown.append(pickle.dumps(error).decode("latin-1"))
        shown += [f"{record.getMessage()} {vars(record)!r}" for record in caplog.records]
        text = "".join(shown)
        assert "sig=" not in text
        assert signature not in text


class TestFilesAsTheyMayCome:
    @pytest.mark.parametrize(
        "content",
        [
            zipped(),
            zipped(a="x", b="y"),
            zipped(a="SKU\r\n" + "x" * 1000)[:60],
            b"PK\x03\x04nothing",
            gzip.compress(b"SKU\r\n" * 1000, mtime=0)[:30],
            b"\x1f\x8bnothing",
        ],
        ids=["no file", "two files", "cut zip", "no zip", "cut gzip", "no gzip"],
    )
    def test_archives(self, supplier, emulator, ready, content) -> None:
        answer_with(emulator, content)
        with pytest.raises(errors.DecodeError):
            supplier("reports.rows", ready)

    def test_a_damaged_byte_is_noticed(self, supplier, emulator, ready) -> None:
        content = bytearray(zipped(a="SKU\r\n" + "".join(map(str, range(1000)))))
        content[200] ^= 0xFF
        answer_with(emulator, bytes(content))
        with pytest.raises(errors.DecodeError):
            supplier("reports.rows", ready)

    def test_folders_in_an_archive_are_no_files(self, supplier, emulator, ready) -> None:
        answer_with(emulator, zipped(**{"folder/": "", "folder/report.csv": "SKU\r\nA\r\n"}))
        assert list(supplier("reports.rows", ready)) == [{"SKU": "A"}]

    @pytest.mark.parametrize(
        ("text", "rows"),
        [
            ("", []),
            ("SKU,Name\r\n", []),
            ('\r\nSKU,Name\r\n\r\nA,"x, ""y""\r\nz"\r\nB\r\n', [("A", 'x, "y"\r\nz'), ("B", "")]),
            ("\ufeffSKU,Name\nA,ü", [("A", "ü")]),
        ],
    )
    def test_rows(self, supplier, emulator, ready, text, rows) -> None:
        answer_with(emulator, text)
        assert [tuple(row.values()) for row in supplier("reports.rows", ready)] == rows

    @pytest.mark.parametrize("content", [b"SKU\r\nA,B\r\n", b"SKU\r\n\xff\r\n", b"SKU,SKU\r\nA,B\r\n", b"\xff\xfeS\0"])
    def test_what_is_no_table(self, supplier, emulator, ready, content) -> None:
        answer_with(emulator, content)
        with supplier("reports.rows", ready) as rows, pytest.raises(errors.DecodeError):
            list(rows)

    def test_rows_that_nobody_finishes_close_their_file(self, supplier, ready) -> None:
        rows = supplier("reports.rows", ready)
        next(rows)
        del rows  # an unclosed file would be a warning, and so a failure
        rows = supplier("reports.rows", ready)
        rows.close()
        rows.close()
        assert list(rows) == []

    def test_rows_alone(self) -> None:
        assert list(ReportRows(io.BytesIO(b"a,b\n1,2\n"))) == [{"a": "1", "b": "2"}]


class TestSellers:
    def test_the_whole_way(self, seller, emulator, clock, tmp_path) -> None:
        emulator.add_item("mug", stock={"N1": 2})
        filters = [
            MultiValueFilter(column_name="SKU", values=["mug", "x, y"]),
            RangeFilter(column_name="Published Status", from_="A"),
        ]
        asked = seller("reports.create", "ITEM", "v4", row_filters=filters, exclude_columns=["GTIN"])
        assert seller.sent() == {
            "rowFilters": [
                {"type": "multiValueFilter", "columnName": "SKU", "values": ["mug", "x, y"]},
                {"type": "rangeFilter", "columnName": "Published Status", "from": "A"},
            ],
            "excludeColumns": ["GTIN"],
        }
        assert asked.payload.row_filters[1].from_ == "A"
        assert tuple(asked.payload.exclude_columns) == ("GTIN",)
        made = seller("reports.wait", asked.request_id)
        assert made.report_generation_date - made.request_submission_date == timedelta(seconds=100)
        (row,) = seller("reports.rows", asked.request_id)
        assert (row["SKU"], row["Published Status"]) == ("mug", "PUBLISHED")
        assert "GTIN" not in row


@pytest.fixture
async def walmart(emulator, clock) -> AsyncIterator[Supplier]:
    arguments = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "clock": clock}
    async with Supplier(**arguments, base_url=emulator.supplier_url) as client:
        yield client


@pytest.fixture
async def serve(walmart, emulator) -> AsyncIterator[Callable[[Callable[..., Awaitable[None]]], Awaitable[str]]]:
    """Make the report ready at a host that does as it is told; gives the id of the report."""
    servers = []

    async def start(behave) -> str:
        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n")
            with contextlib.suppress(ConnectionError):
                await behave(reader, writer)
            writer.close()

        servers.append(await asyncio.start_server(handle, "127.0.0.1"))
        url = f"http://127.0.0.1:{servers[-1].sockets[0].getsockname()[1]}/r?sig=x"
        body = {"requestId": "x", "requestStatus": "READY", "downloadURL": url}
        emulator.faults.answer(*URL_CALL, status=200, body=body, times=2)
        return "x"

    yield start
    for server in servers:
        server.close()


class TestOnTheWire:
    async def test_headers_and_cookies_of_the_callers_session_stay_at_home(self, emulator, clock) -> None:
        headers = {"Authorization": "Bearer theirs", "WM_CONSUMER.ID": "theirs"}
        async with aiohttp.ClientSession(headers=headers, cookies={"a": "theirs"}) as session:
            arguments = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "clock": clock}
            async with Supplier(**arguments, base_url=emulator.supplier_url, session=session) as walmart:
                request_id = (await walmart.reports.create("DSV_INVENTORY", "v1")).request_id
                await walmart.reports.wait(request_id)
                assert list(await walmart.reports.rows(request_id)) == [AS_DICT]
            assert not session.closed
            assert session.connector is not None
            assert not session.connector.closed
        (request,) = calls(emulator, FILE_CALL)
        assert "theirs" not in str(request.headers)

    async def test_it_is_not_held_in_memory(self, walmart, serve, tmp_path) -> None:
        piece, pieces = b"0123456789abcdef" * 4096, 640

        async def send(reader, writer) -> None:
            writer.write(f"Content-Length: {len(piece) * pieces}\r\n\r\n".encode())
            for _ in range(pieces):
                writer.write(piece)
                await writer.drain()

        request_id = await serve(send)
        tracemalloc.start()
        try:
            await walmart.reports.download(request_id, to=tmp_path / "r.csv")
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert (tmp_path / "r.csv").stat().st_size == len(piece) * pieces
        assert peak < len(piece) * pieces / 4

    async def test_half_a_file_is_none(self, walmart, serve, tmp_path) -> None:
        async def send(reader, writer) -> None:
            writer.write(b"Content-Length: 1000\r\n\r\nSKU\r\nA\r\n")

        request_id = await serve(send)
        with pytest.raises(errors.ConnectionError) as caught:
            await walmart.reports.download(request_id, to=tmp_path / "r.csv")
        assert "aiohttp" not in type(caught.value.__cause__ or caught.value.__context__).__module__
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("end", ["close", "cancel"])
    async def test_a_download_that_is_ended_leaves_nothing(self, walmart, serve, tmp_path, end) -> None:
        begun = asyncio.Event()

        async def send(reader, writer) -> None:
            writer.write(b"Content-Length: 1000\r\n\r\nSKU\r\n")
            await writer.drain()
            begun.set()
            await reader.read()  # until the other end hangs up

        request_id = await serve(send)
        download = asyncio.ensure_future(walmart.reports.download(request_id, to=tmp_path / "r.csv"))
        await begun.wait()
        if end == "close":
            await walmart.close(grace=0)
        else:
            download.cancel()
        with pytest.raises(errors.ClosedError if end == "close" else asyncio.CancelledError):
            await download
        assert list(tmp_path.iterdir()) == []
