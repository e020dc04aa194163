"""A faster emulator shortens what callers wait for, not what they have to be in time for."""

from __future__ import annotations

import math
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote

import pytest
from yarl import URL

from walmart_async.emulator import Emulator

SPEEDS = (0.5, 60, 10_000)
ISSUES = {"issues": [{"productId": "00012345678905", "productIdType": "GTIN"}]}


@pytest.fixture(params=SPEEDS)
def speed(request) -> float:
    return request.param


@pytest.fixture
async def emulator(clock, speed):
    async with Emulator(seed=7, clock=clock, speed=speed) as running:
        for number in range(5):
            running.add_item(f"S{number}", gtin=f"0001234567890{number}", stock=1)
        yield running


def later(clock, seconds: float) -> None:
    # A clock of floats is only so exact.
    clock.advance(seconds * (1 + 1e-9))


async def test_feeds_are_worked_through_as_much_faster(seller, clock, speed) -> None:
    record = {"sku": "S1", "quantity": {"unit": "EACH", "amount": 4}}
    feed = await seller.feed("inventory", {"InventoryHeader": {"version": "1.4"}, "Inventory": [record]})
    later(clock, 14.9 / speed)
    assert (await seller("GET", f"/v3/feeds/{feed}")).data["feedStatus"] == "RECEIVED"
    later(clock, 0.2 / speed)
    assert (await seller("GET", f"/v3/feeds/{feed}")).data["feedStatus"] == "PROCESSED"
    (listed,) = (await seller("GET", "/v3/feeds")).data["results"]["feed"]
    assert listed["modifiedDtm"] - listed["feedDate"] == pytest.approx(15_030 / speed, abs=1)
    assert listed["modifiedDtm"] <= clock.time() * 1000 + 1  # it is in whole milliseconds


async def test_a_feed_is_missing_from_the_list_for_as_much_shorter(seller, emulator, clock, speed) -> None:
    emulator.quirks.feed_listing_lag = 10
    await seller.feed("inventory", {})
    later(clock, 9.9 / speed)
    assert (await seller("GET", "/v3/feeds")).data["totalResults"] == 0
    later(clock, 0.2 / speed)
    assert (await seller("GET", "/v3/feeds")).data["totalResults"] == 1


async def test_reports_are_made_as_much_faster(seller, clock, speed) -> None:
    asked = await seller("POST", "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4", body={})
    path = f"/v3/reports/reportRequests/{asked.data['requestId']}"
    later(clock, 99 / speed)
    assert (await seller("GET", path)).data["requestStatus"] == "INPROGRESS"
    later(clock, 1 / speed)
    assert (await seller("GET", path)).data["requestStatus"] == "READY"


async def test_disputes_are_decided_as_much_faster(seller, clock, speed) -> None:
    await seller("POST", "/v3/items/dispute/duplicates/contest", body=ISSUES)
    for seconds, status in ((599, "IN_REVIEW"), (1, "NOT_DUPLICATE")):
        later(clock, seconds / speed)
        await seller.log_in()
        (row,) = (await seller("POST", "/v3/items/dispute/duplicates/status", body=ISSUES)).data["itemResponse"]
        assert row["status"] == status
        assert row["lastUpdatedDate"] <= clock.time() * 1000


async def test_limits_refill_as_much_faster_and_say_when(seller, emulator, clock, speed) -> None:
    emulator.drain("GET", "/v3/inventory")
    refused = await seller("GET", "/v3/inventory?sku=S1")
    assert refused.status == 429
    waits = int(refused.headers["X-Next-Replenishment-Time"]) / 1000 - clock.time()
    assert 0 < waits <= 0.3 / speed + 0.001
    later(clock, max(waits, 0.3 / speed))
    assert (await seller("GET", "/v3/inventory?sku=S1")).status == 200


async def test_a_token_is_good_for_as_long_as_it_says(seller, stranger, clock) -> None:
    assert (await stranger.token()).data["expires_in"] == 900
    clock.advance(899)
    detail = await seller("GET", "/v3/token/detail", headers={"Content-Type": "application/json"})
    assert int(detail.data["expire_at"]) == (clock.time() + 1) * 1000
    clock.advance(1)
    assert (await seller("GET", "/v3/items/count")).status == 401


