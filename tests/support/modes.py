"""An emulator on a clock that jumps, and clients of it in both modes, called alike."""

from __future__ import annotations

import asyncio
import json
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest

import walmart_async
import walmart_sync
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Iterator


__all__ = ["clock", "emulator", "mode", "seller", "supplier"]


class Client:
    """A client in one mode: every call is told by family and name, and gives back what it found."""

    def __init__(self, mode: str, surface: str, emulator: Emulator, runner: asyncio.Runner, **options: Any) -> None:
        package = walmart_async if mode == "async" else walmart_sync
        self._emulator, self._runner, self.mode = emulator, runner, mode
        self.walmart: Any = getattr(package, surface)(
            client_id=emulator.client_id,
            client_secret=emulator.client_secret,
            base_url=emulator.url if surface == "Marketplace" else emulator.supplier_url,
            clock=emulator.clock,
            **options,
        )

    def __call__(self, endpoint: str, *args: Any, raw: bool = False, **kwargs: Any) -> Any:
        """The answer of an endpoint or job."""
        called = self._find(endpoint, raw=raw)(*args, **kwargs)
        return self.run(called) if asyncio.iscoroutine(called) else called

    def run(self, awaited: Any) -> Any:
        """Await something in the client's loop."""
        return self._runner.run(awaited)

    def pager(self, endpoint: str, *args: Any, **kwargs: Any) -> Any:
        return self._find(endpoint)(*args, **kwargs)

    def items(self, endpoint: str, *args: Any, **kwargs: Any) -> list[Any]:
        """All items of a paged endpoint."""
        return self.drawn(self.pager(endpoint, *args, **kwargs))

    def pages(self, endpoint: str, *args: Any, **kwargs: Any) -> list[Any]:
        """All pages of a paged endpoint."""
        return self.drawn(self.pager(endpoint, *args, **kwargs).pages())

    def drawn(self, walk: Any) -> list[Any]:
        return list(walk) if self.mode == "sync" else self.run(_drawn(walk))

    def sent(self) -> Any:
        """The body of the request that arrived last."""
        return json.loads(self._emulator.requests[-1].body)

    def close(self) -> None:
        closing = self.walmart.close()
        if closing is not None:
            self.run(closing)

    def _find(self, endpoint: str, *, raw: bool = False) -> Any:
        return attrgetter(endpoint)(self.walmart.raw if raw else self.walmart)


async def _drawn(walk: Any) -> list[Any]:
    return [each async for each in walk]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(jump=True)


@pytest.fixture
def emulator(clock: ManualClock) -> Iterator[Emulator]:
    with Emulator(seed=5, clock=clock) as running:
        yield running


@pytest.fixture(params=["async", "sync"])
def mode(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def seller(mode: str, emulator: Emulator) -> Iterator[Client]:
    with asyncio.Runner() as runner:
        client = Client(mode, "Marketplace", emulator, runner)
        yield client
        client.close()


@pytest.fixture
def supplier(mode: str, emulator: Emulator) -> Iterator[Client]:
    with asyncio.Runner() as runner:
        client = Client(mode, "Supplier", emulator, runner)
        yield client
        client.close()
