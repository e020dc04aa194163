"""Every row of a feed gets its own outcome, however sparsely or oddly Walmart says which is which."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from support.scripted_server import Scripted, Seen
from walmart_async import Marketplace, MemoryLimits, Supplier, errors
from walmart_async.api.inventory import InTransit, SupplierLevel
from walmart_async.clock import ManualClock
from walmart_async.jobs import StockLevel, SyncReport

GTIN = "00012947218283"
ROWS = 150  # so many that a feed is faster for a client that has a tenth of the rates
BEFORE, WANTED = 1, 250
HTML = b"<html><body><h1>It worked!</h1></body></html>"


def outcome(state: str, **place: int) -> dict[str, object]:
    identifiers = {"productIdentifier": {"productIdType": "GTIN", "productId": GTIN}}
    return {"productIdentifiers": identifiers, "ingestionStatus": state, **place}


async def test_items_with_and_without_a_place_are_told_apart(script):
    script("POST", "/v3/feeds?feedType=DSV_INVENTORY", payload={"feedId": "F"})
    script("GET", "/v3/feeds/F?includeDetails=false", payload={"feedId": "F", "feedStatus": "PROCESSED"})
    items = {"itemIngestionStatus": [outcome("SUCCESS", index=0), outcome("DATA_ERROR")]}
    done = {"feedId": "F", "feedStatus": "PROCESSED", "itemsReceived": 2, "itemDetails": items}
    script("GET", "/v3/feeds/F?includeDetails=true&offset=0&limit=50", payload=done)
    coming = InTransit(quantity=5, expected_availability_date=date(2027, 1, 1))
    async with Supplier(
        client_id="id",
        client_secret="secret",
        base_url="https://marketplace.walmartapis.com",
        clock=ManualClock(jump=True),
    ) as supplier:
        report = await supplier.inventory_sync.run(
            [SupplierLevel(gtin=GTIN, ship_node=node, quantity=0, in_transit=coming) for node in ("N1", "N2")]
        )
    assert (report.updated, report.failed, report.unknown) == (1, 1, 0)
    assert next(report.failures()).ship_node == "N2"


class Walmart:
    """A seller's stock, and feeds that are taken and told of as the test says."""

    def __init__(self) -> None:
        self.stock = {f"SKU <{number}>": BEFORE for number in range(ROWS)}
        self.accepts, self.applies, self.listed = True, True, True
        self.acknowledgement: Any = lambda feed_id: (200, {"feedId": feed_id})
        self.details: Any = lambda details: details
        self.item: Any = lambda item, index: item
        self.feeds: list[dict[str, Any]] = []
        self.items: list[dict[str, Any]] = []
        self.looks: list[tuple[int, Any] | None] = []
        self.refused_reads = False
        self.fails_at_first: set[str] = set()
        self.updates: list[str] = []

    def __call__(self, seen: Seen) -> tuple[int, Any] | None:
        url = urlsplit(seen.target)
        if url.path == "/v3/feeds":
            return self._submit(seen) if seen.method == "POST" else (200, self._list())
        if url.path.startswith("/v3/feeds/"):
            if self.looks:
                return self.looks.pop(0)
            detailed = parse_qs(url.query)["includeDetails"] == ["true"]
            return 200, self._feed(int(parse_qs(url.query).get("offset", ["0"])[0]) if detailed else None)
        sku = parse_qs(url.query).get("sku", [""])[0]
        if seen.method == "PUT":
            self.updates.append(sku)
            self.stock[sku] = seen.data["quantity"]["amount"]
            return 200, seen.data
        if url.path == "/v3/inventory":
            return (503, b"") if self.refused_reads else (200, {"sku": sku, "quantity": {"amount": self.stock[sku]}})
        rows = [{"sku": each, "nodes": [{"shipNode": "N", "inputQty": {"amount": 0}}]} for each in list(self.stock)[:1]]
        return 200, {"meta": {"totalCount": 1}, "elements": {"inventories": rows}}

    def _submit(self, seen: Seen) -> tuple[int, Any] | None:
        name = re.search(rb'filename="([^"]+)"', seen.body)
        assert name is not None
        sent = json.loads(seen.body[seen.body.index(b"\r\n\r\n{") + 4 : seen.body.rindex(b"\r\n--")])["Inventory"]
        if self.accepts:
            self.feeds.append({"feedId": "F@1", "fileName": name[1].decode(), "feedType": "inventory"})
            for index, each in enumerate(sent):
                if self.applies and each["sku"] not in self.fails_at_first:
                    self.stock[each["sku"]] = each["quantity"]["amount"]
                item = {"index": index, "sku": each["sku"], "ingestionStatus": "SUCCESS", "ingestionErrors": None}
                self.items.append(self.item(item, index))
        return self.acknowledgement("F@1")

    def _list(self) -> dict[str, Any]:
        feeds = self.feeds if self.listed else []
        return {"totalResults": len(feeds), "results": {"feed": feeds}}

    def _feed(self, offset: int | None) -> dict[str, Any]:
        items = [each for each in self.items if each is not None]
        good = sum("SUCC" in str(each.get("ingestionStatus")).upper() for each in items)
        counts = {"itemsReceived": ROWS, "itemsSucceeded": good, "itemsFailed": ROWS - good}
        page = [] if offset is None else items[offset : offset + 50]
        shown = {"feedId": "F@1", "feedStatus": "PROCESSED", **counts}
        return self.details({**shown, "itemDetails": {"itemIngestionStatus": page}})


