"""A 500 that refuses a request is a refusal where evidence says so, and nowhere else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from walmart_async import errors
from walmart_async.api.orders import (
    CancellationReason,
    CancelledLine,
    RefundedAmount,
    RefundedLine,
    RefundReason,
    ShippedLine,
)


def refusal(code: str = "INVALID_REQUEST_CONTENT.GMP_ORDER_API", category: Any = "DATA") -> dict[str, Any]:
    error = {"code": code, "field": "data", "description": "Line: 4 of PO 1 is in SHIPPED status", "severity": "ERROR"}
    return {"errors": {"error": [{**error, "category": category}]}}


XML = b"""<?xml version="1.0"?><errors xmlns="http://walmart.com/"><error><code>INVALID_REQUEST_CONTENT.GMP_ORDER_API
</code><description>Line: 4 of PO 1 is in SHIPPED status</description><category>DATA</category></error></errors>"""
REFUSALS = {
    "JSON": json.dumps(refusal()).encode(),
    "XML": XML,
    "without a service": json.dumps(refusal(code="INVALID_REQUEST_CONTENT")).encode(),
    "a bare list": json.dumps(refusal()["errors"]["error"]).encode(),
}
NO_REFUSALS = {
    "another category": refusal(category="APPLICATION"),
    "no category": refusal(category=None),
    "another code": refusal(code="SYSTEM_ERROR.GMP_ORDER_API"),
    "one refusal of two errors": {
        "errors": {"error": [*refusal()["errors"]["error"], *refusal(code="INTERNAL")["errors"]["error"]]}
    },
    "no errors": {"errors": {"error": []}},
    "a text": b"INVALID_REQUEST_CONTENT DATA",
    "nothing": b"",
}


def writes(seller: Any) -> dict[str, Any]:
    orders, when = seller.orders, datetime(2026, 11, 26, tzinfo=UTC)
    shipped = ShippedLine(line_number="4", carrier="UPS", tracking_number="1Z", shipped_at=when)
    cancelled = CancelledLine(line_number="4", reason=CancellationReason.OUT_OF_STOCK)
    return {
        "acknowledge": lambda: orders.acknowledge("1"),
        "ship": lambda: orders.ship("1", [shipped]),
        "cancel": lambda: orders.cancel("1", [cancelled]),
    }


async def failed(call: Any) -> errors.WalmartError:
    with pytest.raises(errors.WalmartError) as caught:
        await call
    return caught.value


@pytest.mark.parametrize("form", REFUSALS)
@pytest.mark.parametrize("write", ["acknowledge", "ship", "cancel"])
async def test_a_500_that_refuses_is_a_refusal(server, seller, write, form) -> None:
    server.reply(500, REFUSALS[form], times=9)
    error = await failed(writes(seller())[write]())
    assert isinstance(error, errors.BadRequestError)
    assert (error.status, error.sent, error.attempts, len(server.seen)) == (500, False, 1, 1)
    assert "SHIPPED" in str(error)


@pytest.mark.parametrize("status", [501, 502, 503, 504, 520, 599])
@pytest.mark.parametrize("write", ["acknowledge", "ship", "cancel"])
async def test_what_a_gateway_answers_is_never_a_refusal(server, seller, write, status) -> None:
    server.reply(status, refusal(), times=9)
    error = await failed(writes(seller())[write]())
    assert isinstance(error, errors.ServerError | errors.OutcomeUnknownError)
    assert error.sent


@pytest.mark.parametrize("what", NO_REFUSALS)
async def test_a_500_that_says_anything_else_leaves_it_open(server, seller, what) -> None:
    server.reply(500, NO_REFUSALS[what], times=9)
    error = await failed(writes(seller())["ship"]())
    assert isinstance(error, errors.OutcomeUnknownError)
    assert (error.sent, len(server.seen)) == (True, 1)


async def test_a_refund_has_no_such_refusal(server, seller) -> None:
    server.reply(500, refusal(), times=9)
    charge = RefundedAmount(amount="1.00", reason=RefundReason.DAMAGED_ITEM)
    error = await failed(seller().orders.refund("1", [RefundedLine(line_number="4", charges=[charge])]))
    assert isinstance(error, errors.OutcomeUnknownError)
    assert len(server.seen) == 1


async def test_other_operations_have_none(server, seller) -> None:
    server.reply(500, refusal(code="INVALID_REQUEST_CONTENT.GMP_FEEDS_API"), times=9)
    assert isinstance(await failed(seller().feeds.submit("inventory", {"a": 1})), errors.OutcomeUnknownError)


@pytest.mark.parametrize("first", ["cut", 502])
async def test_a_refusal_after_a_doubtful_attempt_does_not_say_what_became_of_that(server, seller, first) -> None:
    server.cut() if first == "cut" else server.reply(first, b"")
    server.reply(500, refusal(), times=9)
    error = await failed(writes(seller())["acknowledge"]())
    assert isinstance(error, errors.BadRequestError)
    assert (error.sent, error.attempts) == (True, 2)


MORE_NO_REFUSALS = {
    "a code that only begins so": refusal(code="INVALID_REQUEST_CONTENTION.GMP_ORDER_API"),
    "a code in the middle": refusal(code="NOT_INVALID_REQUEST_CONTENT.GMP_ORDER_API"),
    "a code in the description": refusal(code="X INVALID_REQUEST_CONTENT"),
    "two categories": refusal(category=["DATA", "APPLICATION"]),
    "a longer category": refusal(category="DATABASE"),
    "an error beside it that is a text": {"errors": {"error": [*refusal()["errors"]["error"], "timed out"]}},
}


@pytest.mark.parametrize("what", MORE_NO_REFUSALS)
@pytest.mark.parametrize("write", ["ship", "cancel"])
async def test_what_is_nearly_a_refusal_leaves_it_open(server, seller, what, write) -> None:
    server.reply(500, MORE_NO_REFUSALS[what], times=9)
    error = await failed(writes(seller(retries=1))[write]())
    assert error.sent
    assert not isinstance(error, errors.BadRequestError)
