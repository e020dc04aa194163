"""Lag times against the emulator, in both modes."""

from __future__ import annotations

import pytest

from walmart_async import errors
from walmart_async.api.lag_time import SupplierLagTime


def test_lag_times_are_set_by_a_feed_and_read(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.add_item("b/c")
    assert seller("lag_time.get", "A").fulfillment_lag_time == 1
    fed = seller("lag_time.bulk_update", {"A": 3, "b/c": 0, "none": 2})
    ended = seller("feeds.wait", fed.feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (2, 1)
    assert [seller("lag_time.get", sku).fulfillment_lag_time for sku in ("A", "b/c")] == [3, 0]


def test_an_unknown_sku(seller) -> None:
    with pytest.raises(errors.NotFoundError):
        seller("lag_time.get", "none")


def test_lag_times_of_a_vendor_belong_to_a_ship_node(supplier, emulator) -> None:
    emulator.add_item("A", gtin="00012947218283", stock={"721407": 5, "721408": 5})
    slow = SupplierLagTime(gtin="12947218283", ship_node="721408", days=4)
    ended = supplier("feeds.wait", supplier("lag_time.bulk_update", [slow]).feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (1, 0)
    days = [supplier("lag_time.get", sku="A", ship_node=node).fulfillment_lag_time for node in ("721407", "721408")]
    assert days == [1, 4]
