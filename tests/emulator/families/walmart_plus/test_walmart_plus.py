"""Walmart+ at the emulator: the same feed type as other programs, told apart by what the request is about."""

from __future__ import annotations

import json
from typing import Any

import pytest

PLUS = "/v3/feeds?feedType=PROGRAM_ACTIONS&requestType=WALMART_PLUS_SFF"


def form(programs: Any) -> bytes:
    rows = [{"ItemIdentifiers": {"sku": "A"}, "Programs": programs}]
    file = json.dumps({"ProgramActionFeedHeader": {"version": "5.0"}, "ProgramAction": rows})
    head = 'Content-Disposition: form-data; name="fileName"; filename="plus.json"\r\nContent-Type: application/json'
    return f"--edge\r\n{head}\r\n\r\n{file}\r\n--edge--\r\n".encode()


async def send(seller: Any, programs: Any, **headers: str) -> Any:
    return await seller(
        "POST", PLUS, body=form(programs), content_type="multipart/form-data; boundary=edge", headers=headers
    )


@pytest.mark.parametrize(
    ("programs", "enrolled"),
    [
        ({"WalmartPlus": {"action": "Enroll"}}, ["A"]),
        ({"WalmartPlus": {"action": "Join"}}, []),
        ({"WalmartPlus": {}}, []),
        ([], []),
        ({"ShippingConfiguration": {"itemShippingConfiguration": "Manual Template"}}, []),
    ],
)
async def test_what_a_row_must_say(seller, emulator, clock, programs, enrolled) -> None:
    emulator.add_item("A")
    reply = await send(seller, programs, WM_MARKET="us")
    assert (reply.status, "feedId" in reply.data["payload"]) == (200, True)
    clock.advance(3_600)
    assert emulator.walmart_plus_skus == enrolled


async def test_the_market_must_be_named(seller) -> None:
    assert (await send(seller, {})).status == 400
