"""An emulator on a clock that stands still, and callers that know nothing but HTTP."""

from __future__ import annotations

import asyncio
import base64
import io
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from yarl import URL

from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> Any:
        """The one error of an error body."""
        (error,) = self.data["error"]
        return error


@dataclass
class Caller:
    """Sends what it is told to, byte for byte, with Walmart's usual headers unless told otherwise."""

    session: aiohttp.ClientSession
    emulator: Emulator
    base: str
    headers: dict[str, str | None] = field(
        default_factory=lambda: {
            "WM_SVC.NAME": "test",
            "WM_QOS.CORRELATION_ID": "3f1f6c2e-0000-4000-8000-000000000000",
            "Accept": "application/json",
        }
    )

    async def __call__(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        content_type: str | None = "application/json",
        headers: Mapping[str, str | None] | None = None,
    ) -> Reply:
        merged: dict[str, str | None] = {**self.headers, **(headers or {})}
        if body is not None:
            merged.setdefault("Content-Type", content_type)
        raw = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        async with self.session.request(
            method,
            URL(self.base + path, encoded=True),
            # aiohttp warns about large bodies that are plain bytes.
            data=raw if raw is None else io.BytesIO(raw),
            headers={name: value for name, value in merged.items() if value is not None},
            # aiohttp would make up what a test leaves out on purpose.
            skip_auto_headers=("Accept", "Content-Type"),
        ) as response:
            return Reply(response.status, response.headers, await response.read())

    async def token(
        self, *, secret: str | None = None, headers: Mapping[str, str | None] | None = None, **form: str
    ) -> Reply:
        pair = f"{self.emulator.client_id}:{self.emulator.client_secret if secret is None else secret}"
        basic = {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
        text = "&".join(f"{name}={value}" for name, value in (form or {"grant_type": "client_credentials"}).items())
        return await self(
            "POST",
            "/v3/token",
            body=text.encode(),
            content_type="application/x-www-form-urlencoded",
            headers={**basic, **(headers or {})},
        )

    async def log_in(self) -> Caller:
        self.headers["WM_SEC.ACCESS_TOKEN"] = (await self.token()).data["access_token"]
        return self

    async def feed(self, feed_type: str, document: Any, query: str = "") -> str:
        reply = await self("POST", f"/v3/feeds?feedType={feed_type}{query}", body=document)
        assert reply.status == 200, reply.body
        return str(reply.data["feedId"]).replace("@", "%40")


class WatchedClock(ManualClock):
    """Stands still, and tells when somebody sleeps on it."""

    def __init__(self) -> None:
        super().__init__()
        self.slept_on = asyncio.Event()

    def call_later(self, delay, callback):
        self.slept_on.set()
        return super().call_later(delay, callback)


@pytest.fixture
def clock() -> WatchedClock:
    return WatchedClock()


@pytest.fixture
async def emulator(clock: ManualClock) -> AsyncIterator[Emulator]:
    async with Emulator(seed=7, clock=clock) as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as opened:
        opened._retry_connection = False  # a cut must reach the test, not be repaired on the way
        yield opened


@pytest.fixture
def stranger(emulator: Emulator, session: aiohttp.ClientSession) -> Caller:
    """A caller of the seller's surface that has no token yet."""
    return Caller(session, emulator, emulator.url)


@pytest.fixture
async def seller(emulator: Emulator, session: aiohttp.ClientSession) -> Caller:
    return await Caller(session, emulator, emulator.url).log_in()


@pytest.fixture
async def supplier(emulator: Emulator, session: aiohttp.ClientSession) -> Caller:
    return await Caller(session, emulator, emulator.supplier_url).log_in()
