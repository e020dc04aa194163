"""How stock is written: GTINs, availability, and the most that fits into one feed."""

from __future__ import annotations

import pytest

from walmart_async.api.inventory import SupplierLevel


@pytest.mark.parametrize(
    ("gtin", "sent"),
    [("12947218283", "00012947218283"), ("1", "00000000000001"), ("00012947218283", "00012947218283")],
)
def test_gtins_are_padded_to_14_digits(plain_call, recorder, gtin, sent):
    plain_call("supplier", "inventory.get", gtin=gtin, ship_node="1")
    plain_call("supplier", "inventory.get_nodes", gtin=gtin)
    plain_call("supplier", "inventory.update", gtin, 1, ship_node="1")
    assert [seen.target for seen in recorder.seen] == [
        f"/v3/inventory?gtin={sent}&shipNode=1",
        f"/v3/inventories/{sent}?productIdType=gtin",
        "/v3/inventory/update?shipNode=1",
    ]
    assert f'"gtin":"{sent}"'.encode() in recorder.seen[2].body


def test_availability_may_be_spelled_as_walmart_does(plain_call, recorder):
    plain_call("supplier", "inventory.update", "1", ship_node="1", availability="AA")
    plain_call("supplier", "inventory.update", "1", 0, ship_node="1", availability="AC")
    assert [b"quantity" in seen.body for seen in recorder.seen] == [False, True]


def test_the_most_that_fits(plain_call, recorder):
    recorder.answer = b'{"feedId":"F"}'
    plain_call("marketplace", "inventory.bulk_update", {f"S{number}": number for number in range(10_000)})
    levels = [SupplierLevel(gtin="12947218283", ship_node=str(node), quantity=1) for node in range(10_000)]
    plain_call("supplier", "inventory.bulk_update", levels)
    assert len(recorder.seen) == 2
    assert b"2147483647" not in recorder.seen[0].body
    plain_call("marketplace", "inventory.bulk_update", {"A": 2**31 - 1})
    assert b"2147483647" in recorder.seen[2].body
