"""A server that records and checks what arrives and answers what it is given, and callers in every mode."""

from __future__ import annotations

import asyncio
import json
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web
from api.examples import EXAMPLES

import walmart_async
import walmart_sync
from support.modes import *  # noqa: F403 - fixtures
from walmart_async.clock import ManualClock
from walmart_async.emulator.gateway.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


FACTS = Path(__file__).parent.parent / "facts"
TOKEN = "the-token-of-these-tests"
MODES = ["async", "async raw", "sync", "sync raw"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for an ``example`` runs for each; with a ``surface``, for each on every surface it is on."""
    if "example" in metafunc.fixturenames and "surface" in metafunc.fixturenames:
        pairs = [(example, surface) for example in EXAMPLES for surface in example.surfaces]
        metafunc.parametrize(("example", "surface"), pairs, ids=[f"{surface} {example}" for example, surface in pairs])
    elif "example" in metafunc.fixturenames:
        metafunc.parametrize("example", EXAMPLES, ids=str)


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


class FixedTokens:
    """A token that is there from the start, so that the only request is the one of the endpoint."""

    def now(self) -> str | None:
        return TOKEN

    async def get(self, fetch: Any) -> str:
        return TOKEN

    def reject(self, token: str) -> None: ...


class Caller:
    """Calls an endpoint in one mode; what it gives back is decoded data in all of them."""

    def __init__(self, mode: str, recorder: Recorder, runner: asyncio.Runner) -> None:
        self.mode, self.raw = mode, mode.endswith("raw")
        self._recorder, self._runner = recorder, runner
        self._clients: list[Any] = []

    def client(self, surface: str) -> Any:
        package = walmart_async if self.mode.startswith("async") else walmart_sync
        made = getattr(package, surface.capitalize())(
            client_id="id",
            client_secret="secret",
            base_url=self._recorder.url,
            clock=ManualClock(jump=True),
            tokens=FixedTokens(),
        )
        self._clients.append(made)
        return made.raw if self.raw else made

    def __call__(self, surface: str, endpoint: str, *args: Any, **kwargs: Any) -> Any:
        family, _, name = endpoint.partition(".")
        called = getattr(getattr(self.client(surface), family), name)(*args, **kwargs)
        answer = self._runner.run(called) if asyncio.iscoroutine(called) else called
        return self._data(answer)

    def pages(self, surface: str, endpoint: str, *args: Any, **kwargs: Any) -> tuple[list[Any], list[Any]]:
        """The items and the pages of a paged endpoint."""
        family, _, name = endpoint.partition(".")
        paged = getattr(getattr(self.client(surface), family), name)
        items, pages = paged(*args, **kwargs), paged(*args, **kwargs).pages()
        if self.mode.startswith("sync"):
            return list(items), [self._data(page) for page in pages]
        return self._runner.run(self._drawn(items)), [self._data(page) for page in self._runner.run(self._drawn(pages))]

    def _data(self, answer: Any) -> Any:
        if not self.raw:
            assert not isinstance(answer, walmart_async.Response)
            return answer
        assert isinstance(answer, walmart_async.Response)
        assert (answer.status, answer.attempts, answer.waited) == (self._recorder.status, 1, 0)
        assert answer.body == self._recorder.answer
        assert answer.correlation_id == self._recorder.seen[-1].headers["WM_QOS.CORRELATION_ID"]
        assert answer.headers["content-type"] == "application/json"
        return answer.data

    @staticmethod
    async def _drawn(walk: Any) -> list[Any]:
        return [each async for each in walk]

    def close(self) -> None:
        for client in self._clients:
            closing = client.close()
            if closing is not None:
                self._runner.run(closing)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with Recorder() as running:
        yield running
    assert running.wrong == []


@pytest.fixture(params=MODES)
def call(request: pytest.FixtureRequest, recorder: Recorder) -> Iterator[Caller]:
    """An endpoint in each of the four modes."""
    with asyncio.Runner() as runner:
        caller = Caller(request.param, recorder, runner)
        yield caller
        caller.close()


@pytest.fixture(params=["async", "sync"])
def plain_call(request: pytest.FixtureRequest, recorder: Recorder) -> Iterator[Caller]:
    """An endpoint in the two modes that decode."""
    with asyncio.Runner() as runner:
        caller = Caller(request.param, recorder, runner)
        yield caller
        caller.close()


@pytest.fixture(scope="session")
def examples() -> list[Any]:
    return EXAMPLES


@pytest.fixture(scope="session")
def facts() -> dict[str, list[dict[str, Any]]]:
    """The published operations by document."""
    read = (json.loads(file.read_text(encoding="utf-8")) for file in sorted(FACTS.glob("*.json")))
    return {document["document"]: document["operations"] for document in read}
