"""The review accelerator program at the emulator."""

from __future__ import annotations

from typing import Any

import pytest

BASE = "/v3/growth/reviews-accelerator"
ELIGIBLE = {"itemStatus": "ELIGIBLE"}


@pytest.fixture
def item_id(emulator) -> str:
    emulator.add_item("A")
    return emulator.add_review_candidate("A")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"filter": {"itemStatus": "NEW"}},
        {"filter": {**ELIGIBLE, "dateRange": "8DAYS"}},
        {"filter": {**ELIGIBLE, "price": {"minimum": "1"}}},
        {"filter": {**ELIGIBLE, "category": []}},
        {"filter": ELIGIBLE, "search": [{"field": "COLOR", "value": "x"}]},
        {"filter": ELIGIBLE, "sort": [{"field": "COLOR"}]},
    ],
)
async def test_what_is_no_search(seller, body) -> None:
    assert (await seller("POST", f"{BASE}/items?scrollId=*", body=body)).status == 400


async def test_an_id_is_of_one_search(seller, item_id) -> None:
    body: dict[str, Any] = {"filter": ELIGIBLE}
    first = (await seller("POST", f"{BASE}/items?scrollId=*", body=body)).data["payload"]
    assert [each["itemId"] for each in first["items"]] == [item_id]
    following = await seller("POST", f"{BASE}/items?scrollId={first['scrollId']}", body=body)
    assert following.data["payload"]["items"] == []
    other = {"filter": {"itemStatus": "COMPLETE"}}
    assert (await seller("POST", f"{BASE}/items?scrollId={first['scrollId']}", body=other)).status == 400
    assert (await seller("POST", f"{BASE}/items?scrollId=x", body=body)).status == 400
    assert (await seller("POST", f"{BASE}/items", body=body)).status == 400


async def test_items_that_are_refused_do_not_hold_up_the_others(seller, emulator, item_id) -> None:
    items = [{"itemId": item_id, "targetReviews": 1}, {"itemId": "1"}, {"itemId": item_id, "targetReviews": 21}]
    reply = await seller("PUT", f"{BASE}/items/status", body={"status": "ENROLL", "items": items})
    payload = reply.data["payload"]
    assert [each["itemId"] for each in payload["success"]["items"]] == [item_id]
    assert [each["errorCode"][:11] for each in payload["failure"]["items"]] == ["400.INVALID"] * 2
    emulator.collect_reviews("A")
    with pytest.raises(ValueError, match="COMPLETE"):
        emulator.collect_reviews("A")
    reply = await seller("PUT", f"{BASE}/items/status", body={"status": "DISENROLL", "items": items[:1]})
    assert (reply.status, reply.data["payload"]["success"]["items"]) == (200, [])
    assert emulator.review_status("A") == "COMPLETE"
