"""Limits, waits for them, timeouts and deadlines."""

from __future__ import annotations

import asyncio
from email.utils import formatdate

import pytest
from aiohttp import web

from walmart_async import errors

ZIP = b"PK"


async def drained(client, server, clock):
    """A client whose bucket of error reports (60 an hour) is empty: the next call may go in a minute."""
    at, date = str(round((clock.time() + 60) * 1_000)), formatdate(clock.time(), usegmt=True)
    for left in range(59, -1, -1):
        headers = {"x-current-token-count": str(left), "X-Next-Replenishment-Time": at, "Date": date}
        server.reply(200, ZIP, headers)
        await report(client)
    return client


async def report(client):
    return await client.raw.feeds.error_report("F@1", "FITMENT_ACES").read()


async def test_an_exhausted_limit_is_waited_for(server, seller, clock):
    client = await drained(seller(), server, clock)
    began = clock.monotonic()
    answer = await report(client)
    assert answer.waited == pytest.approx(60, abs=1)
    assert clock.monotonic() - began == pytest.approx(60, abs=1)
    assert answer.attempts == 1


async def test_a_wait_past_the_deadline_raises_at_once(server, seller, clock):
    client = await drained(seller(deadline=59), server, clock)
    began, sent = clock.monotonic(), len(server.seen)
    with pytest.raises(errors.RateLimitError) as caught:
        await report(client)
    assert caught.value.retry_after == pytest.approx(60, abs=1)
    assert caught.value.bucket == "GET /v3/feeds/{feedId}/errorReport"
    assert (caught.value.attempts, caught.value.waited, caught.value.status) == (0, 0, None)
    assert caught.value.correlation_id
    assert (clock.monotonic(), len(server.seen)) == (began, sent)


async def test_a_retry_past_the_deadline_raises_at_once(server, seller, clock):
    server.reply(429, b"", {"Retry-After": "301"})
    began = clock.monotonic()
    with pytest.raises(errors.RateLimitError) as caught:
        await seller().inventory.get("A")
    assert caught.value.retry_after == 301
    assert (caught.value.attempts, clock.monotonic()) == (1, began)
    server.reply(503, b"", {"Retry-After": "301"})
    with pytest.raises(errors.ServerError):
        await seller().inventory.get("A")
    assert clock.monotonic() == began


async def test_a_deadline_covers_all_attempts_and_waits(server, seller, clock):
    server.reply(503, b"", {"Retry-After": "4"}, times=5)
    began = clock.monotonic()
    with pytest.raises(errors.ServerError) as caught:
        await seller(deadline=10).inventory.get("A")
    assert caught.value.attempts == 3
    assert caught.value.waited == pytest.approx(8)
    assert clock.monotonic() - began == pytest.approx(8)


@pytest.mark.parametrize("seconds", [1, 600, 900])
async def test_without_a_deadline_a_call_waits_as_long_as_it_takes(server, seller, seconds):
    server.reply(503, b"", {"Retry-After": str(seconds)})
    answer = await seller(deadline=None).raw.inventory.get("A")
    assert answer.waited == pytest.approx(seconds)


FAR = [str(seconds) for seconds in (901, 86_400, 999_999_999)] + ["Fri, 31 Dec 9999 23:59:59 GMT", "4102444800"]


@pytest.mark.parametrize("asked", FAR)
@pytest.mark.parametrize("status", [423, 429, 500, 503])
async def test_no_answer_makes_a_call_pause_for_more_than_a_quarter_of_an_hour(server, seller, status, asked):
    server.reply(status, b"", {"Retry-After": asked})
    answer = await seller(deadline=None).raw.inventory.get("A")
    assert answer.attempts == 2
    assert answer.waited == pytest.approx(900)


@pytest.mark.parametrize("asked", FAR)
async def test_no_answer_to_the_token_call_shuts_its_bucket_for_more_than_an_hour(server, seller, clock, asked):
    server.reply(429, b"", {"Retry-After": asked}, token=True)
    began = clock.monotonic()
    await seller(deadline=None, tokens=None).inventory.get("A")
    assert clock.monotonic() - began <= 3_600


@pytest.mark.parametrize("headers", [{"Retry-After": "nan"}, {"Retry-After": "-5"}, {"Retry-After": "1e400"}, {}])
@pytest.mark.parametrize("status", [429, 503])
async def test_a_pause_that_means_nothing_is_no_pause(server, seller, status, headers):
    server.reply(status, b"", headers)
    assert (await seller(deadline=None).raw.inventory.get("A")).waited <= 8


@pytest.mark.parametrize("ahead", [142, 899])
async def test_a_bucket_that_is_empty_for_longer_than_it_should_be_is_believed(server, seller, clock, ahead):
    at, date = str(round((clock.time() + ahead) * 1_000)), formatdate(clock.time(), usegmt=True)
    server.reply(headers={"x-current-token-count": "0", "X-Next-Replenishment-Time": at, "Date": date})
    client = seller(deadline=None)
    await client.inventory.get("A")
    assert (await client.raw.inventory.get("A")).waited == pytest.approx(ahead, abs=1)


