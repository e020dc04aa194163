"""What every request carries, and what none does."""

from __future__ import annotations

import base64
import platform
import uuid

import pytest

import walmart_async
from walmart_async import errors

ALWAYS = {"Host", "Accept", "Accept-Encoding", "User-Agent", "WM_QOS.CORRELATION_ID", "WM_SVC.NAME"}
FEED = {"feedId": "F@1"}


async def test_a_call_carries_these_headers_and_no_others(server, seller):
    await seller().inventory.get("A")
    headers = server.seen[0].headers
    assert set(headers) == ALWAYS | {"WM_SEC.ACCESS_TOKEN"}
    assert headers["WM_SEC.ACCESS_TOKEN"] == server.issued[0]
    assert headers["WM_SVC.NAME"] == "Walmart Marketplace"
    assert headers["Accept"] == "application/json"
    assert headers["User-Agent"] == f"walmart-sdk/{walmart_async.__version__} (Python {platform.python_version()})"
    assert "gzip" in headers["Accept-Encoding"]


async def test_a_body_brings_its_media_type_and_length_along(server, seller):
    await seller().inventory.update("A", 3)
    (seen,) = server.seen
    assert set(seen.headers) == ALWAYS | {"WM_SEC.ACCESS_TOKEN", "Content-Type", "Content-Length"}
    assert seen.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_a_request_without_a_body_calls_it_nothing(server, seller, method):
    await seller().request(method, "/v3/anything")
    assert "Content-Type" not in server.seen[0].headers


async def test_the_token_call_alone_carries_basic_authorization(server, seller, arguments):
    await seller(channel_type="channel-1").inventory.get("A")
    (token_call,) = server.token_calls
    pair = f"{arguments['client_id']}:{arguments['client_secret']}"
    assert token_call.headers["Authorization"] == "Basic " + base64.b64encode(pair.encode()).decode()
    assert token_call.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert token_call.headers["Accept"] == "application/json"
    assert token_call.headers["WM_SVC.NAME"] == "Walmart Marketplace"
    assert token_call.headers["WM_CONSUMER.CHANNEL.TYPE"] == "channel-1"
    assert uuid.UUID(token_call.headers["WM_QOS.CORRELATION_ID"])
    assert "WM_SEC.ACCESS_TOKEN" not in token_call.headers
    assert token_call.body == b"grant_type=client_credentials"
    assert "Authorization" not in server.seen[0].headers


async def test_a_correlation_id_is_fresh_for_each_call_and_kept_across_its_attempts(server, seller):
    server.reply(503, b"", times=2)
    server.reply(401, b"")
    client = seller()
    first, second = await client.raw.inventory.get("A"), await client.raw.inventory.get("A")
    ids = [seen.headers["WM_QOS.CORRELATION_ID"] for seen in server.seen]
    assert ids == [first.correlation_id] * 4 + [second.correlation_id]
    assert uuid.UUID(first.correlation_id) != uuid.UUID(second.correlation_id)
    assert {seen.headers["WM_QOS.CORRELATION_ID"] for seen in server.token_calls}.isdisjoint(ids)


async def test_suppliers_call_themselves_supplier(server, vendor):
    await vendor().inventory.get(sku="A", ship_node="721407")
    assert server.seen[0].headers["WM_SVC.NAME"] == "supplier"
    assert server.token_calls[0].headers["WM_SVC.NAME"] == "supplier"


async def test_service_name_and_channel_type_can_be_given(server, seller):
    await seller(service_name="My Service", channel_type="0f3e4dd4-0514-4346-b39d-af0e00ea066d").inventory.get("A")
    assert server.seen[0].headers["WM_SVC.NAME"] == "My Service"
    assert server.seen[0].headers["WM_CONSUMER.CHANNEL.TYPE"] == "0f3e4dd4-0514-4346-b39d-af0e00ea066d"


@pytest.mark.parametrize("market", ["ca", "mx", "cl"])
async def test_global_markets_name_themselves_on_every_call(server, seller, market):
    await seller(market=market).inventory.get("A")
    for seen in (*server.token_calls, *server.seen):
        assert seen.headers["WM_MARKET"] == market
        assert seen.headers["WM_GLOBAL_VERSION"] == "3.1"


async def test_the_dynamic_sandbox_is_asked_for_by_option(server, seller):
    await seller(dynamic_sandbox=True).inventory.get("A")
    assert server.seen[0].headers["WM_SANDBOX"] == "v2"
    assert server.token_calls[0].headers["WM_SANDBOX"] == "v2"


async def test_extra_headers_of_client_and_view(server, seller):
    client = seller(headers={"X-Team": "stock"})
    await client.inventory.get("A")
    await client.with_options(headers={"X-Run": "7"}).inventory.get("A")
    assert server.seen[0].headers["X-Team"] == "stock"
    assert server.seen[1].headers["X-Run"] == "7"
    assert "X-Team" not in server.seen[1].headers


@pytest.mark.parametrize(
    "name",
    [
        "WM_SEC.ACCESS_TOKEN",
        "wm_sec.access_token",
        "Authorization",
        "WM_QOS.CORRELATION_ID",
        "Host",
        "Cookie",
        "accept-encoding",
        "Content-Encoding",
        "Transfer-Encoding",
    ],
)
async def test_headers_that_are_the_clients_own_business_are_refused(server, seller, name):
    with pytest.raises(errors.ConfigurationError, match=name):
        seller(headers={name: "x"})
    with pytest.raises(errors.ConfigurationError, match=name):
        seller().with_options(headers={name: "x"})


@pytest.mark.parametrize("value", ["a\r\nX-Injected: 1", "a\nb", "a\0b"])
async def test_no_header_can_be_smuggled_in(server, seller, value):
    for changes in ({"headers": {"X-Note": value}}, {"service_name": value}, {"channel_type": value}):
        with pytest.raises(errors.ConfigurationError, match="one line"):
            seller(**changes)


async def test_cookies_are_not_sent_back(server, seller):
    server.reply(headers={"Set-Cookie": "session=1; Path=/"})
    # A cookie of an IP address would be refused anyway.
    client = seller(base_url=server.url.replace("127.0.0.1", "localhost"))
    await client.inventory.get("A")
    await client.inventory.get("A")
    assert ["Cookie" in seen.headers for seen in server.seen] == [False, False]


async def test_a_file_is_asked_for_as_a_file(server, seller):
    server.reply(200, b"PK")
    await seller().feeds.error_report("F@1", "FITMENT_ACES").read()
    assert server.seen[0].headers["Accept"] == "application/octet-stream"
