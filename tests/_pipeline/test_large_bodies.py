"""Large bodies are checked and written away from the event loop, which goes on meanwhile."""

from __future__ import annotations

import asyncio
import threading
from decimal import Decimal
from typing import Any

import pytest

import walmart_sync
from walmart_async import Marketplace, RequestInvalidError
from walmart_async.emulator import Emulator

ROWS = 3_000


class Witness:
    """A number of units that remembers the threads in which somebody asked for it."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop | None = None
        self.threads: set[str] = set()

    def __index__(self) -> int:
        self.threads.add(threading.current_thread().name)
        if self.loop is not None:  # fails unless the loop is free to run it
            asyncio.run_coroutine_threadsafe(asyncio.sleep(0), self.loop).result(30)
        return 7


def feed(units: object, rows: int) -> dict[str, Any]:
    listed = [{"sku": f"S{n}", "quantity": {"unit": "EACH", "amount": n}} for n in range(rows)]
    listed.append({"sku": "LAST", "quantity": {"unit": "EACH", "amount": units}})
    return {"InventoryHeader": {"version": "1.4"}, "Inventory": listed}


@pytest.fixture
def emulator():
    with Emulator(seed=7) as running:
        yield running


@pytest.fixture
def settings(emulator) -> dict[str, Any]:
    return {"client_id": emulator.client_id, "client_secret": emulator.client_secret, "base_url": emulator.url}


async def submit(walmart: Any, content: object, how: str) -> None:
    if how == "submit":
        await walmart.feeds.submit("inventory", content)
    else:
        await walmart.request("POST", "/v3/feeds", query={"feedType": "inventory"}, body=content)


@pytest.mark.parametrize("how", ["submit", "request"])
class TestAwaited:
    async def test_a_large_one_leaves_the_loop_free(self, emulator, settings, how) -> None:
        witness = Witness()
        witness.loop = asyncio.get_running_loop()
        async with Marketplace(**settings) as walmart:
            await submit(walmart, feed(witness, ROWS), how)
        assert threading.current_thread().name not in witness.threads
        (sent,) = emulator.feeds
        assert (len(sent.records), sent.records[-1]["quantity"]["amount"]) == (ROWS + 1, 7)

    async def test_a_small_one_takes_no_thread(self, settings, how) -> None:
        witness = Witness()
        async with Marketplace(**settings) as walmart:
            await submit(walmart, feed(witness, 10), how)
        assert witness.threads == {threading.current_thread().name}

    @pytest.mark.parametrize(
        ("wrong", "place"), [(float("nan"), "amount"), ({1}, "amount"), (Decimal("inf"), "amount")]
    )
    async def test_what_is_refused_is_refused_by_its_place(self, emulator, settings, how, wrong, place) -> None:
        async with Marketplace(**settings) as walmart:
            with pytest.raises(RequestInvalidError) as caught:
                await submit(walmart, feed(wrong, ROWS), how)
        assert caught.value.field.endswith(f".Inventory[{ROWS}].quantity.{place}")
        assert emulator.feeds == []

    async def test_whoever_is_cancelled_has_sent_nothing(self, emulator, settings, how) -> None:
        witness, asked = Witness(), asyncio.Event()
        loop = asyncio.get_running_loop()

        class Slow(Witness):
            def __index__(self) -> int:
                loop.call_soon_threadsafe(asked.set)
                return super().__index__()

        witness = Slow()
        witness.loop = loop
        async with Marketplace(**settings) as walmart:
            task = asyncio.create_task(submit(walmart, feed(witness, ROWS), how))
            await asked.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert emulator.feeds == []


@pytest.mark.parametrize("rows", [1, ROWS])
async def test_a_content_that_changes_meanwhile_is_refused(emulator, settings, rows) -> None:
    content = feed(None, rows)

    class Growing(Witness):
        def __index__(self) -> int:
            content["Inventory"][-1]["quantity"]["more"] = 1
            return super().__index__()

    content["Inventory"][-1]["quantity"] = {"amount": Growing(), "unit": "EACH"}
    async with Marketplace(**settings) as walmart:
        with pytest.raises(RequestInvalidError, match="was changed while it was looked through"):
            await walmart.feeds.submit("inventory", content)
    assert emulator.feeds == []


async def test_stock_of_thousands_is_checked_in_a_thread(emulator, settings) -> None:
    witness = Witness()
    witness.loop = asyncio.get_running_loop()
    levels: dict[str, Any] = {f"S{n}": n for n in range(ROWS)} | {"LAST": witness}
    async with Marketplace(**settings) as walmart:
        await walmart.inventory.bulk_update(levels)
    assert threading.current_thread().name not in witness.threads
    assert emulator.feeds[0].records[-1]["quantity"]["amount"] == 7


def test_blocking_callers_share_a_loop_that_none_of_them_holds_up(emulator, settings) -> None:
    witness = Witness()
    with walmart_sync.Marketplace(**settings) as walmart:
        walmart.feeds.submit("inventory", feed(witness, ROWS))
    assert "walmart-sync" not in witness.threads
    assert threading.current_thread().name in witness.threads, "where it is checked"
    assert len(emulator.feeds[0].records) == ROWS + 1