@pytest.mark.parametrize("ahead", [-5, 3_601, 30 * 86_400, 365 * 86_400])
@pytest.mark.parametrize("count", ["0", "200", "junk"])
async def test_no_time_of_an_answer_shuts_a_bucket_beyond_belief(server, seller, clock, ahead, count):
    at, date = str(round((clock.time() + ahead) * 1_000)), formatdate(clock.time(), usegmt=True)
    server.reply(headers={"x-current-token-count": count, "X-Next-Replenishment-Time": at, "Date": date})
    client = seller(deadline=None)
    await client.inventory.get("A")
    assert (await client.raw.inventory.get("A")).waited <= 900


async def test_on_limit_raise_does_not_wait(server, seller, clock):
    client = await drained(seller(on_limit="raise"), server, clock)
    began, sent = clock.monotonic(), len(server.seen)
    with pytest.raises(errors.RateLimitError) as caught:
        await report(client)
    assert caught.value.retry_after == pytest.approx(60, abs=1)
    assert (clock.monotonic(), len(server.seen)) == (began, sent)


async def test_on_limit_raise_lets_a_429_through(server, seller, clock):
    server.reply(429, b"", {"Retry-After": "3"})
    client = seller(on_limit="raise")
    began = clock.monotonic()
    with pytest.raises(errors.RateLimitError) as caught:
        await client.inventory.get("A")
    assert (caught.value.status, caught.value.retry_after, clock.monotonic()) == (429, 3, began)
    with pytest.raises(errors.RateLimitError):
        await client.inventory.get("A")
    assert len(server.seen) == 1, "the bucket is closed, and the second call was not sent"


async def test_max_wait_is_the_most_a_call_waits_for_a_limit(server, seller, clock):
    client = await drained(seller(), server, clock)
    with pytest.raises(errors.RateLimitError):
        await report(client.with_options(max_wait=59))
    assert (await report(client.with_options(max_wait=61))).waited == pytest.approx(60, abs=1)


async def test_max_wait_holds_after_a_429_too(server, seller):
    server.reply(429, b"", {"Retry-After": "30"})
    with pytest.raises(errors.RateLimitError) as caught:
        await seller(max_wait=29).inventory.get("A")
    assert (caught.value.status, caught.value.retry_after) == (429, 30)


async def test_the_servers_word_is_believed(server, seller, clock):
    """Somebody else used up the limit: 59 calls are left by our count, and none by Walmart's."""
    at = str(round((clock.time() + 40) * 1000))
    date = formatdate(clock.time(), usegmt=True)
    server.reply(200, ZIP, {"x-current-token-count": "0", "X-Next-Replenishment-Time": at, "Date": date})
    client = seller()
    assert (await report(client)).quota.remaining == 0
    state = client.limits["GET /v3/feeds/{feedId}/errorReport"]
    assert 40 <= state.available_in <= 61, "and whoever uses it up is left something"
    assert (await report(client)).waited == pytest.approx(state.available_in)


async def test_a_timeout_of_a_read_is_repeated_and_then_raised(server, seller):
    gates = [server.hold(), server.hold()]
    with pytest.raises(errors.TimeoutError) as caught:
        await seller(timeout=0.05, retries=1).inventory.get("A")
    assert isinstance(caught.value, TimeoutError)
    assert (caught.value.attempts, caught.value.status) == (2, None)
    assert all(gate.arrived.is_set() for gate in gates)


async def test_a_timeout_heals_at_the_second_attempt(server, seller):
    server.hold()
    assert (await seller(timeout=0.05).raw.inventory.get("A")).attempts == 2


async def test_a_feed_that_timed_out_may_have_arrived(server, seller):
    client = seller()
    await client.inventory.get("A")
    server.hold()
    with pytest.raises(errors.OutcomeUnknownError):
        await client.with_options(timeout=0.05).feeds.submit("inventory", {})


async def test_a_timeout_covers_the_whole_answer(server, seller):
    """Not only the time to its first byte."""
    stuck = asyncio.Event()

    async def trickle(request, seen):
        response = web.StreamResponse(headers={"Content-Length": "100"})
        await response.prepare(request)
        await response.write(b"{")
        await stuck.wait()
        return response

    server.step(trickle)
    with pytest.raises(errors.TimeoutError):
        await seller(timeout=0.05, retries=0).inventory.get("A")


async def test_an_attempt_gets_no_more_time_than_the_deadline_leaves(server, seller):
    server.hold()
    with pytest.raises(errors.TimeoutError):
        await seller(timeout=60, deadline=0.05, retries=0).inventory.get("A")


async def test_a_token_that_does_not_come_in_time(server, seller):
    server.hold(token=True)
    with pytest.raises(errors.TimeoutError):
        await seller(deadline=0.05).inventory.get("A")
    assert not server.seen


@pytest.mark.parametrize(
    "wrong", [{"timeout": -1}, {"deadline": float("nan")}, {"max_wait": -0.1}, {"retries": -1}, {"on_limit": "skip"}]
)
async def test_options_that_make_no_sense(seller, wrong):
    with pytest.raises(errors.ConfigurationError, match=next(iter(wrong))):
        seller(**wrong)
    with pytest.raises(errors.ConfigurationError, match=next(iter(wrong))):
        seller().with_options(**wrong)
