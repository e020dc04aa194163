"""Errors and log lines name what a call was about, and nobody else's data; figures are the options a caller set."""

from __future__ import annotations

import asyncio
import logging
import pickle

import pytest

from walmart_async import MemoryLimits, Problem, errors
from walmart_async.clock import SystemClock

ODD = 'A\n\x1b[2J\r\u202e\u2028 ÄÖ"B'
SHOWN = ascii(ODD)


def refuses(server, text: str = "no") -> None:
    server.reply(400, {"error": [{"code": "X", "description": text}]})


def lines(caplog) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name.startswith("walmart_async")]


async def test_no_character_of_a_sku_can_forge_a_line(server, seller, caplog) -> None:
    server.reply(503, b"")
    refuses(server, f"no such item: {ODD}")
    with pytest.raises(errors.BadRequestError) as caught:
        await seller().request("GET", "/v3/inventory", query={"sku": ODD})
    assert caught.value.subject == {"sku": ODD}
    assert f"sku {SHOWN}" in str(caught.value)
    assert all(line.isprintable() for line in (str(caught.value), *lines(caplog)))
    assert any(f"sku {SHOWN}" in line for line in lines(caplog))


async def test_what_walmart_says_cannot_forge_a_line_either(server, seller) -> None:
    refuses(server, f"no such item: {ODD}")
    with pytest.raises(errors.BadRequestError) as caught:
        await seller().inventory.get("A")
    assert str(caught.value).isprintable()
    assert caught.value.errors[0].description == f"no such item: {ODD}"


PERSON = {"email": "ann@example.com", "customerName": "Ann Smith", "phone": "5551234", "address": "1 Elm Street"}


@pytest.mark.parametrize("place", ["query", "body", "path"])
async def test_what_may_be_a_customers_is_named_nowhere(server, seller, caplog, place) -> None:
    refuses(server)
    parts = {"query": {"query": PERSON}, "body": {"body": PERSON}, "path": {"path_values": PERSON}}[place]
    path = "/v3/people/{email}/{customerName}/{phone}/{address}" if place == "path" else "/v3/people"
    with pytest.raises(errors.BadRequestError) as caught:
        await seller().request("POST", path, **parts)
    assert caught.value.subject == {}
    for value in PERSON.values():
        assert value not in str(caught.value) + "".join(lines(caplog))


async def test_a_long_value_is_cut_in_messages_and_whole_in_the_attribute(server, seller) -> None:
    refuses(server)
    with pytest.raises(errors.BadRequestError) as caught:
        await seller().request("GET", "/v3/x", query={"sku": "S" * 5_000})
    assert len(str(caught.value)) < 300
    assert caught.value.subject == {"sku": "S" * 5_000}


async def test_an_error_of_the_token_call_names_what_it_was_made_for(server, seller) -> None:
    server.reply(401, b"", token=True)
    with pytest.raises(errors.CredentialsError) as caught:
        await seller().inventory.get("A")
    assert (caught.value.operation, caught.value.subject) == ("POST /v3/token", {"sku": "A"})


async def test_a_closed_client_names_it(server, seller) -> None:
    client = seller()
    await client.inventory.get("A")
    await client.close()
    with pytest.raises(errors.ClosedError) as caught:
        await client.inventory.get("A")
    assert caught.value.subject == {"sku": "A"}


async def test_pages_that_repeat_name_the_call_and_its_answer(server, seller) -> None:
    page = {"meta": {"nextCursor": "again"}, "elements": {"inventories": [{"sku": "A"}]}}
    server.reply(200, page, times=3)
    with pytest.raises(errors.PagingError, match="GET /v3/inventories, status 200") as caught:
        await seller().inventory.list().to_list()
    assert caught.value.correlation_id == server.seen[-1].headers["WM_QOS.CORRELATION_ID"]


async def test_it_survives_the_way_to_another_process(server, seller) -> None:
    refuses(server)
    with pytest.raises(errors.BadRequestError) as caught:
        await seller().orders.get("1796277083022")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.subject == {"purchaseOrderId": "1796277083022"}
    assert str(copy) == str(caught.value)


def test_an_error_that_is_about_nothing_says_nothing() -> None:
    assert errors.WalmartError("no").subject == {}
    assert str(errors.WalmartError("no")) == "no"


async def test_every_line_has_the_correlation_id_of_its_call(server, seller, caplog, witness) -> None:
    server.reply(503, b"")
    server.reply(200, {"sku": "A", "quantity": {"amount": "many"}})
    found: list[errors.PartialDataError] = []
    answer = await seller(on_problem=found.append).raw.inventory.get("A")
    own = [line for line in lines(caplog) if "/v3/inventory" in line]
    assert len(own) == 4
    assert all(line.endswith(f"[sku 'A', correlation id {answer.correlation_id}]") for line in own)
    levels = {record.levelno for record in caplog.records if "could not be read" in record.getMessage()}
    assert levels == {logging.WARNING}, "what is set aside is lost unless somebody looks"
    assert all(isinstance(each, Problem) for each in answer.problems)


