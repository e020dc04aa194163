"""What a client tells of its calls: typed events in order, and log lines without values."""

from __future__ import annotations

import asyncio
import logging
import re

import pytest

from walmart_async import errors
from walmart_async.events import (
    AttemptFailed,
    CallEnded,
    CallStarted,
    Retrying,
    TokenRefreshed,
    WaitingForLimit,
)


def kinds(events) -> list[type]:
    return [type(event) for event in events]


async def test_the_events_of_a_call_that_has_seen_it_all(server, seller, witness):
    server.reply(503, b"")
    server.cut()
    server.reply(401, b"")
    answer = await seller().raw.inventory.get("A")
    own = [event for event in witness.events if event.operation == "GET /v3/inventory"]
    assert kinds(own) == [
        CallStarted,
        TokenRefreshed,
        AttemptFailed,
        Retrying,
        AttemptFailed,
        Retrying,
        AttemptFailed,
        TokenRefreshed,
        CallEnded,
    ]
    assert {event.correlation_id for event in own} == {answer.correlation_id}
    failed = [event for event in own if isinstance(event, AttemptFailed)]
    assert [(event.attempt, event.status) for event in failed] == [(1, 503), (2, None), (3, 401)]
    assert [event.failure is None for event in failed] == [True, False, True]
    assert [(event.attempt, event.delay) for event in own if isinstance(event, Retrying)] == [(1, 0.25), (2, 0.5)]
    ended = own[-1]
    assert (ended.status, ended.attempts, ended.error) == (200, 4, None)
    assert ended.waited == pytest.approx(0.75)
    assert ended.elapsed == pytest.approx(0.75)


async def test_the_token_call_has_events_of_its_own_within_those_of_the_call(seller, witness):
    await seller().inventory.get("A")
    assert [(type(event), event.operation) for event in witness.events] == [
        (CallStarted, "GET /v3/inventory"),
        (CallStarted, "POST /v3/token"),
        (CallEnded, "POST /v3/token"),
        (TokenRefreshed, "GET /v3/inventory"),
        (CallEnded, "GET /v3/inventory"),
    ]
    assert len({event.correlation_id for event in witness.events}) == 2


async def test_a_wait_for_a_limit_is_told(server, seller, witness):
    server.reply(429, b"", {"Retry-After": "5"})
    await seller().inventory.get("A")
    waits = [event for event in witness.events if isinstance(event, WaitingForLimit)]
    assert [event.buckets for event in waits] == [("GET /v3/inventory",)]


@pytest.mark.parametrize("ending", ["refused", "cancelled", "does not fit"])
async def test_a_call_always_ends_once_and_tells_how(server, seller, witness, ending):
    client = seller()
    names = {"refused": "NotFoundError", "cancelled": "CancelledError", "does not fit": "DecodeError"}
    if ending == "cancelled":
        gate = server.hold()
        task = asyncio.create_task(client.inventory.get("A"))
        await gate.arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    else:
        server.reply(404 if ending == "refused" else 200, b"[]")
        with pytest.raises(errors.WalmartError):
            await client.inventory.get("A")
    (ended,) = (event for event in witness.events if isinstance(event, CallEnded) and "inventory" in event.operation)
    assert ended.error == names[ending]
    assert ended.attempts == 1


async def test_log_lines_hold_the_call_with_its_sku_and_correlation_id_and_nothing_else(server, seller, caplog):
    server.reply(503, {"error": "body-of-the-answer"}, {"X-Answer": "header-of-the-answer"})
    client = seller(headers={"X-Sent": "header-of-the-request"})
    await client.inventory.update("SKU 1", 123454321)
    server.reply(404, {"error": [{"description": "body-of-the-error"}]})
    with pytest.raises(errors.NotFoundError):
        await client.inventory.get_nodes("SKU 2")
    ours = [record for record in caplog.records if record.name.startswith("walmart_async")]
    lines = [record.getMessage() for record in ours]
    assert [re.sub(r"\d+ ms", "N ms", re.sub(r"[0-9a-f-]{36}", "ID", line)) for line in lines] == [
        "POST /v3/token 200 attempt 1, N ms [correlation id ID]",
        "PUT /v3/inventory 503 attempt 1, N ms [sku 'SKU 1', correlation id ID]",
        "PUT /v3/inventory 503 attempt 1, again in 0.25 s [sku 'SKU 1', correlation id ID]",
        "PUT /v3/inventory 200 attempt 2, N ms [sku 'SKU 1', correlation id ID]",
        "GET /v3/inventories/{sku} 404 attempt 1, N ms [sku 'SKU 2', correlation id ID]",
    ]
    assert {record.levelno for record in ours} == {logging.DEBUG, logging.INFO}
    everything = "".join(repr(vars(record)) for record in ours)
    for value in ("123454321", "of-the-answer", "of-the-request", "of-the-error"):
        assert value not in everything


async def test_an_observer_that_raises_does_not_break_the_call(server, seller, caplog):
    def observer(event):
        raise RuntimeError("the observer is broken")

    client = seller(on_event=observer)
    assert (await client.inventory.update("A", 1)).sku == "A"
    assert len(server.seen) == 1
    assert any(record.exc_info for record in caplog.records if record.name.startswith("walmart_async"))


async def test_without_an_observer_nothing_is_made_for_one(server, seller):
    server.reply(503, b"")
    assert (await seller(on_event=None).inventory.get("A")).sku == "A"


async def test_events_are_exported_with_their_names(witness, seller):
    await seller().inventory.get("A")
    assert repr(witness.events[0]).startswith("CallStarted(operation='GET /v3/inventory', correlation_id=")
