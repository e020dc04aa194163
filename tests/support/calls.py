"""Fixtures for whole calls: clients that never wait, a server that does as told, a search for secrets after each test.

A conftest.py that imports them all has every test of its folder searched.
"""

from __future__ import annotations

import base64
import logging
import socket
from typing import TYPE_CHECKING, Any

import pytest

import walmart_async
import walmart_sync
from walmart_async._pipeline.lazy import LazyPipeline
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator
from walmart_async.emulator.gateway.tokens import Tokens

from .scripted_server import ISSUED, Scripted
from .witness import Witness

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

__all__ = [
    "arguments",
    "blocking_seller",
    "clock",
    "closed_port",
    "emulator",
    "new_witness",
    "seller",
    "server",
    "threaded_server",
    "tokens",
    "vendor",
    "witness",
]
CLIENT_ID = "client-of-the-tests"
CLIENT_SECRET = "sesame?~open~?sesame>>>"
SECRETS = (CLIENT_SECRET, base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode(), ISSUED)


@pytest.fixture
def new_witness() -> Callable[[], Any]:
    """For the test that a leak would be found."""
    return lambda: Witness(SECRETS)


@pytest.fixture(autouse=True)
def witness(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """After every test of this folder, no secret is in anything a client let out, and no exception of aiohttp's."""
    caplog.set_level(logging.DEBUG)
    heard = Witness(SECRETS)
    send = LazyPipeline.send

    async def heard_send(self: LazyPipeline, *arguments: Any) -> Any:
        try:
            return await send(self, *arguments)
        except BaseException as error:
            heard.errors.append(error)
            raise

    grant = Tokens.grant

    def heard_grant(self: Tokens, *arguments: Any) -> Any:
        answer = grant(self, *arguments)
        heard.secrets.add(str(answer["access_token"]))
        return answer

    monkeypatch.setattr(LazyPipeline, "send", heard_send)
    monkeypatch.setattr(Tokens, "grant", heard_grant)
    yield heard
    heard.records += [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    assert heard.leaks() == []
    assert heard.aiohttp_errors() == []


@pytest.fixture
def clock() -> ManualClock:
    """Nobody who sleeps on it waits."""
    return ManualClock(jump=True)


@pytest.fixture
async def server() -> AsyncIterator[Any]:
    async with Scripted() as running:
        yield running


@pytest.fixture
def threaded_server() -> Iterator[Any]:
    """The same in a loop of its own, for blocking callers and for tests of several loops."""
    with Scripted() as running:
        yield running


@pytest.fixture
async def emulator(clock: ManualClock) -> AsyncIterator[Emulator]:
    async with Emulator(seed=3, clock=clock, client_id=CLIENT_ID, client_secret=CLIENT_SECRET) as running:
        yield running


@pytest.fixture
def arguments(witness: Any, clock: ManualClock) -> dict[str, Any]:
    """What every client of these tests is made with, besides a base URL."""
    return {
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "clock": clock,
        "random": lambda: 0.5,
        "on_event": witness.events.append,
    }


@pytest.fixture
async def seller(
    server: Any, arguments: dict[str, Any], witness: Any
) -> AsyncIterator[Callable[..., walmart_async.Marketplace]]:
    """Makes sellers' clients of the scripted server, or of ``base_url``; they are closed in the end."""

    def make(**changes: Any) -> walmart_async.Marketplace:
        client = walmart_async.Marketplace(**{**arguments, "base_url": server.url, **changes})
        witness.clients.append(client)
        return client

    yield make
    for client in witness.clients:
        await client.close(grace=0)


@pytest.fixture
def vendor(
    server: Any,
    seller: Callable[..., walmart_async.Marketplace],
    arguments: dict[str, Any],
    witness: Any,
) -> Callable[..., walmart_async.Supplier]:
    """Makes suppliers' clients, closed by ``seller``."""

    def make(**changes: Any) -> walmart_async.Supplier:
        client = walmart_async.Supplier(**{**arguments, "base_url": server.url, **changes})
        witness.clients.append(client)
        return client

    return make


@pytest.fixture
def blocking_seller(
    threaded_server: Any, arguments: dict[str, Any], witness: Any
) -> Iterator[Callable[..., walmart_sync.Marketplace]]:
    """Makes blocking clients of the threaded server."""

    def make(**changes: Any) -> walmart_sync.Marketplace:
        client = walmart_sync.Marketplace(**{**arguments, "base_url": threaded_server.url, **changes})
        witness.clients.append(client)
        return client

    yield make
    for client in witness.clients:
        client.close(grace=0)


class FixedTokens:
    """A token that is there from the start, for calls that must be the first on the wire."""

    def now(self) -> str | None:
        return ISSUED

    async def get(self, fetch: Any) -> str:
        return ISSUED

    def reject(self, token: str) -> None: ...


@pytest.fixture
def tokens() -> FixedTokens:
    return FixedTokens()


@pytest.fixture
def closed_port() -> str:
    """A base URL where nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{found.getsockname()[1]}"
