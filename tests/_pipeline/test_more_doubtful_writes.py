"""Further answers that leave open what became of a write, and feeds whose totals say nothing of their items."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from typing import Any

import pytest

from support.scripted_server import Seen
from walmart_async import errors
from walmart_async.clock import SystemClock

WHOLE = json.dumps({"sku": "A", "quantity": {"unit": "EACH", "amount": 5}}).encode()
ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "a part of it": (206, WHOLE[:12], {}),
    "half of what was packed": (200, gzip.compress(WHOLE)[:15], {"Content-Encoding": "gzip"}),
    "nothing, packed": (200, gzip.compress(b""), {"Content-Encoding": "gzip"}),
    "not packed, though it says so": (200, WHOLE, {"Content-Encoding": "gzip"}),
    "deflated, cut": (200, zlib.compress(WHOLE)[:-9], {"Content-Encoding": "deflate"}),
    "XML": (200, b"<inventory><status>OK</status></inventory>", {"Content-Type": "application/xml"}),
    "only a number": (200, b"1", {}),
    "two documents": (200, WHOLE + WHOLE, {}),
    "a byte order mark": (200, b"\xef\xbb\xbf", {}),
}


@pytest.mark.parametrize("what", ANSWERS)
@pytest.mark.parametrize("write", ["absolute", "once"])
async def test_an_answer_that_confirms_nothing(server, seller, what, write) -> None:
    for _ in range(9):
        server.reply(*ANSWERS[what])
    client = seller(retries=1)
    with pytest.raises(errors.WalmartError) as caught:
        await (client.inventory.update("A", 5) if write == "absolute" else client.feeds.submit("inventory", {"a": 1}))
    assert caught.value.sent
    assert not isinstance(caught.value, errors.BadRequestError)
    if write == "once":
        assert isinstance(caught.value, errors.OutcomeUnknownError)
        assert len(server.seen) == 1


@pytest.mark.parametrize("write", ["absolute", "once"])
@pytest.mark.parametrize("end", ["cancelled", "deadline", "closed"])
async def test_a_write_that_is_given_up_while_it_is_out_is_not_told_as_refused(server, seller, write, end) -> None:
    client = seller(clock=SystemClock(), retries=0)
    await client.inventory.get("A")
    gate, options = server.hold(), {"deadline": 0.05} if end == "deadline" else {}
    view = client.with_options(**options)
    call = asyncio.ensure_future(
        view.inventory.update("A", 5) if write == "absolute" else view.feeds.submit("inventory", {"a": 1})
    )
    await gate.arrived.wait()
    if end == "cancelled":
        call.cancel()
    elif end == "closed":
        await client.close(grace=0)
    with pytest.raises((errors.WalmartError, asyncio.CancelledError)) as caught:
        await call
    gate.open()
    assert isinstance(caught.value, asyncio.CancelledError) or caught.value.sent


@pytest.mark.parametrize("total", ["absent", 0, None, "0", -1, "-50"])
async def test_a_feed_whose_total_says_nothing_is_read_to_its_end(server, seller, total) -> None:
    def page(seen: Seen) -> tuple[int, Any]:
        offset = int(seen.query.partition("offset=")[2].partition("&")[0])
        items = [
            {"index": n, "sku": f"S{n}", "ingestionStatus": "SUCCESS"} for n in range(offset, min(offset + 50, 120))
        ]
        shown = {} if total == "absent" else {"itemsReceived": total}
        return 200, {"feedId": "F", "feedStatus": "PROCESSED", **shown, "itemDetails": {"itemIngestionStatus": items}}

    server.handler = page
    client = seller(on_problem=lambda _: None)
    assert [item.sku async for item in client.feeds.items("F")] == [f"S{n}" for n in range(120)]


@pytest.mark.parametrize("after", [1, 2, 5])
async def test_impatient_callers_among_patient_ones_fail_alone(server, seller, after) -> None:
    gate, client = server.hold(token=True), seller(clock=SystemClock())
    hasty = [client.with_options(**each) for each in ({"deadline": 0.02}, {"timeout": 0.02, "retries": 0})]
    calls = [asyncio.ensure_future(client.inventory.get(f"P{n}")) for n in range(after)]
    await gate.arrived.wait()
    impatient = [asyncio.ensure_future(each.inventory.get("I")) for each in hasty]
    late = [asyncio.ensure_future(client.inventory.update(f"L{n}", n)) for n in range(after)]
    failed = await asyncio.gather(*impatient, return_exceptions=True)
    assert [type(each) for each in failed] == [errors.TimeoutError] * 2
    assert len({each.correlation_id for each in failed}) == 2, "each tells of its own call"
    assert not any(each.sent for each in failed)
    gate.open()
    assert len(await asyncio.gather(*calls, *late)) == 2 * after
    assert len(server.token_calls) == 1
