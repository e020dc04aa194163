"""The wire itself: redirects, environment, compression, size."""

from __future__ import annotations

import gzip
import json
import zlib

import pytest
from aiohttp import web

from walmart_async import errors
from walmart_async._pipeline import failures


async def test_a_base_url_keeps_its_prefix(server, seller):
    await seller(base_url=f"{server.url}/prefix/").request("GET", "/v3/things/{id}", path_values={"id": "a b"})
    assert [seen.target for seen in (*server.token_calls, *server.seen)] == [
        "/prefix/v3/token",
        "/prefix/v3/things/a%20b",
    ]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_refused_and_the_other_host_sees_nothing(server, emulator, seller, status):
    client = seller()
    server.reply(status, b"", {"Location": f"{emulator.url}/v3/inventory?sku=A"})
    with pytest.raises(errors.StatusError, match="redirect") as caught:
        await client.inventory.get("A")
    assert caught.value.status == status
    server.reply(status, b"", {"Location": f"{emulator.url}/v3/inventory?sku=A"})
    with pytest.raises(errors.StatusError):
        await client.inventory.update("A", 1)
    assert len(server.seen) == 2
    assert emulator.requests == []


async def test_a_token_call_is_not_redirected_either(server, emulator, seller):
    server.reply(307, b"", {"Location": f"{emulator.url}/v3/token"}, token=True)
    with pytest.raises(errors.StatusError):
        await seller().inventory.get("A")
    assert emulator.requests == []


@pytest.mark.parametrize(
    "url",
    [
        "http://marketplace.walmartapis.com",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "https://user:password@marketplace.walmartapis.com",
        "https://marketplace.walmartapis.com?a=b",
        "https://",
        "marketplace.walmartapis.com",
        "http://localhost.example.com",
        "http://127.example.com",
    ],
)
async def test_plain_http_is_for_this_machine_alone(seller, url):
    with pytest.raises(errors.ConfigurationError, match="base_url"):
        seller(base_url=url)


async def test_neither_proxies_nor_netrc_of_the_environment_are_used(
    server, seller, monkeypatch, closed_port, tmp_path
):
    (tmp_path / "netrc").write_text("default login somebody password something\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, closed_port)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    await seller().inventory.get("A")
    assert "Authorization" not in server.seen[0].headers


async def test_a_proxy_that_is_given_is_used(server, seller):
    """The scripted server stands in for it: a proxy is asked for the whole URL."""
    await seller(base_url="http://127.0.0.1:9", proxy=server.url).inventory.get("A")
    assert [seen.target for seen in server.token_calls] == ["http://127.0.0.1:9/v3/token"]
    assert [seen.target for seen in server.seen] == ["http://127.0.0.1:9/v3/inventory?sku=A"]


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_compressed_answers_are_read(server, seller, coding):
    raw = json.dumps({"sku": "A" * 5000}).encode()
    server.reply(200, gzip.compress(raw) if coding == "gzip" else zlib.compress(raw), {"Content-Encoding": coding})
    answer = await seller().raw.inventory.get("A")
    assert answer.data.sku == "A" * 5000
    assert answer.body == raw


async def test_a_compressed_answer_in_several_members_is_read_whole(server, seller):
    raw = json.dumps({"sku": "A" * 5000}).encode()
    server.reply(200, gzip.compress(raw[:2000]) + gzip.compress(raw[2000:]), {"Content-Encoding": "gzip"})
    assert (await seller().raw.inventory.get("A")).body == raw


async def test_compressed_errors_are_read(server, seller):
    body = gzip.compress(b'{"error":[{"code":"CONTENT_NOT_FOUND.GMP_INVENTORY_API"}]}')
    server.reply(404, body, {"Content-Encoding": "gzip"})
    with pytest.raises(errors.NotFoundError) as caught:
        await seller().inventory.get("A")
    assert caught.value.errors[0].code == "CONTENT_NOT_FOUND.GMP_INVENTORY_API"


async def test_rubbish_that_claims_to_be_compressed_is_a_broken_connection(server, seller):
    server.reply(200, b"not gzip at all", {"Content-Encoding": "gzip"}, times=2)
    with pytest.raises(errors.ConnectionError):
        await seller(retries=1).inventory.get("A")


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize(("most", "options"), [(16 << 20, {}), (1 << 20, {"max_answer_bytes": 1 << 20})])
async def test_answers_are_capped_in_size(server, seller, compressed, most, options):
    body = b"0" * (most + 1)
    headers = {"Content-Encoding": "gzip"} if compressed else {}
    server.reply(200, gzip.compress(body) if compressed else body, headers)
    with pytest.raises(errors.DecodeError, match=f"larger than max_answer_bytes, which is {most:,}") as caught:
        await seller(**options).inventory.get("A")
    assert caught.value.status == 200


async def test_a_larger_answer_is_read_when_the_limit_is_raised(server, seller):
    server.reply(200, b'{"sku":"A"' + b" " * (17 << 20) + b"}")
    assert (await seller().with_options(max_answer_bytes=32 << 20).inventory.get("A")).sku == "A"


async def test_an_answer_to_a_write_that_is_too_large_leaves_its_outcome_unknown(server, seller):
    server.reply(200, b"0" * (3 << 20))
    with pytest.raises(errors.OutcomeUnknownError):
        await seller(max_answer_bytes=1 << 20).feeds.submit("inventory", {"Inventory": []})
    assert len(server.seen) == 1


@pytest.mark.parametrize("compressed", [False, True])
async def test_no_more_than_the_beginning_of_an_error_is_read(server, seller, monkeypatch, compressed):
    read = []
    monkeypatch.setattr(failures, "read_errors", lambda body, hide: read.append(len(body)) or ())
    body = b"0" * (3 << 20)
    headers = {"Content-Encoding": "gzip"} if compressed else {}
    server.reply(400, gzip.compress(body) if compressed else body, headers)
    with pytest.raises(errors.BadRequestError):
        await seller().inventory.get("A")
    assert read == [1 << 20]


async def test_an_answer_that_is_too_large_says_of_which_call(server, seller):
    server.reply(200, b"0" * (3 << 20))
    with pytest.raises(errors.DecodeError) as caught:
        await seller(max_answer_bytes=1 << 20).inventory.get("A")
    assert caught.value.operation == "GET /v3/inventory"
    assert caught.value.correlation_id == server.seen[0].headers["WM_QOS.CORRELATION_ID"]
    assert caught.value.attempts == 1


async def test_a_body_larger_than_a_megabyte_arrives_whole(server, seller):
    server.reply(200, {"feedId": "F@1"})
    content = {"Inventory": ["é" * 1000] * 1500}
    await seller().feeds.submit("inventory", content)
    assert server.seen[0].data == content
    assert server.seen[0].headers["Content-Length"] == str(len(server.seen[0].body))
    assert "Transfer-Encoding" not in server.seen[0].headers


async def test_answers_in_pieces_are_read_whole(server, seller):
    async def pieces(request, seen):
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        for piece in (b'\xef\xbb\xbf{"sku"', b':"\xc3', b'\xa9"', b"}"):
            await response.write(piece)
        return response

    server.step(pieces)
    assert (await seller().inventory.get("A")).sku == "é"


@pytest.mark.parametrize("media_type", ["application/json;charset=utf-8", "text/html", "text/plain"])
async def test_the_body_decides_and_not_its_media_type(server, seller, media_type):
    server.reply(200, {"sku": "B"}, {"Content-Type": media_type})
    assert (await seller().inventory.get("A")).sku == "B"
