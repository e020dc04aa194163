"""Proxies of the environment: used when the client is told to, but for hosts that are exempt."""

from __future__ import annotations

import asyncio
import os

import aiohttp
import pytest

from support.files import CONTENT, Files, send
from walmart_async import ConfigurationError
from walmart_async._pipeline.proxies import environment_proxy
from walmart_async.errors import ConnectionError  # noqa: A004 - ours

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def names(monkeypatch):
    """Sets the variables of a test, and no other."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    return monkeypatch.setenv


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_a_client_that_trusts_the_environment_asks_its_proxy(server, seller, names, name):
    """The scripted server stands in for the proxy, which is asked for the whole URL."""
    names(name, server.url)
    await seller(base_url=NOWHERE, trust_env=True).inventory.get("A")
    assert server.seen[0].target == f"{NOWHERE}/v3/inventory?sku=A"
    assert server.token_calls[0].target == f"{NOWHERE}/v3/token"


async def test_downloads_go_by_it_too(server, seller, names):
    names("HTTP_PROXY", server.url)
    server.reply(body={"requestStatus": "READY", "downloadURL": f"{NOWHERE}/file?signature=1"})
    server.reply(body="sku\nA\n")
    rows = await seller(base_url=NOWHERE, trust_env=True).reports.rows("R")
    assert list(rows) == [{"sku": "A"}]
    assert server.seen[1].target == f"{NOWHERE}/file?signature=1"


async def test_files_go_by_that_of_a_callers_session(server, seller, names):
    names("HTTP_PROXY", server.url)
    send(server)
    async with aiohttp.ClientSession(trust_env=True) as session:
        assert await Files(seller(base_url=NOWHERE, session=session)._link).get().read() == CONTENT
    assert server.seen[0].target == f"{NOWHERE}/v3/files/1?size=4x6"


@pytest.mark.parametrize("exempt", ["127.0.0.1", "*", "example.com,127.0.0.1"])
async def test_an_exempt_host_is_reached_directly(server, seller, names, exempt):
    names("HTTP_PROXY", NOWHERE)
    names("NO_PROXY", exempt)
    await seller(trust_env=True).inventory.get("A")
    assert server.seen[0].target == "/v3/inventory?sku=A"


@pytest.mark.parametrize("target", [NOWHERE, "https://walmart.invalid"])
async def test_a_proxy_that_cannot_be_reached_is_named(seller, names, target, closed_port):
    proxy = closed_port.removeprefix("http://")
    names("HTTP_PROXY", closed_port.replace("http://", "http://ann:sesame@"))
    names("HTTPS_PROXY", closed_port.replace("http://", "http://ann:sesame@"))
    with pytest.raises(ConnectionError, match=f"cannot connect to the proxy {proxy}: ") as caught:
        await seller(base_url=target, trust_env=True, retries=0).inventory.get("A")
    assert "sesame" not in str(caught.value)


async def test_a_proxy_that_is_passed_comes_first(server, seller, names):
    names("HTTP_PROXY", NOWHERE)
    await seller(base_url="http://127.0.0.1:10", trust_env=True, proxy=server.url).inventory.get("A")
    assert server.seen[0].target.startswith("http://127.0.0.1:10/")


async def test_the_environment_is_not_asked_otherwise(server, seller, names):
    names("HTTP_PROXY", NOWHERE)
    await seller().inventory.get("A")
    assert len(server.seen) == 1


async def test_passwords_for_hosts_are_not_looked_for(server, seller, names, tmp_path):
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login user password of-the-netrc\n")
    names("NETRC", str(tmp_path / "netrc"))
    await seller(trust_env=True).inventory.get("A")
    assert "Authorization" not in server.seen[0].headers


async def test_a_proxy_of_another_kind_is_named_without_its_password(seller, names):
    names("HTTP_PROXY", "socks5://user:proxy-password@127.0.0.1:9")
    with pytest.raises(ConfigurationError, match="socks5 proxy") as caught:
        await seller(trust_env=True).inventory.get("A")
    assert "proxy-password" not in str(caught.value)


def test_a_proxy_without_a_scheme_is_an_http_proxy(names):
    names("HTTPS_PROXY", "proxy.example:3128")
    assert environment_proxy("https", "marketplace.walmartapis.com") == "http://proxy.example:3128"
    assert environment_proxy("http", "127.0.0.1") is None


@pytest.mark.parametrize(("status", "attempts"), [(407, 1), (403, 1), (502, 5), (302, 5)])
@pytest.mark.parametrize("write", ["inventory.get", "inventory.update", "feeds.submit"])
async def test_a_proxy_that_makes_no_tunnel_is_named(seller, tokens, status, attempts, write):
    """Over TLS a proxy is asked for a tunnel first; what it refuses is not asked for again."""
    asked = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode())
        writer.close()

    proxy = await asyncio.start_server(refuse, "127.0.0.1")
    async with proxy:
        port = proxy.sockets[0].getsockname()[1]
        walmart = seller(base_url="https://127.0.0.1:9", proxy=f"http://user:secret@127.0.0.1:{port}", tokens=tokens)
        call = {
            "inventory.get": lambda: walmart.inventory.get("A"),
            "inventory.update": lambda: walmart.inventory.update("A", 1),
            "feeds.submit": lambda: walmart.feeds.submit("inventory", {"a": 1}),
        }[write]
        with pytest.raises(ConnectionError, match=f"proxy.*{status}") as caught:
            await call()
    assert (len(asked), caught.value.sent) == (attempts, False)
    assert asked[0].startswith(b"CONNECT ")
    assert "secret" not in str(caught.value)
