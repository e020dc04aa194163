"""Which media type an Accept header gets."""

from __future__ import annotations

import pytest

from walmart_async.emulator.gateway.negotiation import negotiated

JSON, XML = "application/json", "application/xml"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("*/*", XML),
        ("application/*", XML),
        ("text/xml", XML),
        (JSON, JSON),
        (f"{JSON}, */*", JSON),
        (f"{JSON}, {XML}", JSON),
        (f"{XML}, {JSON}", XML),
        (f"{XML};q=0.5, {JSON}", JSON),
        (f"{JSON};q=0.1, text/csv", JSON),
        (f"{JSON};q=0, */*", XML),
        (f"{JSON}; charset=utf-8; Q=0.9, {XML};q=0.8", JSON),
        (f"{XML};q=x, {JSON};q=0.9", XML),
        ("text/csv", None),
        (f"{JSON};q=0", None),
        ("", XML),
        (f"{JSON};q=abc", JSON),
        (f"{JSON};q=abc, {XML};q=1", JSON),
        (f"{JSON};q=, {XML};q=.9", JSON),
        (f"{JSON};q=nan, {XML};q=0.9", JSON),
        (f"{JSON};q=-1", JSON),
        (f"{JSON};q=0.2, {XML};q=5", XML),
        (f"{JSON};q=0.000", None),
        (f"{JSON}; v=1; q=0.1, {XML}; q = .5", XML),
        ("*", XML),
        ("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", XML),
        (f", {JSON},", JSON),
        (" , ", XML),
        (";", None),
        ("json", None),
        ("APPLICATION/JSON", JSON),
        ("application/*;q=0.9, application/json;q=0.1", XML),
    ],
)
def test_negotiated(accept, expected) -> None:
    assert negotiated((XML, JSON), accept) == expected


def test_the_first_offer_is_the_default() -> None:
    assert negotiated(("application/pdf", "image/png"), "image/png, application/pdf;q=0.9") == "image/png"
    assert negotiated(("application/pdf", "image/png"), "*/*") == "application/pdf"


@pytest.mark.parametrize(
    "accept", ["application/json;q=abc", "*", ";", "json", "application/json;q=nan", "a/b;q=1;q=0"]
)
@pytest.mark.parametrize(
    "path", ["/v3/inventory?sku=A", "/v3/items/spec", "/v3/feeds", "/v3/reports/reportRequests?x=1"]
)
async def test_whatever_is_accepted_there_is_an_answer(seller, emulator, accept, path) -> None:
    emulator.add_item("A")
    assert (await seller("GET", path, headers={"Accept": accept})).status in {200, 404, 405, 406}


async def test_what_is_wanted_may_stand_in_several_headers(seller, emulator, session) -> None:
    emulator.add_item("A")
    headers = [(name, value) for name, value in seller.headers.items() if name != "Accept"]
    for accepted, media_type in ((("text/csv", JSON), JSON), (("text/html", f"{XML};q=0.1"), XML)):
        wanted = [*headers, *(("Accept", each) for each in accepted)]
        async with session.get(f"{emulator.url}/v3/inventory?sku=A", headers=wanted) as answer:
            assert (answer.status, answer.content_type) == (200, media_type)
