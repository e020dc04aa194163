"""A process that forks while an async client has connections: the child says nothing of them, the parent goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")

PARENT = """
import asyncio, gc, multiprocessing, os, sys
from walmart_async import ConfigurationError, Marketplace

async def main():
    walmart = Marketplace(client_id={client_id!r}, client_secret={client_secret!r}, base_url={base_url!r})
    await asyncio.gather(*(walmart.inventory.get("A") for _ in range(4)))
    {fork}
    print([(await walmart.inventory.get("A")).sku for _ in range(4)])
    await walmart.close()

asyncio.run(main())
"""
BY_HAND = """
    if not os.fork():
        {child}
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""
BY_MULTIPROCESSING = """
    child = multiprocessing.get_context("fork").Process(target=gc.collect)
    child.start()
    child.join()
    print(child.exitcode, flush=True)
"""
IN_THE_CHILD = {
    "at once": "os._exit(0)",
    "as programs end": "sys.exit(0)",
    "collecting": "gc.collect(); sys.exit(0)",
    "without the client": "del walmart; gc.collect(); sys.exit(0)",
}


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """In a thread of its own: the test waits for a process."""
    with Emulator(seed=1) as running:
        running.add_item("A", stock=1)
        yield running


@pytest.mark.parametrize(
    "fork",
    [BY_MULTIPROCESSING, *(BY_HAND.format(child=child) for child in IN_THE_CHILD.values())],
    ids=["multiprocessing", *IN_THE_CHILD],
)
def test_the_parents_connections_survive_a_child(emulator, fork) -> None:
    account = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "base_url": emulator.url}
    ended = subprocess.run(
        [sys.executable, "-c", PARENT.format(fork=fork.strip(), **account)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines() == ["0", "['A', 'A', 'A', 'A']"]
    assert len(emulator.requests) == 9


def test_a_client_that_is_brought_into_a_child_says_what_to_do(emulator) -> None:
    child = """
        try:
            asyncio._set_running_loop(None)
            asyncio.run(walmart.inventory.get("A"))
        except ConfigurationError as error:
            print(error, flush=True)
        os._exit(0)"""
    account = {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "base_url": emulator.url}
    ended = subprocess.run(
        [sys.executable, "-c", PARENT.format(fork=BY_HAND.format(child=child.strip()).strip(), **account)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines()[0] == "this client belongs to another event loop; make one in each loop"
