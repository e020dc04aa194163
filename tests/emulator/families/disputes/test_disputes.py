"""Disputes about duplicates, route by route."""

from __future__ import annotations

import pytest

CONTEST, STATUS = "/v3/items/dispute/duplicates/contest", "/v3/items/dispute/duplicates/status"


def about(*product_ids: str, kind: str = "WPID") -> dict[str, object]:
    return {"issues": [{"productId": product_id, "productIdType": kind} for product_id in product_ids]}


async def test_a_contest_is_acknowledged(seller, emulator) -> None:
    reply = await seller("POST", CONTEST, body=about("A", "B"))
    assert (reply.status, reply.data) == (200, {"status": "ACKNOWLEDGED"})
    assert [write.path for write in emulator.writes] == [CONTEST]


async def test_a_dispute_progresses_with_the_clock(seller, emulator, clock) -> None:
    emulator.decide_dispute("A", "IS_DUPLICATE")
    opened = round(clock.time() * 1000)
    await seller("POST", CONTEST, body=about("A"))
    row = {"productId": "A", "productIdType": "WPID", "status": "IN_REVIEW", "lastUpdatedDate": opened}
    for seconds in (0, 599):
        clock.advance(seconds)
        assert (await seller("POST", STATUS, body=about("A"))).data == {"itemResponse": [row]}
    clock.advance(1)
    decided = {**row, "status": "IS_DUPLICATE", "lastUpdatedDate": opened + 600_000}
    assert (await seller("POST", STATUS, body=about("A"))).data == {"itemResponse": [decided]}
    assert len(emulator.writes) == 1


async def test_a_review_that_has_begun_can_be_decided(seller, emulator, clock) -> None:
    await seller("POST", CONTEST, body=about("A"))
    emulator.decide_dispute("A", "IS_DUPLICATE")
    clock.advance(600)
    emulator.decide_dispute("A", "ERROR")  # too late
    (row,) = (await seller("POST", STATUS, body=about("A"))).data["itemResponse"]
    assert row["status"] == "IS_DUPLICATE"


async def test_a_decided_dispute_is_opened_again_and_an_open_one_goes_on(seller, clock) -> None:
    await seller("POST", CONTEST, body=about("A"))
    clock.advance(400)
    await seller("POST", CONTEST, body=about("A"))
    clock.advance(200)
    (row,) = (await seller("POST", STATUS, body=about("A"))).data["itemResponse"]
    assert row["status"] == "NOT_DUPLICATE"
    await seller("POST", CONTEST, body=about("A"))
    (row,) = (await seller("POST", STATUS, body=about("A"))).data["itemResponse"]
    assert row["status"] == "IN_REVIEW"


async def test_all_some_or_none(seller) -> None:
    await seller("POST", CONTEST, body=about("A", "B"))
    everything = await seller("POST", STATUS, body=about("A", "B", "A"))
    assert (everything.status, len(everything.data["itemResponse"])) == (200, 2)
    some = await seller("POST", STATUS, body=about("A", "C"))
    assert (some.status, [row["productId"] for row in some.data["itemResponse"]]) == (206, ["A"])
    for body in (about("C"), about("A", kind="GTIN")):
        none = await seller("POST", STATUS, body=body)
        assert (none.status, none.error["code"]) == (404, "CONTENT_NOT_FOUND.GMP_ITEM_QUERY_API")


@pytest.mark.parametrize("path", [CONTEST, STATUS])
@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "issues"),
        ({"issues": []}, "issues"),
        ({"issues": {}}, "issues"),
        (about(*map(str, range(101))), "issues"),
        ({"issues": ["A"]}, "issues"),
        ({"issues": [{"productIdType": "WPID"}]}, "productId"),
        (about(" "), "productId"),
        (about("A", kind=""), "productIdType"),
        ([], "body"),
        (b"{", "body"),
    ],
)
async def test_refused(seller, emulator, path, body, field) -> None:
    reply = await seller("POST", path, body=body)
    assert (reply.status, reply.error["field"]) == (400, field)
    assert reply.error["code"].endswith(".GMP_ITEM_QUERY_API")
    assert emulator.writes == []


async def test_ten_a_minute_each(seller, clock) -> None:
    for path in (CONTEST, STATUS):
        replies = [await seller("POST", path, body=about("A")) for _ in range(11)]
        assert [reply.status for reply in replies] == [200] * 10 + [429]
    clock.advance(6)
    assert (await seller("POST", CONTEST, body=about("A"))).status == 200


async def test_suppliers_have_none(supplier) -> None:
    assert (await supplier("POST", CONTEST, body=about("A"))).status == 404


async def test_xml(seller) -> None:
    body = (
        b'<?xml version="1.0" encoding="UTF-8"?><DisputeContestRequest><Issues><productId>P</productId>'
        b"<productIdType>WPID</productIdType></Issues></DisputeContestRequest>"
    )
    sent = {"body": body, "content_type": "application/xml", "headers": {"Accept": "application/xml"}}
    contested = await seller("POST", "/v3/items/dispute/duplicates/contest", **sent)
    assert contested.body.endswith(b'<ns2:status xmlns:ns2="http://walmart.com/">ACKNOWLEDGED</ns2:status>')
    status = await seller("POST", "/v3/items/dispute/duplicates/status", **sent)
    assert (status.status, b":status>IN_REVIEW</" in status.body) == (200, True)
