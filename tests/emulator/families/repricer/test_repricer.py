"""The repricer at the emulator, route by route."""

from __future__ import annotations

from typing import Any

import pytest

RULE = {"strategyType": "Buy Box Price", "adjustmentType": "UNIT", "adjustmentValue": 1}


def stated(**changes: Any) -> dict[str, Any]:
    return {"repricerStrategy": "X", "enabled": True, "strategies": [RULE], **changes}


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"repricerStrategy": ""}, 400),
        ({"strategies": []}, 400),
        ({"strategies": [{**RULE, "strategyType": "My Price"}]}, 400),
        ({"strategies": [{**RULE, "adjustmentType": "EURO"}]}, 400),
        ({"strategies": [{**RULE, "adjustmentValue": -1}]}, 400),
    ],
)
async def test_what_a_strategy_must_say(seller, changes, status) -> None:
    assert (await seller("POST", "/v3/repricer/strategy", body=stated(**changes))).status == status


@pytest.mark.parametrize(
    "file",
    [
        {},
        {"Item": [{"Strategy": {"sku": "A"}}]},
        {"ItemFeedHeader": {"processMode": "REPLACE", "version": "1.1"}},
        {"ItemFeedHeader": {"processMode": "REPLACE", "version": "1.1"}, "Item": []},
        {"RepricerHeader": {"version": "1.1"}, "Item": [{"Strategy": {"sku": "A"}}]},
    ],
)
async def test_a_feed_without_its_form_is_an_error_as_a_whole(seller, emulator, clock, file) -> None:
    emulator.add_item("A")
    feed_id = (await seller("POST", "/v3/repricerFeeds", body=file)).data["feedId"]
    clock.advance(3_600)
    (feed,) = emulator.feeds
    assert (feed.feed_id, feed.status, len(feed.records)) == (feed_id, "ERROR", 0)


async def test_an_item_that_cannot_have_it(seller, emulator, clock) -> None:
    emulator.add_item("A")
    await seller("POST", "/v3/repricer/strategy", body=stated())
    file = {
        "ItemFeedHeader": {"processMode": "REPLACE", "version": "1.1"},
        "Item": [
            {"Strategy": {"sku": "A", "repricerStrategy": "X", "minimumSellerAllowedPrice": 5}},
            {"Strategy": {"sku": "A", "repricerStrategy": "X"}},
            {"Strategy": {"sku": "none", "repricerStrategy": "X"}},
            {"Strategy": "A"},
        ],
    }
    feed_id = (await seller("POST", "/v3/repricerFeeds", body=file)).data["feedId"]
    clock.advance(600)
    details = (await seller("GET", f"/v3/feeds/{feed_id.replace('@', '%40')}?includeDetails=true")).data
    assert (details["itemsSucceeded"], details["itemsFailed"]) == (1, 3)
    assert emulator.repricer_strategy("A").minimum == 5
