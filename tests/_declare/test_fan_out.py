"""Many calls at once: so many and no more, in order, failures with their arguments."""

from __future__ import annotations

import asyncio
import threading

import pytest

from walmart_async import errors


async def test_map_keeps_order_and_failures_with_their_argument(server, seller):
    server.handler = lambda seen: (404, b"") if "SKU-3" in seen.target else (200, {"sku": seen.query})
    client = seller()
    outcomes = await client.map(client.inventory.get, [f"SKU-{number}" for number in range(6)], concurrency=3)
    assert [outcome.argument for outcome in outcomes] == [f"SKU-{number}" for number in range(6)]
    assert [outcome.value.sku for outcome in outcomes if outcome.error is None] == [
        f"sku=SKU-{number}" for number in (0, 1, 2, 4, 5)
    ]
    assert isinstance(outcomes[3].error, errors.NotFoundError)
    with pytest.raises(errors.NotFoundError):
        _ = outcomes[3].value


@pytest.mark.parametrize("concurrency", [1, 4])
async def test_map_keeps_as_many_calls_under_way_as_it_may(server, seller, concurrency):
    gates = [server.hold() for _ in range(10)]
    client = seller()
    drawn = []

    def arguments():
        for number in range(10):
            drawn.append(number)
            yield f"SKU-{number}"

    mapped = asyncio.create_task(client.map(client.inventory.get, arguments(), concurrency=concurrency))
    for number in range(0, 10, concurrency):
        now = gates[number : number + concurrency]
        await asyncio.gather(*(gate.arrived.wait() for gate in now))
        assert len(server.seen) <= number + concurrency
        assert len(drawn) <= number + concurrency
        for gate in now:
            gate.open()
    assert len(await mapped) == 10


async def test_a_cancelled_map_cancels_its_calls(server, seller):
    gate = server.hold()
    client = seller()
    mapped = asyncio.create_task(client.map(client.inventory.get, ["A", "B"], concurrency=1))
    await gate.arrived.wait()
    mapped.cancel()
    with pytest.raises(asyncio.CancelledError):
        await mapped
    assert len(server.seen) == 1
    assert client.limits["GET /v3/inventory"].in_flight == 0


class BrokenArguments:
    """No generator, so it goes on raising."""

    def __init__(self, good: int, error: BaseException) -> None:
        self.good, self.error = good, error

    def __iter__(self):
        return self

    def __next__(self) -> str:
        self.good -= 1
        if self.good < 0:
            raise self.error
        return f"SKU-{self.good}"


class OfTheCallers(BaseException):
    """Not even an `Exception`."""


ERRORS = [ValueError("row 3 is wrong"), ExceptionGroup("several", [KeyError("sku"), OSError()]), OfTheCallers()]


@pytest.mark.parametrize("error", ERRORS, ids=str)
@pytest.mark.parametrize("good", [0, 1, 5])
async def test_what_arguments_raise_reaches_the_caller_as_it_is(server, seller, error, good):
    client = seller()
    with pytest.raises(type(error)) as caught:
        await client.map(client.inventory.get, BrokenArguments(good, error), concurrency=2)
    assert caught.value is error
    assert caught.value.__context__ is None
    assert len(server.seen) == good, "a call that was made is not cut off"
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0


@pytest.mark.parametrize("error", ERRORS, ids=str)
@pytest.mark.parametrize("endpoint", [True, False])
def test_and_in_the_blocking_mode_too(threaded_server, blocking_seller, error, endpoint):
    client = blocking_seller()
    call = client.inventory.get if endpoint else lambda sku: sku
    with pytest.raises(type(error)) as caught:
        client.map(call, BrokenArguments(1, error))
    assert caught.value is error


async def test_map_refuses_no_concurrency(seller):
    client = seller()
    with pytest.raises(errors.RequestInvalidError) as caught:
        await client.map(client.inventory.get, ["A"], concurrency=0)
    assert caught.value.field == "concurrency"


def test_a_blocking_map_of_endpoints_and_of_functions(threaded_server, blocking_seller):
    threaded_server.handler = lambda seen: (404, b"") if "SKU-1" in seen.target else (200, {"sku": seen.query})
    client = blocking_seller()
    threads = set()

    def function(sku):
        threads.add(threading.current_thread())
        return client.inventory.get(sku)

    for call in (client.inventory.get, function):
        outcomes = client.map(call, (f"SKU-{number}" for number in range(4)), concurrency=2)
        assert [outcome.argument for outcome in outcomes] == [f"SKU-{number}" for number in range(4)]
        assert [type(outcome.error) for outcome in outcomes] == [
            type(None),
            errors.NotFoundError,
            type(None),
            type(None),
        ]
    assert 1 <= len(threads) <= 2


def test_a_blocking_map_refuses_no_concurrency(threaded_server, blocking_seller):
    client = blocking_seller()
    for call in (client.inventory.get, lambda sku: sku):
        with pytest.raises(errors.RequestInvalidError) as caught:
            client.map(call, ["A"], concurrency=0)
        assert caught.value.field == "concurrency"
