"""A server that records and checks what arrives and answers what it is given."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from walmart_async.emulator.gateway.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["TOKEN", "Recorder", "Seen"]

TOKEN = "the-token-of-these-tests"


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


class Recorder(Server):
    """Checks what every request must carry, keeps it, and answers ``answer``."""

    def __init__(self) -> None:
        super().__init__({"any": self._application}, {"any": 0})
        self.seen: list[Seen] = []
        self.wrong: list[str] = []
        self.status, self.answer = 200, b"{}"

    @property
    def url(self) -> str:
        return self.url_of("any")

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=64 << 20)
        app.router.add_route("*", "/{path:.*}", self._handle)
        return app

    async def _handle(self, request: web.Request) -> web.Response:
        seen = Seen(request.method, request.raw_path, request.headers.copy(), await request.read())
        self.wrong += self._faults(seen)
        self.seen.append(seen)
        return web.Response(status=self.status, body=self.answer, headers={"Content-Type": "application/json"})

    @staticmethod
    def _faults(seen: Seen) -> Iterator[str]:
        headers = seen.headers
        if seen.target == "/v3/token":
            if not headers.get("Authorization", "").startswith("Basic ") or "WM_SEC.ACCESS_TOKEN" in headers:
                yield "the token call goes with the client's id and secret"
        elif headers.get("WM_SEC.ACCESS_TOKEN") != TOKEN or "Authorization" in headers:
            yield "a call goes with the token and nothing else"
        if str(uuid.UUID(headers.get("WM_QOS.CORRELATION_ID", "0" * 32))) != headers.get("WM_QOS.CORRELATION_ID"):
            yield "the correlation id is a UUID"
        if not headers.get("WM_SVC.NAME") or not headers.get("User-Agent", "").startswith("walmart-sdk/"):
            yield "service name and user agent are there"
        if not headers.get("Accept"):
            yield "without Accept, several services answer XML"
