"""Whatever ends a write that may have been applied says so, and is never taken for a write that failed."""

from __future__ import annotations

import asyncio

import pytest

from walmart_async import errors

HTML = b"<html><body>It worked!</body></html>"
UNREADABLE = {
    "no content": (204, b""),
    "nothing": (200, b""),
    "blanks": (200, b" \r\n"),
    "HTML": (200, HTML),
    "half a document": (200, b'{"sku": "A", "quanti'),
    "a list": (200, b"[]"),
    "a text": (200, b'"OK"'),
    "null": (200, b"null"),
    "an object that has none of it": (200, b'{"status": "OK"}'),
    "accepted, and nothing": (202, b""),
    "bytes that are no text": (200, b"\xff\xfe\x00"),
}


async def failed(call) -> errors.WalmartError:
    with pytest.raises(errors.WalmartError) as caught:
        await call
    return caught.value


@pytest.mark.parametrize("what", UNREADABLE)
async def test_an_absolute_write_whose_answer_cannot_be_read_is_unknown(server, seller, what) -> None:
    server.reply(*UNREADABLE[what])
    error = await failed(seller().inventory.update("A", 5))
    assert isinstance(error, errors.OutcomeUnknownError)
    assert (error.sent, error.status) == (True, UNREADABLE[what][0])
    assert isinstance(error.__cause__, errors.DecodeError)
    assert len(server.seen) == 1


@pytest.mark.parametrize("what", UNREADABLE)
async def test_a_feed_whose_answer_cannot_be_read_is_unknown(server, seller, what) -> None:
    server.reply(*UNREADABLE[what])
    error = await failed(seller().feeds.submit("inventory", {"a": 1}))
    assert isinstance(error, errors.OutcomeUnknownError)
    assert (error.sent, len(server.seen)) == (True, 1)


@pytest.mark.parametrize("what", UNREADABLE)
async def test_a_read_whose_answer_cannot_be_read_is_no_write(server, seller, what) -> None:
    server.reply(*UNREADABLE[what])
    assert isinstance(await failed(seller().inventory.get("A")), errors.DecodeError)


@pytest.mark.parametrize("status", [300, 301, 302, 303, 408, 500, 502, 504, 520, 599])
async def test_a_feed_that_may_have_been_accepted_is_unknown(server, seller, status) -> None:
    server.reply(status, HTML)
    assert isinstance(await failed(seller().feeds.submit("inventory", {"a": 1})), errors.OutcomeUnknownError)
    assert len(server.seen) == 1


LAST = {
    "429": (errors.RateLimitError, lambda server: server.reply(429, b"", times=9)),
    "423": (errors.LockedError, lambda server: server.reply(423, b"", times=9)),
    "400": (errors.BadRequestError, lambda server: server.reply(400, b"")),
    "404": (errors.NotFoundError, lambda server: server.reply(404, b"")),
    "302": (errors.StatusError, lambda server: server.reply(302, b"")),
    "503": (errors.ServerError, lambda server: server.reply(503, b"", times=9)),
    "cut": (errors.ConnectionError, lambda server: server.cut(times=9)),
}


@pytest.mark.parametrize("first", ["cut", 500, 408])
@pytest.mark.parametrize("last", LAST)
async def test_an_absolute_write_that_ends_otherwise_after_a_doubtful_attempt_was_sent(
    server, seller, first, last
) -> None:
    server.cut() if first == "cut" else server.reply(first, b"")
    kind, script = LAST[last]
    script(server)
    error = await failed(seller(retries=2, deadline=None).inventory.update("A", 5))
    assert (type(error), error.sent) == (kind, True)


@pytest.mark.parametrize("status", [400, 404, 409, 423, 429, 307])
async def test_a_write_that_was_only_refused_was_not_applied(server, seller, status) -> None:
    server.reply(status, b"", times=9)
    error = await failed(seller(retries=1, deadline=None).inventory.update("A", 5))
    assert (error.status, error.sent) == (status, False)


async def test_no_token_for_a_second_attempt(server, seller) -> None:
    client = seller(retries=2)
    await client.inventory.get("A")
    server.cut()
    server.reply(401, b"")  # the second attempt
    server.reply(401, b"", token=True, times=9)  # and the token it would need
    error = await failed(client.inventory.update("A", 5))
    assert (type(error), error.operation, error.sent) == (errors.CredentialsError, "POST /v3/token", True)


async def test_the_deadline_passes_between_attempts(server, seller, clock) -> None:
    server.reply(500, b"", times=9)
    error = await failed(seller(retries=50, deadline=20.0).inventory.update("A", 5))
    assert error.sent


async def test_no_limit_left_for_a_second_attempt(server, seller) -> None:
    server.cut()
    server.reply(429, b"", {"Retry-After": "60"})
    error = await failed(seller(on_limit="raise").inventory.update("A", 5))
    assert (type(error), error.sent) == (errors.RateLimitError, True)


@pytest.mark.parametrize("write", ["absolute", "once"])
async def test_the_client_is_closed_while_a_write_is_out(server, seller, write) -> None:
    gate, client = server.hold(), seller()
    write_call = client.inventory.update("A", 5) if write == "absolute" else client.feeds.submit("inventory", {"a": 1})
    call = asyncio.create_task(write_call)
    await gate.arrived.wait()
    await client.close(grace=0)
    error = await failed(call)
    gate.open()
    assert (type(error), error.sent) == (errors.ClosedError, True)


async def test_the_client_is_closed_before_anything_is_sent(server, seller) -> None:
    client = seller()
    await client.close()
    error = await failed(client.inventory.update("A", 5))
    assert (type(error), error.sent) == (errors.ClosedError, False)


async def test_parts_of_a_write_that_were_refused_leave_others_that_were_done(server, seller) -> None:
    nodes = [{"shipNode": "1", "status": "Success"}, {"shipNode": "2", "status": "Failed"}]
    server.reply(200, {"sku": "A", "nodes": nodes})
    error = await failed(seller().inventory.update_nodes("A", {"1": 1, "2": 2}))
    assert (type(error), error.sent) == (errors.PartialFailureError, True)
