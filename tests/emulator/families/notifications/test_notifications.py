"""Webhooks at the emulator, route by route."""

from __future__ import annotations

from typing import Any

import pytest

ALL = "/v3/webhooks/subscriptions"


def stated(**changes: Any) -> dict[str, Any]:
    good = {
        "eventType": "PO_CREATED",
        "eventVersion": "V1",
        "resourceName": "ORDER",
        "eventUrl": "https://example.com",
        "status": "ACTIVE",
    }
    return {**good, **changes}


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"eventType": "NONE"}, 400),
        ({"resourceName": "ITEM"}, 400),
        ({"eventVersion": "V2"}, 400),
        ({"status": "OFF"}, 400),
        ({"eventUrl": "example.com"}, 400),
        ({"authDetails": {"authMethod": "BASIC_AUTH", "userName": "a", "password": "b"}}, 200),
        ({"authDetails": {"authMethod": "BASIC_AUTH", "userName": "a"}}, 400),
        ({"authDetails": {"authMethod": "HMAC"}}, 400),
        ({"authDetails": {"authMethod": "OAUTH", "clientId": "a", "clientSecret": "b"}}, 400),
        ({"authDetails": {"authMethod": "KERBEROS"}}, 400),
    ],
)
async def test_what_a_subscription_must_say(seller, emulator, changes, status) -> None:
    assert (await seller("POST", ALL, body={"events": [stated(**changes)]})).status == status
    assert len(emulator.subscriptions) == (status == 200)


async def test_of_several_all_are_made_or_none(seller, emulator) -> None:
    assert (await seller("POST", ALL, body={"events": [stated(), stated(eventVersion="V2")]})).status == 400
    assert emulator.subscriptions == {}
    assert (await seller("POST", ALL, body={"events": []})).status == 400


async def test_filters(seller) -> None:
    both = [stated(), stated(eventType="OFFER_PUBLISHED", resourceName="ITEM", status="INACTIVE")]
    made = (await seller("POST", ALL, body={"events": both})).data["events"]
    for query, expected in (
        ("", [0, 1]),
        ("?status=INACTIVE", [1]),
        ("?resourceName=ORDER", [0]),
        (f"?subscriptionId={made[1]['subscriptionId']}", [1]),
        ("?eventType=OFFER_PUBLISHED&status=ACTIVE", []),
    ):
        found = (await seller("GET", ALL + query)).data["events"]
        assert [each["subscriptionId"] for each in found] == [made[place]["subscriptionId"] for place in expected]


async def test_a_subscription_that_is_not_there(seller) -> None:
    for method, body in (("PATCH", {"status": "ACTIVE"}), ("DELETE", None)):
        assert (await seller(method, f"{ALL}/none", body=body)).status == 404


async def test_a_change_that_cannot_be(seller) -> None:
    (made,) = (await seller("POST", ALL, body={"events": [stated()]})).data["events"]
    path = f"{ALL}/{made['subscriptionId']}"
    assert (await seller("PATCH", path, body={"status": "OFF"})).status == 400
    changed = (await seller("PATCH", path, body={"eventUrl": "https://other.example"})).data
    assert (changed["eventUrl"], changed["status"]) == ("https://other.example", "ACTIVE")
