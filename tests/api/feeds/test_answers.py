"""What feeds answer, on both surfaces."""

from __future__ import annotations

import copy
from datetime import UTC, datetime

import pytest

from support.families import modules
from walmart_async.api.feeds import FeedState, IngestionState

EXAMPLES = modules("examples")["feeds"]
both_surfaces = pytest.mark.parametrize("surface", ["marketplace", "supplier"])


@both_surfaces
@pytest.mark.parametrize(
    ("endpoint", "arguments"), [("feeds.submit", ("price", {})), ("feeds.upload", ("price", b"x"))]
)
def test_feed_acknowledged(call, answer, surface, endpoint, arguments):
    answer(EXAMPLES.ACKNOWLEDGED)
    assert call(surface, endpoint, *arguments).feed_id == "F129C19240844B97A3C6AD8F1A2C4997@AU8BAQA"


@both_surfaces
def test_list_of_feeds(call, answer, surface):
    answer({"totalResults": 1, "offset": 0, "limit": 50, "results": {"feed": [EXAMPLES.SUMMARY]}})
    (feed,), (page,) = call.pages(surface, "feeds.list")
    assert (feed.feed_type, feed.feed_source, feed.partner_id) == ("inventory", "SELLER", "100009")
    assert feed.feed_status is FeedState.PROCESSED
    assert feed.feed_date == datetime(2021, 6, 12, 0, 13, 9, tzinfo=UTC)
    assert (feed.items_received, feed.items_succeeded, feed.items_failed) == (2, 1, 1)
    assert page.total_results == 1


@both_surfaces
@pytest.mark.parametrize("wrapped", [True, False])
def test_progress_of_a_feed(call, answer, surface, wrapped):
    document = copy.deepcopy(EXAMPLES.PROGRESS)
    if not wrapped:  # one object where a list is meant
        details = document["itemDetails"]
        details["itemIngestionStatus"] = details["itemIngestionStatus"][0]
        document["ingestionErrors"] = None
    answer(document)
    feed = call(surface, "feeds.get", "F")
    (item,) = feed.items
    assert (feed.feed_status, feed.items_failed) == (FeedState.PROCESSED, 1)
    assert feed.feed_status.final
    assert (item.sku, item.index, item.mart_id, item.wpid) == ("A", 0, 0, "1DBQXEIY3JDF")
    assert item.ingestion_status is IngestionState.DATA_ERROR
    assert [str(error) for error in item.errors] == ["ERR_1: No such SKU."]


@both_surfaces
def test_items_of_a_feed(call, answer, surface):
    answer(EXAMPLES.PROGRESS)
    (item,), (page,) = call.pages(surface, "feeds.items", "F")
    assert item.sku == "A"
    assert page.items_received == 1


@both_surfaces
@pytest.mark.parametrize(("status", "body"), [(200, b"PK\x03\x04\x00\xff"), (204, b"")])
def test_error_report(call, answer, surface, status, body):
    answer(body, status)
    assert call(surface, "feeds.error_report", "F", "FITMENT_ACES") == body


def test_a_feed_in_a_state_nobody_published(call, answer):
    answer({"feedId": "F", "feedStatus": "TELEPORTED", "itemDetails": None, "errors": None, "itemsReceived": ""})
    feed = call("marketplace", "feeds.get", "F")
    assert (feed.feed_status.value, feed.feed_status.final, feed.items_received) == ("TELEPORTED", False, None)
    assert list(feed.items) == []


@pytest.mark.parametrize(
    ("counts", "finished"),
    [
        ({"itemsReceived": 2, "itemsSucceeded": 1, "itemsFailed": 1}, True),
        ({"itemsReceived": 2, "itemsSucceeded": 2}, True),
        ({"itemsReceived": 2, "itemsSucceeded": 2, "itemsProcessing": 2}, False),
        ({"itemsReceived": 2, "itemsSucceeded": 1}, False),
        ({"itemsReceived": 0, "itemsSucceeded": 0, "itemsFailed": 0}, False),
        ({"itemsReceived": 2, "itemsSucceeded": 3, "itemsFailed": -1}, False),
        ({}, False),
    ],
    ids=str,
)
def test_a_feed_in_a_state_nobody_published_is_done_by_all_its_counts(call, answer, counts, finished):
    answer({"feedId": "F", "feedStatus": "COMPLETED", **counts})
    assert call("marketplace", "feeds.get", "F").finished is finished


@pytest.mark.parametrize(
    "document",
    [
        {"status": "OK", "payload": {"feedId": "A@1"}},
        {"status": "OK", "payload": [{"feedId": "A@1"}]},
        {"feedId": "A@1", "payload": {}},
        {"feedId": "A@1", "payload": None},
    ],
    ids=str,
)
def test_an_accepted_feed_in_a_wrapper(call, answer, document):
    answer(document)
    assert call("marketplace", "feeds.submit", "PROGRAM_ACTIONS", {"a": 1}).feed_id == "A@1"
