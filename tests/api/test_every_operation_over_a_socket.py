"""Every operation once against the emulator, in both modes: it arrives where it should, and its answer is read.

What an example is about is mostly not there, and the emulator may say so. It must know the route, take the headers, the
media types and the form of what is sent, and answer in a form that the client reads.
"""

from __future__ import annotations

import asyncio
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from support.families import cases
from support.modes import Client
from walmart_async import SunsetWarning, errors
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_UNDERSTOOD = {401, 403, 405, 406, 415, 500}
"""Statuses that no example may have, whatever it is about."""


def one_of_each() -> list[Any]:
    found: dict[tuple[str, str, str], Any] = {}
    for case in cases("examples"):
        found.setdefault((case.surface, case.family, case.call.name), case)
    return [found[key] for key in sorted(found)]


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=5, clock=ManualClock(jump=True)) as running:
        for sku in ("A", "a/b c", "a/b", "8x10{IS"):
            running.add_item(sku, gtin="00012947218283", stock=5)
        yield running


@pytest.fixture(scope="module", params=["async", "sync"])
def clients(request: pytest.FixtureRequest, emulator: Emulator) -> Iterator[dict[str, Client]]:
    with asyncio.Runner() as runner:
        made = {
            surface: Client(request.param, surface.capitalize(), emulator, runner, retries=0)
            for surface in ("marketplace", "supplier")
        }
        yield made
        for client in made.values():
            client.close()


def outcome(client: Client, case: Any) -> errors.WalmartError | None:
    """What the call ends with; of pages the first, of a file the whole."""
    try:
        called = client.pager(f"{case.family}.{case.call.name}", *case.call.args, **case.call.kwargs)
        for opened in ("first", "read"):
            called = getattr(called, opened)() if hasattr(called, opened) else called
        if asyncio.iscoroutine(called):
            client.run(called)
    except errors.WalmartError as error:
        return error
    return None


@pytest.mark.parametrize("case", one_of_each(), ids=lambda case: f"{case.surface} {case.family}.{case.call.name}")
def test_it_arrives_and_is_answered(clients, emulator, case) -> None:
    emulator.refill()
    before = len(emulator.requests)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SunsetWarning)
        error = outcome(clients[case.surface], case)
    arrived = [each for each in emulator.requests[before:] if each.path != "/v3/token"] or emulator.requests[before:]
    assert (arrived[0].method, arrived[0].path) == (case.operation.method, case.operation.path.partition("?")[0])
    assert not isinstance(error, errors.DecodeError), error
    if error is not None:
        assert isinstance(error, errors.StatusError | errors.PartialFailureError), error
        assert error.status not in NOT_UNDERSTOOD, error
        assert error.status != 404 or "No static resource" not in str(error)
