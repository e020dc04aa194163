"""Feeds in the list that might be ours: none is adopted that is not certainly ours, and disagreement is told."""

from __future__ import annotations

from typing import Any

import pytest
from jobs.inventory_sync.test_feed_outcomes import ROWS, Walmart, sync, wrong

DONE = {"feedType": "inventory", "feedStatus": "PROCESSED", "itemsReceived": ROWS, "itemsSucceeded": ROWS}
OTHERS: dict[str, list[dict[str, Any]]] = {
    "two alike": [{"feedId": "F@1", **DONE}, {"feedId": "F@2", **DONE}],
    "of another type": [{"feedId": "F@1", **DONE, "feedType": "price", "fileName": "inventory.json"}],
    "without an id": [{**DONE, "fileName": "x.json"}],
    "an empty entry": [{}],
    "a name that is a path": [{"feedId": "F@1", **DONE, "fileName": "/tmp/walmart-sdk.json"}],
}


@pytest.mark.parametrize("others", OTHERS)
async def test_feeds_of_others_are_not_adopted(others) -> None:
    walmart = Walmart()
    walmart.accepts, walmart.acknowledgement = False, lambda _: None
    walmart.feeds = list(OTHERS[others])
    report = await sync(walmart)
    assert (report.updated, report.feeds) == (0, ())
    assert wrong(report, walmart) == set()


@pytest.mark.parametrize("states", [("SUCCESS", "DATA_ERROR"), ("DATA_ERROR", "SUCCESS"), ("SUCCESS", "TELEPORTED")])
async def test_items_that_disagree_with_what_is_true_of_the_whole(states) -> None:
    """What its counts say is the opposite of what its items say."""
    walmart = Walmart()
    walmart.applies = states != ("SUCCESS", "DATA_ERROR")
    walmart.item = lambda item, index: {**item, "ingestionStatus": states[index % 2]}
    walmart.details = lambda shown: {**shown, "itemsSucceeded": ROWS, "itemsFailed": 0}
    report = await sync(walmart)
    assert wrong(report, walmart) == set()