async def sync_again(walmart: Walmart, **more: Any) -> SyncReport:
    """Synchronize with however many feeds it takes."""
    return (await synced(walmart, **more))[0]


async def sync(walmart: Walmart, **more: Any) -> SyncReport:
    report, submitted = await synced(walmart, **more)
    assert submitted == 1, "a feed is never sent twice"
    return report


async def synced(walmart: Walmart, **more: Any) -> tuple[SyncReport, int]:
    """What became of the rows, and how many feeds were sent."""
    levels, clock = [StockLevel(sku=sku, quantity=WANTED) for sku in walmart.stock], ManualClock(jump=True)
    async with (
        Scripted() as server,
        Marketplace(
            client_id="id",
            client_secret="secret",
            base_url=server.url,
            clock=clock,
            retries=1,
            limits=MemoryLimits(clock, share=0.1),
        ) as seller,
    ):
        server.handler = walmart
        report = await seller.inventory_sync.run(levels, **more)
        return report, sum(seen.method == "POST" for seen in server.seen)


def wrong(report: SyncReport, walmart: Walmart) -> set[str]:
    """What rows are said to be that are not so."""
    found = set()
    for row in report.outcomes():
        true = walmart.stock[row.sku] == WANTED
        if (row.state == "updated" and not true) or (row.state == "failed" and true):
            found.add(f"{row.state}, and Walmart has {walmart.stock[row.sku]}")
    return found


ODD = {
    "200 and nothing": (200, b""), "204": (204, b""), "200 and HTML": (200, HTML), "200 without an id": (200, {"a": 1}),
    "200 and an empty id": (200, {"feedId": ""}), "200 and a blank id": (200, {"feedId": " \t"}),
    "200 and an id that is null": (200, {"feedId": None}),
    "302": (302, HTML), "408": (408, b""), "500": (500, HTML), "502": (502, b""), "504": (504, b""),
    "a dropped connection": None,
}  # fmt: skip


@pytest.mark.parametrize("answer", ODD)
async def test_a_feed_that_was_taken_and_acknowledged_oddly_is_found_and_followed(answer) -> None:
    walmart = Walmart()
    walmart.acknowledgement = lambda _: ODD[answer]
    report = await sync(walmart)
    assert (report.updated, report.feeds) == (ROWS, ("F@1",))
    assert wrong(report, walmart) == set()


