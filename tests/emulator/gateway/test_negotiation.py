"""Which media type an Accept header gets."""

from __future__ import annotations

import pytest

from walmart_async.emulator.gateway.negotiation import negotiated

JSON, XML = "application/json", "application/xml"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, XML),
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
    ],
)
def test_negotiated(accept, expected) -> None:
    assert negotiated((XML, JSON), accept) == expected


def test_the_first_offer_is_the_default() -> None:
    assert negotiated(("application/pdf", "image/png"), "image/png, application/pdf;q=0.9") == "image/png"
    assert negotiated(("application/pdf", "image/png"), "*/*") == "application/pdf"