async def test_a_cursor_leaves_the_time_to_follow_it(seller, clock) -> None:
    first = await seller("GET", "/v3/items?limit=2&nextCursor=*")
    clock.advance(119)
    second = await seller("GET", f"/v3/items?limit=2&nextCursor={quote(first.data['nextCursor'], safe='')}")
    assert [item["sku"] for item in second.data["ItemResponse"]] == ["S2", "S3"]


async def test_a_signed_url_leaves_the_time_to_fetch_it(seller, session, clock, speed) -> None:
    asked = await seller("POST", "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4", body={})
    later(clock, 100 / speed)
    found = (await seller("GET", f"/v3/reports/downloadReport?requestId={asked.data['requestId']}")).data
    clock.advance(17 * 60)
    async with session.get(URL(found["downloadURL"], encoded=True)) as answer:
        assert answer.status == 200


async def test_every_date_is_by_the_clock(seller, emulator, clock) -> None:
    clock.advance(12.25)
    reply = await seller("GET", "/v3/items/count")
    assert parsedate_to_datetime(reply.headers["Date"]).timestamp() == math.floor(clock.time())
    emulator.add_order({"S1": 1})
    (order,) = (await seller("GET", "/v3/orders")).data["list"]["elements"]["order"]
    assert order["orderDate"] == clock.time() * 1000


@pytest.mark.parametrize("wrong", [0, -1.0, math.inf, math.nan])
def test_a_speed_that_is_none_is_refused(wrong) -> None:
    with pytest.raises(ValueError, match="speed must be a finite number above 0"):
        Emulator(speed=wrong)


async def test_what_a_wall_clock_reads_is_true(seller, emulator, clock, speed) -> None:
    """A client that sleeps for as long as it is told finds what it slept for, and not much later."""
    for form, read in (
        ("ms", lambda text: int(text) / 1000),
        ("s", float),
        ("iso", lambda text: datetime.fromisoformat(text).timestamp()),
    ):
        emulator.quirks.replenishment_format = form
        emulator.drain("GET", "/v3/feeds/{feedId}")
        told = read((await seller("GET", "/v3/feeds/x")).headers["X-Next-Replenishment-Time"])
        # Whole seconds are as exact as that form is.
        assert told - clock.time() == pytest.approx(60 / 5000 / speed, abs=1 if form == "s" else 0.002)


async def test_a_new_token_is_worth_as_long_in_every_way(stranger, emulator, clock) -> None:
    code = emulator.authorize("100009", "https://app.example/back")
    partner = {"WM_PARTNER.ID": "100009"}
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": "https://app.example/back"}
    granted = (await stranger.token(headers=partner, **form)).data
    clock.advance(300 * 24 * 3600)
    refresh = {"grant_type": "refresh_token", "refresh_token": granted["refresh_token"]}
    refreshed = (await stranger.token(headers=partner, **refresh)).data
    assert (granted["expires_in"], refreshed["expires_in"]) == (900, 900)
    stranger.headers["WM_SEC.ACCESS_TOKEN"] = refreshed["access_token"]
    clock.advance(899)
    assert (await stranger("GET", "/v3/feeds")).status == 200
    clock.advance(1)
    assert (await stranger("GET", "/v3/feeds")).status == 401


async def test_a_file_says_truly_how_long_it_can_be_fetched(seller, session, clock, speed) -> None:
    asked = await seller("POST", "/v3/reports/reportRequests?reportType=ITEM&reportVersion=v4", body={})
    later(clock, 100 / speed)
    found = (await seller("GET", f"/v3/reports/downloadReport?requestId={asked.data['requestId']}")).data
    until = datetime.fromisoformat(found["downloadURLExpirationTime"]).timestamp()
    assert until - clock.time() == pytest.approx(18 * 60, abs=1)
    clock.advance(until - clock.time() - 1)
    async with session.get(URL(found["downloadURL"], encoded=True)) as answer:
        assert answer.status == 200