async def test_a_wait_for_a_limit_is_logged_before_it_begins(server, seller, caplog) -> None:
    server.reply(429, b"", {"Retry-After": "30"})
    answer = await seller().raw.inventory.get("A")
    (line,) = (each for each in lines(caplog) if "waits for" in each)
    about = f"[sku 'A', correlation id {answer.correlation_id}]"
    assert line == f"GET /v3/inventory waits for the limit of GET /v3/inventory {about}"
    assert lines(caplog)[-1] != line


async def test_an_observer_that_fails_is_logged_with_the_call(server, seller, caplog) -> None:
    def observer(event):
        raise RuntimeError("broken")

    answer = await seller(on_event=observer).raw.inventory.get("A")
    failed = [record for record in caplog.records if "on_event failed" in record.getMessage()]
    assert any(answer.correlation_id in record.getMessage() for record in failed)
    assert {record.levelno for record in failed} == {logging.ERROR}


# --- figures are options, and are named ---


async def message_of(call, kind=errors.WalmartError) -> str:
    with pytest.raises(kind) as caught:
        await call
    return str(caught.value)


async def test_a_deadline_that_cuts_an_attempt(server, seller) -> None:
    server.reply(503, b"", {"Retry-After": "0"})
    server.hold()
    told = await message_of(seller(deadline=0.5, clock=SystemClock()).inventory.get("A"), errors.TimeoutError)
    assert told.startswith("no answer within the deadline of 0.5 s; the attempt before failed: status 503 [")
    assert "2 attempts" in told


async def test_a_timeout_of_every_attempt(server, seller) -> None:
    for _ in range(2):
        server.hold()
    told = await message_of(seller(timeout=0.05, retries=1).inventory.get("A"), errors.TimeoutError)
    assert "no answer within the timeout of 0.05 s; the attempt before failed: no answer in time [" in told


async def test_a_retry_that_would_be_past_the_deadline(server, seller) -> None:
    server.reply(503, b"", {"Retry-After": "4"}, times=3)
    told = await message_of(seller(deadline=10).inventory.get("A"), errors.ServerError)
    assert "not tried again: the next attempt, in 4 s, would be past the deadline of 10 s [" in told


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"deadline": 10}, "would be past the deadline of 10 s"),
        ({"max_wait": 5.5}, "would be past the max_wait of 5.5 s"),
        ({"on_limit": "raise"}, 'on_limit is "raise"'),
    ],
)
async def test_a_limit_that_is_not_waited_for(server, seller, options, reason) -> None:
    server.reply(429, b"", {"Retry-After": "30"})
    assert reason in await message_of(seller(**options).inventory.get("A"), errors.RateLimitError)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"deadline": 10}, "that is past the deadline of 10 s"),
        ({"max_wait": 5.5}, "the max_wait is 5.5 s"),
        ({"on_limit": "raise"}, 'on_limit is "raise"'),
    ],
)
async def test_a_bucket_that_is_not_waited_for(server, seller, options, reason) -> None:
    client = seller(retries=0)
    server.reply(429, b"", {"Retry-After": "30"})
    await message_of(client.inventory.get("A"), errors.RateLimitError)
    told = await message_of(client.with_options(**options).inventory.get("A"), errors.RateLimitError)
    assert reason in told
    assert "sku 'A'" in told


@pytest.mark.parametrize("options", [{"deadline": None}, {"deadline": 900}, {"deadline": None, "max_wait": 5}])
async def test_limits_of_the_callers_own_have_their_own_reasons(seller, clock, options) -> None:
    class Closed(MemoryLimits):
        def take_now(self, buckets):
            return None

        async def take(self, buckets, max_wait):
            raise errors.RateLimitError("closed for today", retry_after=30.0)

    told = await message_of(seller(limits=Closed(clock), **options).inventory.get("A"), errors.RateLimitError)
    assert told.startswith("closed for today; the max_wait" if "max_wait" in options else "closed for today [")


async def test_a_token_that_does_not_come(server, seller) -> None:
    server.hold(token=True)
    told = await message_of(seller(deadline=0.05, clock=SystemClock()).inventory.get("A"), errors.TimeoutError)
    assert "no access token within the deadline of 0.05 s [" in told


async def test_writes_that_take_until_the_deadline(server, seller) -> None:
    gate, client = server.hold(), seller(clock=SystemClock())
    task = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    told = await message_of(client.with_options(deadline=0.05).inventory.update("A", 2), errors.TimeoutError)
    assert "the deadline of 0.05 s" in told
    gate.open()
    await task


@pytest.mark.parametrize("sku", ["лампа 7", "灯", "A\x85B", "ÄÖ"])
async def test_a_sku_is_shown_in_any_encoding(server, seller, caplog, sku) -> None:
    refuses(server)
    with pytest.raises(errors.BadRequestError) as caught:
        await seller().request("GET", "/v3/x", query={"sku": sku})
    assert caught.value.subject == {"sku": sku}
    assert f"sku {sku!a}" in str(caught.value)
    assert all(text.isascii() for text in (str(caught.value), *lines(caplog)))


def test_half_a_character_is_shown_too() -> None:
    assert str(errors.NotFoundError("no \ud83d", subject={"sku": "\ud83d"})) == "no \\ud83d [sku '\\ud83d']"
