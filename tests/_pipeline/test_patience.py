"""One caller's patience is its own: what one gives up on, the others still get, and messages tell whose time was up."""

from __future__ import annotations

import asyncio

import pytest

from walmart_async import errors
from walmart_async.clock import SystemClock


@pytest.mark.parametrize(
    "impatience",
    [{"timeout": 0.05, "retries": 0}, {"deadline": 0.05}, {"timeout": 0.01, "retries": 2, "deadline": 9.0}],
)
async def test_an_impatient_caller_fails_alone_while_a_token_is_made(server, seller, impatience) -> None:
    gate, client = server.hold(token=True), seller(clock=SystemClock())
    impatient = asyncio.create_task(client.with_options(**impatience).inventory.get("A"))
    await gate.arrived.wait()
    patient = [asyncio.create_task(client.inventory.get("A")) for _ in range(5)]
    with pytest.raises(errors.TimeoutError, match="no access token"):
        await impatient
    gate.open()
    assert [(await each).sku for each in patient] == ["A"] * 5
    assert len(server.token_calls) == 1


async def test_a_cancelled_caller_takes_the_token_from_nobody(server, seller) -> None:
    gate, client = server.hold(token=True), seller()
    first = asyncio.create_task(client.inventory.get("A"))
    await gate.arrived.wait()
    others = [asyncio.create_task(client.inventory.get("A")) for _ in range(3)]
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.wait([first])
    gate.open()
    assert [(await each).sku for each in others] == ["A"] * 3
    assert len(server.token_calls) == 1


async def test_a_refusal_is_shared(server, seller) -> None:
    server.reply(401, b"{}", token=True)
    client = seller()
    outcomes = await asyncio.gather(*(client.inventory.get("A") for _ in range(5)), return_exceptions=True)
    assert [type(each) for each in outcomes] == [errors.CredentialsError] * 5
    assert len({id(each) for each in outcomes}) == 5, "each has an exception of its own"
    assert len(server.token_calls) == 1


async def test_a_client_that_closes_ends_the_making_of_a_token(server, seller) -> None:
    gate, client = server.hold(token=True), seller()
    call = asyncio.create_task(client.inventory.get("A"))
    await gate.arrived.wait()
    await client.close(grace=0)
    with pytest.raises(errors.ClosedError):
        await call
    gate.open()


async def test_a_client_that_closes_in_time_still_makes_a_token(server, seller) -> None:
    gate, client = server.hold(token=True), seller()
    call = asyncio.create_task(client.inventory.get("A"))
    await gate.arrived.wait()
    closing = asyncio.create_task(client.close(grace=30))
    await asyncio.sleep(0)
    gate.open()
    assert (await call).sku == "A"
    await closing


async def test_a_second_write_of_a_record_ends_at_its_own_deadline(server, seller) -> None:
    gate, client = server.hold(), seller(clock=SystemClock())
    first = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    with pytest.raises(errors.TimeoutError, match="earlier writes") as caught:
        await client.with_options(deadline=0.05).inventory.update("A", 2)
    assert not caught.value.sent
    gate.open()
    await first


async def test_of_several_writes_of_a_record_each_ends_at_its_own_deadline(server, seller) -> None:
    """One that gives up does not hold back those behind it, and does not let one of them go ahead of the first."""
    gate, client = server.hold(), seller(clock=SystemClock())
    first = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    impatient = [
        asyncio.create_task(client.with_options(deadline=seconds).inventory.update("A", 2)) for seconds in (0.05, 0.02)
    ]
    cancelled = asyncio.create_task(client.inventory.update("A", 3))
    last = asyncio.create_task(client.inventory.update("A", 4))
    await asyncio.sleep(0)
    cancelled.cancel()
    outcomes = await asyncio.gather(*impatient, cancelled, return_exceptions=True)
    assert [type(each) for each in outcomes] == [errors.TimeoutError, errors.TimeoutError, asyncio.CancelledError]
    assert not last.done()
    gate.open()
    await asyncio.gather(first, last)
    assert [seen.data["quantity"]["amount"] for seen in server.seen] == [1, 4]


async def test_a_write_of_another_record_waits_for_none(server, seller) -> None:
    gate, client = server.hold(), seller(clock=SystemClock())
    first = asyncio.create_task(client.inventory.update("A", 1))
    await gate.arrived.wait()
    assert (await client.with_options(deadline=5.0).inventory.update("B", 2)).sku == "B"
    gate.open()
    await first


async def test_messages_tell_a_deadline_from_the_time_for_an_attempt(server, seller) -> None:
    client = seller(clock=SystemClock())
    gates = [server.hold(), server.hold()]
    with pytest.raises(errors.TimeoutError, match=r"no answer within the deadline of 0\.05 s \["):
        await client.with_options(deadline=0.05).inventory.get("A")
    with pytest.raises(errors.TimeoutError, match=r"no answer within the timeout of 0\.05 s \["):
        await client.with_options(timeout=0.05, retries=0).inventory.get("A")
    for gate in gates:
        gate.open()
