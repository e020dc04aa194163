"""Views with other options, limits that can be looked at, calls of anything."""

from __future__ import annotations

import asyncio
import contextlib

import msgspec
import pytest

from walmart_async import Upload, errors

NODE = "GET /v3/feeds/{feedId}/errorReport"


async def test_a_view_shares_token_connections_and_limits(server, seller):
    client = seller()
    view = client.with_options(retries=0, timeout=5)
    await client.feeds.error_report("F@1", "FITMENT_ACES").read()
    await view.feeds.error_report("F@1", "FITMENT_ACES").read()
    assert len(server.token_calls) == 1
    assert len({seen.connection for seen in server.seen}) == 1
    assert client.limits[NODE].tokens == pytest.approx(view.limits[NODE].tokens) == pytest.approx(58)


async def test_a_view_of_a_view_keeps_what_it_does_not_change(server, seller):
    server.reply(503, b"", times=2)
    view = seller().with_options(retries=0).with_options(timeout=9)
    with pytest.raises(errors.ServerError) as caught:
        await view.raw.inventory.get("A")
    assert caught.value.attempts == 1


async def test_the_client_itself_is_not_changed_by_its_views(server, seller):
    client = seller()
    client.with_options(retries=0)
    server.reply(503, b"")
    assert (await client.raw.inventory.get("A")).attempts == 2


async def test_an_unknown_option_is_refused(seller):
    with pytest.raises(TypeError):
        seller().with_options(retires=0)
    with pytest.raises(TypeError):
        seller(retires=0)


async def test_limits_show_every_bucket_that_was_met(server, seller):
    client = seller()
    assert client.limits == {}
    gate = server.hold()
    call = asyncio.create_task(client.inventory.get("A"))
    await gate.arrived.wait()
    assert set(client.limits) == {"POST /v3/token", "GET /v3/inventory"}
    assert client.limits["GET /v3/inventory"].tokens == 199
    assert [str(rate) for rate in client.limits["GET /v3/inventory"].rates] == ["200/min"]
    assert client.limits["GET /v3/inventory"].in_flight == 1
    gate.open()
    await call
    assert client.limits["GET /v3/inventory"].in_flight == 0
    await client.request("GET", "/v3/unheard-of")
    assert client.limits["GET /v3/unheard-of"].tokens is None


async def test_anything_can_be_called(server, seller):
    class Thing(msgspec.Struct, rename="camel"):
        thing_name: str

    client = seller()
    server.reply(200, {"thingName": "x"})
    found = await client.request(
        "GET",
        "/v3/things/{id}/parts",
        path_values={"id": "a/b"},
        query={"q": "1 2", "no": None, "yes": True},
        into=Thing,
    )
    assert found.thing_name == "x"
    server.reply(200, {"any": [1]})
    assert await client.request("POST", "/v3/things", body={"name": "é", "price": 1}) == {"any": [1]}
    await client.request("DELETE", "/v3/things/{id}", path_values={"id": "1"})
    await client.request("PUT", "/v3/files", body=Upload(content=b"a,b", filename="f.csv", media_type="text/csv"))
    first, post, delete, put = server.seen
    assert first.target == "/v3/things/a%2Fb/parts?q=1%202&yes=true"
    assert (post.method, post.data, post.headers["Content-Type"]) == (
        "POST",
        {"name": "é", "price": 1},
        "application/json",
    )
    assert (delete.method, delete.target, delete.body) == ("DELETE", "/v3/things/1", b"")
    assert put.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="f.csv"\r\nContent-Type: text/csv\r\n\r\na,b\r\n' in put.body


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_an_unknown_write_is_sent_once(server, seller, method):
    server.reply(500, b"")
    with pytest.raises(errors.OutcomeUnknownError):
        await seller().request(method, "/v3/things")
    assert len(server.seen) == 1


async def test_an_unknown_read_is_repeated_and_shares_the_declared_bucket(server, seller):
    server.reply(500, b"")
    client = seller()
    await client.request("GET", "/v3/inventory", query={"sku": "A"})
    assert len(server.seen) == 2
    assert client.limits["GET /v3/inventory"].tokens == pytest.approx(198, abs=1.5)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (("FETCH", "/v3/x"), "method"),
        (("TRACE", "/v3/x"), "method"),
        (("GET", "v3/x"), "path"),
        (("GET", "https://example.com/v3/x"), "path"),
        (("GET", "/v3/../x"), "path"),
        (("GET", "/v3/x y"), "path"),
        (("GET", "/v3/x?y=1"), "path"),
        (("GET", "/v3/x\r\nX: 1"), "path"),
        (("GET", "/v3/{x}"), "path_values"),
    ],
)
async def test_what_is_no_path_is_refused_before_sending(server, seller, wrong, field):
    with pytest.raises(errors.RequestInvalidError) as caught:
        await seller().request(*wrong)
    assert caught.value.field == field
    assert not server.seen
    assert not server.token_calls


def test_blocking_limits_and_requests(threaded_server, blocking_seller):
    client = blocking_seller()
    assert client.request("GET", "/v3/x") == {"sku": "A", "quantity": {"unit": "EACH", "amount": 1}}
    assert client.limits["GET /v3/x"].in_flight == 0


@pytest.mark.parametrize(
    ("market", "published"),
    [
        ("us", ["5000/min", "100/hour", "1000/min"]),
        ("mx", ["60/min", "30/min", "50/min"]),
        ("ca", ["5000/min", "100/hour", "1000/min"]),
        ("cl", ["5000/min", "100/hour", "1000/min"]),
    ],
)
async def test_calls_keep_to_the_limits_of_their_market(seller, market, published):
    client, routes = seller(market=market), ["GET /v3/orders", "PUT /v3/price", "GET /v3/promo/sku/{sku}"]
    for route in routes:
        with contextlib.suppress(errors.WalmartError):
            await client.request(route[:3], route[4:].replace("{sku}", "A"))
    assert [str(client.limits[route].rates[0]) for route in routes] == published
