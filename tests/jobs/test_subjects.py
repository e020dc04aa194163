"""Errors of jobs name the feed, the report or the SKU they are about, and the time limit that its caller set."""

from __future__ import annotations

import io
import logging
import pickle

import pytest

from walmart_async import Marketplace, MemoryLimits, Supplier, errors
from walmart_async.api.feeds import FeedDetails
from walmart_async.api.inventory import SupplierLevel
from walmart_async.jobs import StockLevel
from walmart_async.jobs.reports.files import open_rows

FEED_CALL = ("GET", "/v3/feeds/{feedId}")
REPORT_CALL = ("GET", "/v3/reports/reportRequests/{requestId}")
URL_CALL = ("GET", "/v3/reports/downloadReport")
WORKING = {"feedId": "F@1", "feedStatus": "INPROGRESS"}


async def test_a_feed_that_is_not_done_in_time(seller, emulator) -> None:
    emulator.faults.answer(*FEED_CALL, status=200, body=WORKING, times=99)
    with pytest.raises(errors.TimeoutError, match=r"feed F@1 was not done within the timeout of 60\.5 s") as caught:
        await seller.feeds.wait("F@1", timeout=60.5)
    assert pickle.loads(pickle.dumps(caught.value)).subject == {"feedId": "F@1"}
    assert caught.value.attempts > 1


async def test_a_feed_whose_last_look_failed_tells_how(seller, emulator) -> None:
    emulator.faults.answer(*FEED_CALL, status=503, body={}, times=99)
    with pytest.raises(errors.TimeoutError, match=r"the last look failed: .*status 503") as caught:
        await seller.feeds.wait("F@1", timeout=60)
    assert caught.value.correlation_id is not None
    assert caught.value.correlation_id in str(caught.value)


def test_a_feed_that_failed_is_named_where_all_errors_name_it() -> None:
    feed = FeedDetails(feed_id="F@1", feed_status="ERROR")
    with pytest.raises(errors.FeedError, match="feedId 'F@1'") as caught:
        feed.raise_if_failed()
    assert caught.value.subject == {"feedId": "F@1"}


async def test_a_report_that_is_not_made_in_time(seller, emulator) -> None:
    body = {"requestId": "R 1", "requestStatus": "INPROGRESS"}
    emulator.faults.answer(*REPORT_CALL, status=200, body=body, times=99)
    with pytest.raises(errors.TimeoutError, match="within the timeout of 600 s") as caught:
        await seller.reports.wait("R 1", timeout=600)
    assert caught.value.subject == {"requestId": "R 1"}


@pytest.mark.parametrize("job", ["download", "rows"])
@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"requestId": "R 1", "requestStatus": "INPROGRESS"}, errors.ReportNotReadyError),
        ({"requestStatus": "READY", "downloadURL": "https://user:key@walmart.invalid/r"}, errors.DecodeError),
        ({"requestStatus": "READY", "downloadURL": "http://127.0.0.1:{port}/r"}, errors.ConnectionError),
    ],
)
async def test_a_report_that_cannot_be_had(seller, emulator, tmp_path, free_port, *, job, body, kind) -> None:
    body = {name: value.replace("{port}", str(free_port)) for name, value in body.items()}
    emulator.faults.answer(*URL_CALL, status=200, body=body, times=2)
    to = {"to": tmp_path / "x.csv"} if job == "download" else {}
    with pytest.raises(kind, match="requestId 'R 1'") as caught:
        await getattr(seller.reports, job)("R 1", **to)
    assert caught.value.subject == {"requestId": "R 1"}
    assert caught.value.correlation_id or kind is errors.DecodeError


@pytest.mark.parametrize("content", [b"a,a\n1,2\n", b"a,b\n1,2,3\n", b"a\n\xff\n", b'a\n"1\n'])
def test_rows_that_cannot_be_read(content) -> None:
    with (
        open_rows(io.BytesIO(content), 1_000, {"requestId": "R 1"}) as rows,
        pytest.raises(errors.DecodeError, match="requestId 'R 1'") as caught,
    ):
        list(rows)
    assert caught.value.subject == {"requestId": "R 1"}


async def test_a_row_that_failed_names_its_sku_and_its_call(seller, emulator) -> None:
    for sku in ("A", "B"):
        emulator.add_item(sku, stock=1)
    emulator.faults.answer("PUT", "/v3/inventory", status=400, body={}, times=1)
    report = await seller.inventory_sync.run([StockLevel(sku="A", quantity=5), StockLevel(sku="B", quantity=5)])
    (failed,) = report.failures()
    assert f"sku '{failed.sku}'" in failed.reason
    assert "correlation id" in failed.reason


class GivenToken:
    def now(self) -> str:
        return "token"

    async def get(self, fetch) -> str:
        return "token"

    def reject(self, token: str) -> None: ...


async def test_a_row_that_was_not_sent_does_not_pass_for_the_one_that_failed(clock, free_port) -> None:
    url = f"http://127.0.0.1:{free_port}"
    levels = [SupplierLevel(gtin=f"{number:014}", ship_node="N", quantity=1) for number in range(1, 401)]
    async with Supplier(
        client_id="id", client_secret="secret", base_url=url, clock=clock, retries=0, tokens=GivenToken()
    ) as client:
        report = await client.inventory_sync.run(levels)
    own, others = [], []
    for failed in report.failures():
        (own if "another row" not in failed.reason else others).append(failed)
    assert own
    assert others
    assert all(f"gtin '{failed.sku}'" in failed.reason for failed in own)
    assert all(failed.reason.startswith("not sent: the update of another row failed: ") for failed in others)


class BrokenLimits(MemoryLimits):
    """Of the caller's own, and wrong."""

    def take_now(self, buckets):
        if any(bucket.name.startswith("PUT") for bucket in buckets):
            raise RuntimeError("broken")
        return super().take_now(buckets)


async def test_code_of_the_callers_that_raises_is_logged_with_the_sku(emulator, clock, caplog) -> None:
    emulator.add_item("A 1", stock=1)
    arguments = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "base_url": emulator.url}
    async with Marketplace(**arguments, clock=clock, limits=BrokenLimits(clock)) as client:
        await client.inventory_sync.run([StockLevel(sku="A 1", quantity=5)])
    (record,) = (each for each in caplog.records if each.name == "walmart_async.jobs")
    assert "'A 1'" in record.getMessage()
    assert record.levelno == logging.ERROR


async def test_a_sync_whose_time_is_up_says_so(seller, emulator) -> None:
    emulator.add_item("A", stock=1)
    levels = [StockLevel(sku="A", quantity=5, ship_node="NODE-2")]
    emulator.faults.answer("PUT", "/v3/inventories/{sku}", status=503, body={}, times=9)
    report = await seller.inventory_sync.run(levels, timeout=0)
    (failed,) = report.failures()
    assert failed.reason == "not sent: the timeout of the job is over"
