"""What is repeated, when, how often, and what is raised in the end."""

from __future__ import annotations

import asyncio
from email.utils import formatdate
from itertools import chain, repeat

import aiohttp
import pytest

from walmart_async import errors
from walmart_async.events import Retrying

FEED = {"feedId": "F@1"}
HTML = b"<html><head><title>Oops</title></head></html>"


def delays(witness) -> list[float]:
    return [event.delay for event in witness.events if isinstance(event, Retrying)]


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 423])
async def test_a_read_is_repeated(server, seller, status):
    server.reply(status, HTML, times=2)
    answer = await seller().raw.inventory.get("A")
    assert answer.data.sku == "A"
    assert answer.attempts == 3
    assert len(server.seen) == 3


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 423])
async def test_an_absolute_write_is_repeated_with_the_same_bytes(server, seller, status):
    server.reply(status, b"", times=2)
    await seller().inventory.update("A", 5)
    assert len(server.seen) == 3
    assert len({(seen.method, seen.target, seen.body) for seen in server.seen}) == 1


async def test_reads_and_absolute_writes_are_repeated_on_broken_connections(server, seller):
    client = seller()
    for call in (lambda: client.inventory.get("A"), lambda: client.inventory.update("A", 5)):
        server.seen.clear()
        server.cut()
        server.cut_within_the_answer()
        server.raw(b"HTTP/1.1 200 OK\r\nContent-Length: nonsense\r\n\r\n")
        assert (await call()).sku == "A"
        assert len(server.seen) == 4


@pytest.mark.parametrize("status", [429, 423])
async def test_a_feed_is_repeated_where_nothing_was_applied(server, seller, status):
    server.reply(status, b"", times=2)
    server.reply(200, FEED)
    assert (await seller(deadline=None).feeds.submit("inventory", {"a": 1})).feed_id == "F@1"
    assert len(server.seen) == 3


@pytest.mark.parametrize("kind", ["read", "same", "once"])
async def test_what_was_not_sent_is_repeated(seller, witness, closed_port, tokens, kind):
    client = seller(base_url=closed_port, tokens=tokens, retries=2)
    calls = {
        "read": lambda: client.inventory.get("A"),
        "same": lambda: client.inventory.update("A", 1),
        "once": lambda: client.feeds.submit("inventory", {}),
    }
    with pytest.raises(errors.ConnectionError) as caught:
        await calls[kind]()
    assert caught.value.attempts == 3
    assert caught.value.status is None
    assert isinstance(caught.value, ConnectionError)
    assert delays(witness) == [0.25, 0.5]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 406, 409, 413, 415, 418])
async def test_what_walmart_refuses_is_not_repeated(server, seller, status):
    server.reply(status, b"")
    with pytest.raises(errors.StatusError):
        await seller().inventory.get("A")
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("status", "kind"), [(429, errors.RateLimitError), (423, errors.LockedError), (503, errors.ServerError)]
)
async def test_exhausted_retries_raise_with_attempts_and_time_waited(server, seller, status, kind):
    server.reply(status, b"", times=3)
    with pytest.raises(kind) as caught:
        await seller(retries=2).inventory.get("A")
    assert type(caught.value) is kind
    assert (caught.value.status, caught.value.attempts) == (status, 3)
    if status == 429:
        assert caught.value.waited >= 0.25 + 0.5, "the bucket has its say too"
    else:
        assert caught.value.waited == pytest.approx(0.25 + 0.5)
    assert caught.value.operation == "GET /v3/inventory"
    assert caught.value.correlation_id == server.seen[0].headers["WM_QOS.CORRELATION_ID"]
    assert len(server.seen) == 3


async def test_no_retries_means_one_attempt(server, seller):
    server.cut()
    with pytest.raises(errors.ConnectionError) as caught:
        await seller(retries=0).inventory.get("A")
    assert (caught.value.attempts, caught.value.waited, len(server.seen)) == (1, 0, 1)