@pytest.mark.parametrize("answer", ODD)
async def test_a_feed_that_was_not_taken_and_acknowledged_oddly_is_unknown(answer) -> None:
    walmart = Walmart()
    walmart.accepts, walmart.acknowledgement = False, lambda _: ODD[answer]
    report = await sync(walmart)
    assert (report.unknown, report.feeds) == (ROWS, ())


@pytest.mark.parametrize("answer", ODD)
async def test_another_process_s_feed_of_the_same_rows_is_not_taken_for_ours(answer) -> None:
    walmart = Walmart()
    walmart.accepts, walmart.acknowledgement = False, lambda _: ODD[answer]
    counts = {"itemsReceived": ROWS, "itemsSucceeded": ROWS, "feedStatus": "PROCESSED", "feedDate": 9_999_999_999_999}
    walmart.feeds = [
        {"feedId": "F@1", "feedType": "inventory", **counts, **name}
        for name in ({}, {"fileName": None}, {"fileName": "feed.json"}, {"fileName": "walmart-sdk-0.json"})
    ]
    report = await sync(walmart)
    assert (report.unknown, report.feeds) == (ROWS, ())


@pytest.mark.parametrize(
    "name", [str.upper, lambda mark: f"copy of {mark}", lambda mark: f"{mark}.gz", lambda mark: mark[:-6]]
)
async def test_a_feed_whose_name_is_nearly_ours_is_not_ours(name) -> None:
    """It may be another's that was made of ours; its rows are unknown, and looked up."""
    walmart = Walmart()
    walmart.applies, walmart.acknowledgement = False, lambda _: (502, b"")
    listed = walmart._list

    def renamed() -> dict[str, Any]:
        for feed in walmart.feeds:
            feed["fileName"] = name(feed["fileName"]) if feed["feedId"] == "F@1" else feed["fileName"]
            feed["feedId"] = "F@2"
        return listed()

    walmart._list = renamed
    report = await sync(walmart)
    assert (report.updated, report.feeds) == (0, ())
    assert wrong(report, walmart) == set()


async def test_rows_of_a_feed_that_cannot_be_identified_are_looked_up() -> None:
    walmart = Walmart()
    walmart.listed, walmart.acknowledgement = False, lambda _: None
    report = await sync(walmart)
    assert (report.updated, report.feeds) == (ROWS, ())


@pytest.mark.parametrize("answer", [(400, b"{}"), (413, b""), (429, b""), (423, b"")])
async def test_a_feed_that_was_refused_failed(answer) -> None:
    walmart = Walmart()
    walmart.accepts, walmart.acknowledgement = False, lambda _: answer
    levels = await sync_again(walmart)
    assert levels.failed == ROWS


