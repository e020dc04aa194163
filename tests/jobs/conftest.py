"""An emulator and clients on one sped-up clock, so that hours of feeds pass in moments."""

from __future__ import annotations

import socket
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

import pytest

from walmart_async import Marketplace, Supplier
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(jump=True)


@pytest.fixture
async def emulator(clock: ManualClock) -> AsyncIterator[Emulator]:
    async with Emulator(seed=7, clock=clock) as running:
        running.add_ship_node("NODE-2")
        yield running


@pytest.fixture
async def seller(emulator: Emulator, clock: ManualClock) -> AsyncIterator[Marketplace]:
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(
            Marketplace(
                client_id=emulator.client_id, client_secret=emulator.client_secret, base_url=emulator.url, clock=clock
            )
        )


@pytest.fixture
async def supplier(emulator: Emulator, clock: ManualClock) -> AsyncIterator[Supplier]:
    async with Supplier(
        client_id=emulator.client_id,
        client_secret=emulator.client_secret,
        base_url=emulator.supplier_url,
        clock=clock,
    ) as client:
        yield client
