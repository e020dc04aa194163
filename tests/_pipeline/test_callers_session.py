"""A session of the caller's lends its connections: none of its habits changes what comes of a call."""

from __future__ import annotations

import asyncio
import gzip
import json
import warnings
from typing import Any

import aiohttp
import pytest

from walmart_async import errors

STOCK = {"sku": "A", "quantity": {"unit": "EACH", "amount": 1}}


async def refuse(response: aiohttp.ClientResponse) -> None:
    raise RuntimeError("a caller's own check")


HABITS: dict[str, dict[str, Any]] = {
    "raises for a status": {"raise_for_status": True},
    "raises by a function": {"raise_for_status": refuse},
    "leaves bodies packed": {"auto_decompress": False},
    "adds credentials": {"auth": ("user", "password")},
    "keeps cookies": {"cookies": {"sticky": "yes"}},
    "has no patience": {"timeout": aiohttp.ClientTimeout(total=0.000_001)},
    "has a base URL": {"base_url": "http://elsewhere.example/"},
    "adds a header of credentials": {"headers": {"authorization": "Basic dTpw"}},
    "adds a header of cookies": {"headers": {"cookie": "sticky=yes"}},
    "asks for another packing": {"headers": {"Accept-Encoding": "br"}},
    "calls bodies something else": {"headers": {"Content-Type": "text/xml", "Content-Encoding": "br"}},
    "names another host": {"headers": {"Host": "elsewhere.example"}},
    "reads little": {"read_bufsize": 16},
}


@pytest.mark.parametrize("habit", HABITS)
async def test_a_call_comes_out_the_same(server, seller, habit) -> None:
    settings = dict(HABITS[habit])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # aiohttp will not know this class any more
        if "auth" in settings:
            settings["auth"] = aiohttp.BasicAuth(*settings["auth"])
        session = aiohttp.ClientSession(**settings)
    async with session:
        client = seller(session=session, retries=0)
        packed = gzip.compress(json.dumps(STOCK).encode())
        server.reply(200, packed, {"Content-Encoding": "gzip", "Set-Cookie": "a=b"})
        assert (await client.inventory.get("A")).sku == "A"
        server.reply(404, b"{}")
        with pytest.raises(errors.NotFoundError):
            await client.inventory.get("A")
        server.reply(200, {"feedId": "F@1"})
        assert (await client.feeds.submit("inventory", {"a": 1})).feed_id == "F@1"
        server.reply(400, b"{}")
        with pytest.raises(errors.BadRequestError):
            await client.feeds.submit("inventory", {"a": 1})
    for seen in server.seen:
        assert not {"Cookie", "Authorization", "Content-Encoding"} & set(seen.headers)
        assert seen.headers["Accept-Encoding"] == "gzip, deflate"
        assert seen.headers["Host"] in server.url
        assert seen.headers.get("Content-Type") != "text/xml"
    assert len(server.seen) == 4


async def test_its_headers_and_its_connections_are_used(server, seller) -> None:
    async with aiohttp.ClientSession(headers={"X-Mine": "1"}) as session:
        client = seller(session=session)
        await client.inventory.get("A")
        assert server.seen[0].headers["X-Mine"] == "1"
        assert len(session.connector._conns) == 1


@pytest.mark.parametrize("when", ["before", "between"])
async def test_one_that_is_closed_is_named(server, seller, when) -> None:
    session = aiohttp.ClientSession()
    client = seller(session=session)
    if when == "between":
        await client.inventory.get("A")
    await session.close()
    for call in (
        client.inventory.get("A"),
        client.inventory.update("A", 5),
        client.feeds.submit("inventory", {"a": 1}),
    ):
        with pytest.raises(errors.ConfigurationError, match="is closed") as caught:
            await call
        assert not caught.value.sent
    assert all(state.in_flight == 0 for state in client.limits.values())


async def test_one_that_is_closed_meanwhile(server, seller) -> None:
    session, gate = aiohttp.ClientSession(), server.hold()
    client = seller(session=session, retries=0)
    call = asyncio.create_task(client.inventory.update("A", 5))
    await gate.arrived.wait()
    await session.close()
    with pytest.raises(errors.WalmartError) as caught:
        await call
    assert caught.value.sent
    gate.open()
