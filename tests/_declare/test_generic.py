"""``client.request``: what is declared shares its limits, what cannot be sent is refused, every mode has it."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
import threading
from typing import Any

import pytest

from walmart_async import Content, RequestInvalidError, Response, operations
from walmart_async.families import Families

STOCK = {"sku": "A", "quantity": {"unit": "EACH", "amount": 1}}


@pytest.mark.parametrize(
    ("method", "path", "more", "bucket"),
    [
        ("GET", "/v3/inventory", {}, "GET /v3/inventory"),
        ("get", "/v3/inventories/A%2FB", {}, "GET /v3/inventories/{sku}"),
        ("GET", "/v3/inventories/{sku}", {"path_values": {"sku": "A"}}, "GET /v3/inventories/{sku}"),
        ("GET", "/v3/inventories/{any}", {"path_values": {"any": "A"}}, "GET /v3/inventories/{sku}"),
        ("GET", "/v3/items/taxonomy", {}, "items taxonomy and count"),
        ("GET", "/v3/feeds/F@1", {}, "feed status"),
        ("POST", "/v3/feeds", {"query": {"feedType": "inventory"}, "body": {}}, "POST /v3/feeds INVENTORY"),
        ("POST", "/v3/feeds", {"query": {"feedType": "price"}, "body": {}}, "price feeds"),
        ("POST", "/v3/feeds", {"query": {"feedType": "NEW"}, "body": {}}, "POST /v3/feeds"),
        ("GET", "/v3/inventories/A/nodes", {}, "GET /v3/inventories/A/nodes"),
        ("GET", "/v3/inventories/", {}, "GET /v3/inventories/"),
        ("PATCH", "/v3/inventory", {}, "PATCH /v3/inventory"),
    ],
)
async def test_what_is_declared_shares_its_limits(seller, method, path, more, bucket):
    client = seller()
    await client.request(method, path, **more)
    assert client.limits.keys() - {"POST /v3/token"} == {bucket}


async def test_a_vendor_shares_the_limits_of_vendors(vendor):
    client = vendor()
    await client.request("GET", "/v3/items/A")
    assert "GET /v3/items/{sku}" in client.limits


async def test_all_limits_are_shared_where_it_is_not_known_which(seller):
    client = seller()
    await client.request("GET", "/v3/items", query={"sku": "A"})
    assert {"GET /v3/items", "GET /v3/items with filters"} <= client.limits.keys()


async def test_an_answer_comes_as_it_is_asked_for(server, seller):
    client = seller()
    server.reply(body="<stock/>", headers={"Content-Type": "application/xml"}, times=2)
    assert await client.request("GET", "/v3/x", accept="application/xml", into=str) == "<stock/>"
    assert await client.request("GET", "/v3/x", accept="application/xml", into=bytes) == b"<stock/>"
    assert [seen.headers["Accept"] for seen in server.seen] == ["application/xml"] * 2


async def test_nothing_is_an_answer_where_no_type_is_asked_for(server, seller):
    server.reply(204, b"")
    assert await seller().request("DELETE", "/v3/x") is None


async def test_a_query_of_walmarts_is_sent_byte_for_byte(server, seller):
    await seller().request("GET", "/v3/x", raw_query="nextCursor=a%2Fb/+c==&limit=2")
    assert server.seen[0].target == "/v3/x?nextCursor=a%2Fb/+c==&limit=2"


async def test_content_is_sent_as_it_is(server, seller):
    client = seller()
    await client.request("POST", "/v3/x", body=Content(content="<é/>", media_type="application/xml"))
    await client.request("POST", "/v3/x", body=Content(content=b"\x00", media_type="application/pdf"))
    assert [seen.body for seen in server.seen] == ["<é/>".encode(), b"\x00"]
    assert [seen.headers["Content-Type"] for seen in server.seen] == ["application/xml", "application/pdf"]


@pytest.mark.parametrize(
    ("parts", "field", "hint"),
    [
        ({"body": '{"a": 1}'}, "body", "Content"),
        ({"body": b"{}"}, "body", "Content"),
        ({"body": bytearray(b"{}")}, "body", "Content"),
        ({"query": {"a": 1}, "raw_query": "a=1"}, "raw_query", "one of them"),
        ({"into": 5}, "into", "a struct"),
        ({"params": {}}, "params", "query"),
        ({"path": "/v3/x?limit=1"}, "path", "query="),
        ({"path": "/v3/{x}", "path_values": {"x": 5}}, "path_values['x']", "a string"),
    ],
)
async def test_what_cannot_be_sent_is_refused_with_what_would_be_right(server, seller, parts, field, hint):
    with pytest.raises(RequestInvalidError) as caught:
        await seller().request("POST", **{"path": "/v3/x", **parts})
    assert caught.value.field == field
    assert hint in caught.value.expected
    assert not server.seen


async def test_the_raw_view_answers_a_response(seller):
    answer = await seller().raw.request("GET", "/v3/x")
    assert isinstance(answer, Response)
    assert (answer.status, answer.data) == (200, STOCK)


def test_blocking_clients_have_it_too(threaded_server, blocking_seller):
    client = blocking_seller()
    assert client.request("GET", "/v3/x") == STOCK
    assert client.raw.request("GET", "/v3/x", into=dict[str, Any]).data == STOCK
    assert client.request("GET", "/v3/x", query={"a": True}, into=dict) == STOCK
    assert threaded_server.seen[-1].target == "/v3/x?a=true"


def test_help_shows_every_part(seller):
    shown = seller().request
    assert list(inspect.signature(shown).parameters) == [
        "method",
        "path",
        "into",
        "path_values",
        "query",
        "raw_query",
        "body",
        "accept",
    ]
    assert "accept: The media type" in shown.__doc__


async def test_families_are_imported_outside_of_the_event_loop(seller, monkeypatch):
    threads = []

    def load():
        threads.append(threading.current_thread())
        return operations()

    descriptor = vars(Families)["request"]
    monkeypatch.setattr(descriptor, "_load", load)
    monkeypatch.setattr(descriptor, "_declared", None)
    client = seller()
    await asyncio.gather(client.request("GET", "/v3/x"), client.request("GET", "/v3/y"))
    await client.request("GET", "/v3/x")
    assert threading.main_thread() not in threads
    assert len(threads) <= 2


def test_a_client_imports_no_family_before():
    code = (
        "import sys; from walmart_async import Marketplace; "
        "Marketplace(client_id='a', client_secret='b').request; sys.exit('walmart_async.api' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"query": {"sku": "A \ud83d"}}, "query['sku']"),
        ({"raw_query": "cursor=\udc00"}, "raw_query"),
        ({"body": {"reason": "\ud83d"}}, "body.reason"),
        ({"body": ["\udfff"]}, "body[0]"),
        ({"path_values": {"sku": "\ud83d"}}, "path_values['sku']"),
    ],
)
async def test_text_that_no_encoding_has_is_refused_by_name(server, seller, parts, field):
    path = "/v3/items/{sku}" if "path_values" in parts else "/v3/x"
    with pytest.raises(RequestInvalidError) as caught:
        await seller().request("POST", path, **parts)
    assert caught.value.field == field
    assert str(caught.value).isascii()
    assert server.seen == []