@pytest.mark.parametrize("drawn", [0.0, 0.5, 1.0])
async def test_pauses_grow_twofold_to_a_cap_with_full_jitter(server, seller, witness, drawn):
    server.reply(503, b"", times=8)
    answer = await seller(retries=8, random=lambda: drawn).raw.inventory.get("A")
    assert delays(witness) == [drawn * most for most in (0.5, 1, 2, 4, 8, 16, 20, 20)]
    assert answer.waited == pytest.approx(sum(delays(witness)))


async def test_every_pause_draws_anew(server, seller, witness, tokens):
    server.reply(503, b"", times=3)
    drawn = chain([1.0, 0.25, 0.125], repeat(0.0))
    await seller(random=lambda: next(drawn), tokens=tokens).inventory.get("A")
    assert delays(witness) == [0.5, 0.25, 0.25]


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_in_seconds_is_obeyed(server, seller, witness, status, clock):
    server.reply(status, b"", {"Retry-After": "7"})
    began = clock.monotonic()
    answer = await seller().raw.inventory.get("A")
    assert delays(witness) == [7]
    assert answer.waited == pytest.approx(7)
    assert clock.monotonic() - began == pytest.approx(7)


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e9", "", "soon", "9" * 400, "1,2", "0x10", "-5"])
async def test_a_retry_after_that_is_no_time_is_none(server, seller, witness, text):
    server.reply(503, b"", {"Retry-After": text})
    assert (await seller().inventory.get("A")).sku == "A"
    (delay,) = delays(witness)
    assert 0 <= delay <= 20
    server.reply(429, b"", {"Retry-After": text})
    assert (await seller().inventory.get("A")).sku == "A"


@pytest.mark.parametrize("skew", [0, 5000, -5000])
async def test_retry_after_as_a_date_goes_by_the_servers_clock(server, seller, witness, clock, skew):
    now = clock.time() + skew
    headers = {"Retry-After": formatdate(now + 9, usegmt=True), "Date": formatdate(now, usegmt=True)}
    server.reply(503, b"", headers)
    await seller().inventory.get("A")
    assert delays(witness) == [9]


async def test_after_a_429_the_replenishment_header_says_when(server, seller, clock):
    at = {"X-Next-Replenishment-Time": str(round((clock.time() + 11) * 1000)), "x-current-token-count": "0"}
    server.reply(429, b"", {**at, "Date": formatdate(clock.time(), usegmt=True)})
    answer = await seller().raw.inventory.get("A")
    assert answer.waited == pytest.approx(11)


async def test_after_a_429_every_call_of_the_bucket_waits(server, seller, clock):
    server.reply(429, b"", {"Retry-After": "20"})
    client, began = seller(), clock.monotonic()
    await client.inventory.get("A")
    assert clock.monotonic() - began >= 20
    server.reply(429, b"", {"Retry-After": "20"})
    calls = [asyncio.create_task(client.inventory.get(f"SKU-{number}")) for number in range(4)]
    began = clock.monotonic()
    await asyncio.gather(*calls)
    assert clock.monotonic() - began >= 20
    assert client.limits["GET /v3/inventory"].waiting == 0


async def test_at_an_outage_the_retry_budget_stops_multiplying_the_load(server, seller):
    server.handler = lambda seen: (503, b"")
    client = seller(retries=4, deadline=None)
    attempts = []
    for _ in range(30):
        with pytest.raises(errors.ServerError) as caught:
            await client.inventory.get("A")
        attempts.append(caught.value.attempts)
    assert attempts[:24] == [5] * 24
    assert attempts[-5:] == [1] * 5
    server.handler = None
    for _ in range(5):
        await client.inventory.get("A")
    server.reply(503, b"")
    assert (await client.raw.inventory.get("A")).attempts == 2


async def test_no_connection_is_held_during_a_pause(server, seller, clock, monkeypatch):
    connector = aiohttp.TCPConnector()
    held = []
    call_later = clock.call_later

    def watched(delay, callback):
        held.append(len(connector._acquired))
        return call_later(delay, callback)

    monkeypatch.setattr(clock, "call_later", watched)
    server.reply(503, b"x" * 300_000, times=2)
    server.cut_within_the_answer()
    server.reply(429, b"", {"Retry-After": "3"})
    assert (await seller(connector=connector).raw.inventory.get("A")).attempts == 5
    assert len(held) >= 4
    assert not any(held)
    await connector.close()
