"""Walmart+ against the emulator, in both modes."""

from __future__ import annotations

import json

import pytest

import walmart_sync
from walmart_async import errors


def test_items_are_enrolled_and_taken_out(seller, emulator) -> None:
    for sku in "AB":
        emulator.add_item(sku)

    def file(**actions: str) -> bytes:
        rows = [
            {"ItemIdentifiers": {"sku": sku}, "Programs": {"WalmartPlusEnrollment": {"action": action}}}
            for sku, action in actions.items()
        ]
        return json.dumps({"ProgramActionFeedHeader": {"version": "5.0"}, "ProgramAction": rows}).encode()

    ended = seller("feeds.wait", seller("walmart_plus.submit", file(A="Enroll", B="Enroll", C="Enroll")).feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (2, 1)
    seller("feeds.wait", seller("walmart_plus.submit", file(A="Unenroll")).feed_id)
    assert emulator.walmart_plus_skus == ["B"]


def test_it_is_for_the_united_states_alone() -> None:
    with (
        walmart_sync.Marketplace(client_id="id", client_secret="secret", market="ca") as walmart,
        pytest.raises(errors.RequestInvalidError, match="United States alone"),
    ):
        walmart.walmart_plus.submit(b"{}")
