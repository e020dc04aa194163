"""A server that does as it is told and keeps what it saw; conftest.py makes a fixture of it."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

from walmart_async.emulator.gateway.server import Server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

ISSUED = "eyJ0ZXN0cyI-token/+="


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    target: str
    """Path and query, byte for byte."""
    headers: Mapping[str, str]
    body: bytes
    connection: Any
    """The other end of the connection, to tell one connection from another."""

    @property
    def data(self) -> Any:
        return json.loads(self.body)

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]


@dataclass
class Gate:
    """A request that waits at the server until it is let through."""

    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    def open(self) -> None:
        self.opened.set()


STOCK = {"sku": "A", "quantity": {"unit": "EACH", "amount": 1}}


def stock(seen: Seen) -> Any:
    """A level: the one that was sent, or else some."""
    try:
        return {**STOCK, **seen.data}
    except (ValueError, TypeError):
        return STOCK


def plain(status: int, body: Any, headers: Mapping[str, str] | None) -> web.Response:
    raw = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else json.dumps(body).encode()
    return web.Response(status=status, body=raw, headers={"Content-Type": "application/json", **(headers or {})})


class Scripted(Server):
    """Answers 200 to everything, unless told what to do with the next requests, and keeps what it saw."""

    def __init__(self) -> None:
        super().__init__({"any": self._application}, {"any": 0})
        self.seen: list[Seen] = []
        self.token_calls: list[Seen] = []
        self.issued: list[str] = []
        self._steps: deque[Callable[[web.Request, Seen], Awaitable[web.StreamResponse]]] = deque()
        self._token_steps: deque[Callable[[web.Request, Seen], Awaitable[web.StreamResponse]]] = deque()
        self.handler: Callable[[Seen], tuple[int, Any] | None] | None = None
        """Decides on every request for which there is no step; None drops the connection without a word."""

    @property
    def url(self) -> str:
        return self.url_of("any")

    def step(self, step: Callable[[web.Request, Seen], Awaitable[web.StreamResponse]]) -> None:
        """Anything that the other methods do not arrange."""
        self._steps.append(step)

    def reply(
        self,
        status: int = 200,
        body: Any = stock,
        headers: Mapping[str, str] | None = None,
        *,
        times: int = 1,
        token: bool = False,
    ) -> None:
        async def step(request: web.Request, seen: Seen) -> web.StreamResponse:
            return plain(status, body(seen) if callable(body) else body, headers)

        (self._token_steps if token else self._steps).extend([step] * times)

    def cut(self, *, times: int = 1, token: bool = False) -> None:
        """Take the whole request, then drop the connection without a word."""

        async def step(request: web.Request, seen: Seen) -> web.StreamResponse:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()

        (self._token_steps if token else self._steps).extend([step] * times)

    def cut_within_the_answer(self) -> None:
        async def step(request: web.Request, seen: Seen) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Length": "1000", "Content-Type": "application/json"})
            await response.prepare(request)
            await response.write(b'{"sku":')
            assert request.transport is not None
            request.transport.close()
            return response

        self._steps.append(step)

    def raw(self, answer: bytes) -> None:
        """Write bytes that need not be HTTP, and hang up."""

        async def step(request: web.Request, seen: Seen) -> web.StreamResponse:
            assert isinstance(request.transport, asyncio.Transport)
            request.transport.write(answer)
            request.transport.close()
            return web.Response()

        self._steps.append(step)

    def hold(self, status: int = 200, body: Any = stock, *, token: bool = False) -> Gate:
        gate = Gate()

        async def step(request: web.Request, seen: Seen) -> web.StreamResponse:
            gate.arrived.set()
            await gate.opened.wait()
            return (
                self._grant()
                if token and status == 200
                else plain(status, body(seen) if callable(body) else body, None)
            )

        (self._token_steps if token else self._steps).append(step)
        return gate

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=64 << 20)
        app.router.add_route("*", "/{path:.*}", self._handle)
        return app

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        connection = request.transport.get_extra_info("peername")
        seen = Seen(request.method, request.raw_path, request.headers.copy(), await request.read(), connection)
        if request.raw_path.endswith("/v3/token"):
            self.token_calls.append(seen)
            return await self._token_steps.popleft()(request, seen) if self._token_steps else self._grant()
        self.seen.append(seen)
        if self._steps:
            return await self._steps.popleft()(request, seen)
        told = self.handler(seen) if self.handler else (200, stock(seen))
        if told is None:
            request.transport.abort()
            return web.Response()
        return plain(*told, None)

    def _grant(self) -> web.Response:
        self.issued.append(f"{ISSUED}{len(self.issued) + 1}")
        return plain(200, {"access_token": self.issued[-1], "token_type": "Bearer", "expires_in": 900}, None)
