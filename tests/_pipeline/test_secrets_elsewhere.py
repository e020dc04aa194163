"""Secrets where nobody thinks of them: what asyncio tells, what tools for debugging show, what is sent to reporters."""

from __future__ import annotations

import asyncio
import copy
import gc
import io
import json
import logging
import pprint
import traceback
import types
from typing import Any

import pytest

from support.calls import CLIENT_ID, CLIENT_SECRET
from support.scripted_server import ISSUED
from support.witness import OURS
from walmart_async import errors

SECRETS = (CLIENT_SECRET, ISSUED)


def assert_hidden(text: str) -> None:
    assert not [secret for secret in SECRETS if secret in text]


async def test_the_debug_mode_of_asyncio_shows_none(server, seller, caplog) -> None:
    """It logs every callback that takes long, with its arguments."""
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.0
    caplog.set_level(logging.DEBUG, "asyncio")
    client = seller()
    await asyncio.gather(client.inventory.get("A"), client.inventory.update("A", 1))
    server.cut(times=9)
    with pytest.raises(errors.ConnectionError):
        await client.inventory.get("A")
    assert "Executing" in caplog.text
    assert_hidden(caplog.text)


async def test_a_list_of_all_tasks_and_their_stacks_shows_none(server, seller) -> None:
    gate, client = server.hold(), seller()
    call = asyncio.ensure_future(client.inventory.get("A"))
    await gate.arrived.wait()
    shown = io.StringIO()
    for task in asyncio.all_tasks():
        print(repr(task), repr(task.get_coro()), file=shown)
        task.print_stack(file=shown)
    gate.open()
    await call
    assert "get" in shown.getvalue()
    assert_hidden(shown.getvalue())


async def test_a_group_of_errors_with_its_local_variables_shows_none(server, seller) -> None:
    """As error trackers print it, frame by frame."""
    client = seller()
    await client.inventory.get("A")
    server.reply(400, {"errors": {"error": [{"code": "X", "description": f"token {server.issued[-1]}"}]}}, times=9)

    async def three() -> None:
        async with asyncio.TaskGroup() as group:
            for sku in "ABC":
                group.create_task(client.inventory.get(sku))

    with pytest.raises(ExceptionGroup) as caught:
        await three()
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    kept = [each for each in told.exceptions or () for each in each.stack if OURS.search(each.filename)]
    assert kept, "frames of ours are among them"
    assert_hidden("".join(f"{each.locals}" for each in kept))
    assert_hidden("".join(f"{each} {each!r} {vars(each)}" for each in caught.value.exceptions))


def described(thing: Any) -> str:
    """As ``pprint`` shows its parts, two levels deep."""
    parts = vars(thing) if hasattr(thing, "__dict__") else {}
    return pprint.pformat(parts) + "".join(
        pprint.pformat(vars(each)) for each in parts.values() if hasattr(each, "__dict__")
    )


async def test_the_parts_of_a_client_can_be_printed(server, seller) -> None:
    client = seller()
    await client.inventory.get("A")
    for thing in (client, client._link, client._link.sender, client.inventory, client.raw, client.with_options()):
        assert_hidden(described(thing))


async def test_an_answer_and_its_copies_show_none(server, seller) -> None:
    response = await seller().raw.inventory.get("A")
    for each in (response, copy.copy(response), copy.deepcopy(response)):
        assert_hidden(f"{each!r} {each!s} {dict(each.headers)!r} {pprint.pformat(each)}")


async def test_nothing_of_a_call_keeps_a_token_once_it_is_over(server, seller) -> None:
    """Dumps of memory show what is still referred to; the store of tokens, and what sends, need it, a call does not."""
    client = seller()
    for _ in range(3):
        await client.inventory.get("A")
    gc.collect()
    frames = [each for each in gc.get_objects() if isinstance(each, types.FrameType)]
    assert_hidden("".join(f"{frame.f_locals}" for frame in frames if OURS.search(frame.f_code.co_filename)))


@pytest.mark.parametrize("place", ["prefix", "suffix", "split"])
async def test_a_token_that_is_echoed_inside_of_something_longer(server, seller, place) -> None:
    client = seller()
    await client.inventory.get("A")
    token = server.issued[-1]
    told = {"prefix": f"Bearer{token}", "suffix": f"{token}=.", "split": f"a {token}, {token}; {CLIENT_ID}"}[place]
    server.reply(400, json.dumps({"errors": {"error": [{"code": told, "info": told, "description": told}]}}))
    with pytest.raises(errors.BadRequestError) as caught:
        await client.inventory.get("A")
    assert_hidden(f"{caught.value} {caught.value!r} {vars(caught.value)}")