STATES = {
    "SUCCESS": "updated", "Success": "updated", "PROCESSED": "updated", "processed": "updated", " success ": "updated",
    "DATA_ERROR": "failed", "data_error": "failed", "SYSTEM_ERROR": "failed", "Timeout_Error": "failed",
    "QUEUED": "unknown", "INPROGRESS": "unknown", "IN_REVIEW": "unknown", "": "unknown", "FAILED": "unknown",
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
async def test_a_state_of_an_item_in_whatever_letters(state) -> None:
    walmart = Walmart()
    walmart.item = lambda item, index: {**item, "ingestionStatus": state} if index == 7 else item
    walmart.details = lambda details: {**details, "itemsSucceeded": None, "itemsFailed": None}
    walmart.refused_reads = True
    report = await sync(walmart)
    (row,) = (row for row in report.outcomes() if row.sku == "SKU <7>")
    assert (row.state, report.updated) == (STATES[state], ROWS if STATES[state] == "updated" else ROWS - 1)


@pytest.mark.parametrize("state", ["SYSTEM_ERROR", "TIMEOUT_ERROR"])
async def test_an_item_that_failed_at_walmarts_side_is_told_to_be_worth_another_try(state) -> None:
    walmart = Walmart()
    walmart.item = lambda item, index: {**item, "ingestionStatus": state}
    report = await sync(walmart)
    assert all("may succeed in an hour" in row.reason for row in report.failures())
    assert report.failed == ROWS


@pytest.mark.parametrize("state", ["SYSTEM_ERROR", "TIMEOUT_ERROR", "system_error"])
async def test_what_failed_at_walmarts_side_is_sent_again_if_that_is_wanted(state) -> None:
    walmart = Walmart()
    walmart.item = lambda item, index: {**item, "ingestionStatus": state} if index in {3, 7} else item
    walmart.fails_at_first = {"SKU <3>", "SKU <7>"}
    report = await sync(walmart, resends=1)
    assert (report.updated, report.ok) == (ROWS, True)
    assert walmart.updates == ["SKU <3>", "SKU <7>"]
    assert report.elapsed > 3_600


async def test_what_fails_at_walmarts_side_again_and_again_is_told_as_failed() -> None:
    walmart = Walmart()
    walmart.item = lambda item, index: {**item, "ingestionStatus": "SYSTEM_ERROR"}
    report = await sync_again(walmart, resends=2)
    assert (report.failed, len(report.feeds), report.planned_feeds) == (ROWS, 3, 3)


async def test_nothing_is_sent_again_when_the_time_of_the_job_is_up_by_then_or_the_data_is_wrong() -> None:
    for state, more in (("SYSTEM_ERROR", {"resends": 1, "timeout": 3_600}), ("DATA_ERROR", {"resends": 1})):
        walmart = Walmart()
        walmart.item = lambda item, index, state=state: {**item, "ingestionStatus": state}
        assert (await sync(walmart, **more)).failed == ROWS
        assert walmart.updates == []


@pytest.mark.parametrize("resends", [-1, 11, "2", 1.5, None, True])
async def test_a_number_of_resends_that_is_none(resends) -> None:
    async with Marketplace(client_id="id", client_secret="secret") as seller:
        with pytest.raises(errors.RequestInvalidError, match="resends"):
            await seller.inventory_sync.run([StockLevel(sku="A", quantity=1)], resends=resends)


NAMES = {
    "escaped": html.escape, "in capitals": str.upper, "in small letters": str.lower, "padded": "  {} ".format,
    "escaped in capitals": lambda name: html.escape(name).upper().replace("&LT;", "&lt;").replace("&GT;", "&#62;"),
}  # fmt: skip


@pytest.mark.parametrize("how", NAMES)
@pytest.mark.parametrize("with_place", [True, False])
async def test_a_name_that_comes_back_otherwise(how, with_place) -> None:
    walmart = Walmart()
    walmart.refused_reads = True

    def item(item: dict[str, Any], index: int) -> dict[str, Any]:
        named = {**item, "sku": NAMES[how](item["sku"])}
        return named if with_place else {key: value for key, value in named.items() if key != "index"}

    walmart.item = item
    assert (await sync(walmart)).updated == ROWS


@pytest.mark.parametrize("name", ["", None])
async def test_a_place_without_a_name_counts(name) -> None:
    walmart = Walmart()
    walmart.item, walmart.refused_reads = lambda item, _: {**item, "sku": name}, True
    assert (await sync(walmart)).updated == ROWS


PLACES: dict[str, Any] = {
    "as a text": str, "one off": lambda index: index + 1, "always the first": lambda _: 0, "negative": lambda _: -1,
    "huge": lambda _: 10**30, "a word": lambda _: "first", "null": lambda _: None,
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
async def test_a_name_counts_where_the_place_is_another_s(place) -> None:
    """Every other item failed, so that rows which were mixed up would show."""
    walmart = Walmart()
    walmart.refused_reads = True

    def item(item: dict[str, Any], index: int) -> dict[str, Any]:
        state = "DATA_ERROR" if index % 2 else "SUCCESS"
        return {**item, "index": PLACES[place](index), "ingestionStatus": state}

    walmart.item = item
    states = {row.sku: row.state for row in (await sync(walmart)).outcomes()}
    assert states == {f"SKU <{index}>": "failed" if index % 2 else "updated" for index in range(ROWS)}


@pytest.mark.parametrize(
    "details",
    [
        lambda shown: {**shown, "itemsSucceeded": 0, "itemsFailed": ROWS},
        lambda shown: {**shown, "itemsSucceeded": ROWS - 1, "itemsFailed": 1},
        lambda shown: {**shown, "itemsSucceeded": ROWS + 1},
    ],
    ids=["none", "one less", "one more"],
)
async def test_counts_that_contradict_the_items(details) -> None:
    walmart = Walmart()
    walmart.details, walmart.refused_reads = details, True
    report = await sync(walmart)
    assert (report.updated, report.unknown) == (0, ROWS)
    assert f"lists {ROWS} items of the feed as succeeded; it counts" in next(report.failures()).reason


ODD_COUNTS: dict[str, dict[str, object]] = {
    "all failed, and no word of the others": {"itemsSucceeded": None, "itemsFailed": ROWS},
    "one failed, and no word of the others": {"itemsSucceeded": None, "itemsFailed": 1},
    "some under way": {"itemsSucceeded": None, "itemsFailed": 0, "itemsProcessing": 500},
    "the feed failed": {"feedStatus": "ERROR"},
    "the feed failed, without counts": {"feedStatus": "ERROR", "itemsSucceeded": None, "itemsFailed": None},
}


@pytest.mark.parametrize("counts", ODD_COUNTS)
async def test_a_feed_that_contradicts_its_items(counts) -> None:
    walmart = Walmart()
    walmart.applies, walmart.refused_reads = False, True
    walmart.details = lambda shown: {**shown, **ODD_COUNTS[counts]}
    report = await sync(walmart)
    assert (report.updated, report.failed, report.unknown) == (0, 0, ROWS)


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize("states", [("SUCCESS", "DATA_ERROR"), ("DATA_ERROR", "SUCCESS"), ("SUCCESS", "QUEUED")])
async def test_an_item_that_is_listed_twice_and_differs_is_unknown(states, counted) -> None:
    walmart = Walmart()
    walmart.refused_reads = True
    walmart.item = lambda item, index: {**item, "ingestionStatus": states[0]} if index == 7 else item

    def details(shown: dict[str, Any]) -> dict[str, Any]:
        if len(walmart.items) == ROWS:
            walmart.items.insert(7, {**walmart.items[7], "ingestionStatus": states[1]})
        return shown if counted else {**shown, "itemsSucceeded": None, "itemsFailed": None, "itemsReceived": ROWS + 1}

    walmart.details = details
    report = await sync(walmart)
    (row,) = (row for row in report.outcomes() if row.sku == "SKU <7>")
    assert row.state == "unknown"
    assert counted or (report.updated, report.unknown) == (ROWS - 1, 1)


ODD_VALUES: list[tuple[str, object, str]] = [
    ("ingestionStatus", ["SUCCESS"], "unknown"), ("ingestionStatus", {"a": 1}, "unknown"),
    ("ingestionStatus", None, "unknown"), ("ingestionStatus", 5, "unknown"), ("ingestionStatus", True, "unknown"),
    ("index", 2.5, "updated"), ("index", "x", "updated"), ("martId", "?", "updated"), ("sku", "\ud83d", "updated"),
    ("ingestionErrors", 7, "updated"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value", "state"), ODD_VALUES)
async def test_an_odd_value_of_one_item_costs_no_other_row_its_outcome(key, value, state) -> None:
    walmart = Walmart()
    walmart.refused_reads = True
    walmart.item = lambda item, index: {**item, key: value} if index == 7 else item
    walmart.details = lambda shown: {**shown, "itemsSucceeded": None, "itemsFailed": None}
    report = await sync(walmart)
    (row,) = (row for row in report.outcomes() if row.sku == "SKU <7>")
    assert (row.state, report.updated) == (state, ROWS if state == "updated" else ROWS - 1)
    assert report.elapsed < 3_600


async def test_contradictions_are_settled_by_looking() -> None:
    walmart = Walmart()
    walmart.details = lambda shown: {**shown, "itemsSucceeded": 0, "itemsFailed": ROWS}
    assert (await sync(walmart)).updated == ROWS
    walmart = Walmart()
    walmart.details, walmart.applies = (lambda shown: {**shown, "itemsSucceeded": 0, "itemsFailed": ROWS}), False
    assert (await sync(walmart)).unknown == ROWS


async def test_an_item_that_is_not_mentioned_is_unknown_or_looked_up() -> None:
    for refused, state in ((True, "unknown"), (False, "updated")):
        walmart = Walmart()
        walmart.item = lambda item, index: None if index == 3 else item
        walmart.refused_reads = refused
        report = await sync(walmart)
        (row,) = (row for row in report.outcomes() if row.sku == "SKU <3>")
        assert row.state == state


FAILED_LOOK: list[tuple[int, Any] | None] = [
    (503, b""),
    (429, b""),
    None,
    (500, HTML),
    (200, HTML),
    (408, b""),
    (200, b""),
]


@pytest.mark.parametrize("look", FAILED_LOOK, ids=str)
async def test_looks_at_a_feed_that_fail_are_made_up_for_by_later_ones(look) -> None:
    walmart = Walmart()
    walmart.looks = [look] * 30
    assert (await sync(walmart)).updated == ROWS


@pytest.mark.parametrize("state", ["INPROGRESS", "RECEIVED", "TELEPORTED", None])
async def test_a_feed_that_never_ends_is_waited_for_until_the_time_is_up(state) -> None:
    walmart = Walmart()
    walmart.details = lambda shown: {"feedId": "F@1", "feedStatus": state, "itemsReceived": ROWS}
    walmart.refused_reads = True
    report = await sync(walmart, timeout=3_600)
    assert (report.unknown, report.feeds) == (ROWS, ("F@1",))
    assert "feed F@1 was accepted" in next(report.failures()).reason
    assert 3_600 <= report.elapsed < 4 * 3_600


@pytest.mark.parametrize("state", ["COMPLETED", "COMPLETE", "DONE", "processed"])
async def test_a_feed_in_a_state_nobody_knows_is_done_when_its_counts_add_up(state) -> None:
    walmart = Walmart()
    walmart.details = lambda shown: {**shown, "feedStatus": state}
    assert (await sync(walmart)).updated == ROWS


async def test_a_feed_that_failed_tells_why(script) -> None:
    errors_of = {"ingestionError": [{"type": "DATA_ERROR", "code": "ERR_1", "field": "sku", "description": "no"}]}
    item = {"index": 0, "sku": "A", "ingestionStatus": "DATA_ERROR", "ingestionErrors": errors_of}
    shown = {"feedId": "F", "feedStatus": "PROCESSED", "itemsReceived": 1, "itemsSucceeded": 0, "itemsFailed": 1}
    script("GET", "/v3/feeds/F?includeDetails=false", payload=shown)
    detailed = {**shown, "itemDetails": {"itemIngestionStatus": [item]}}
    script("GET", "/v3/feeds/F?includeDetails=true&offset=0&limit=50", payload=detailed)
    async with Marketplace(client_id="id", client_secret="secret", clock=ManualClock(jump=True)) as seller:
        done = await seller.feeds.wait("F")
    with pytest.raises(errors.FeedError, match=r"1 of 1 items failed: ERR_1 \(sku\): no") as caught:
        done.raise_if_failed()
    assert [(each.code, each.field, each.description) for each in caught.value.errors] == [("ERR_1", "sku", "no")]
