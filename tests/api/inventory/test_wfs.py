"""Stock that Walmart keeps, against the emulator in both modes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from walmart_async import SunsetWarning
from walmart_async._declare import sunset


@pytest.fixture
def kept(emulator) -> list[str]:
    skus = [f"SKU {number}" for number in range(7)]
    for number, sku in enumerate(skus):
        emulator.add_item(sku, gtin=f"{number:014}")
        emulator.set_wfs_stock(sku, number, reserved=2, inbound=10)
    return skus


def test_all_of_it_page_by_page(seller, emulator, kept) -> None:
    found = seller.items("inventory.list_wfs", limit=3)
    assert [each.sku for each in found] == kept
    assert [each.units.available_units for each in found] == list(range(7))
    assert {(each.units.reserved_units, each.units.inbound_units) for each in found} == {(2, 10)}
    assert found[0].units.stock_status == "Out-of-stock"
    assert found[6].units.inventory_age.to_90_days == 6
    assert [request.query.get("offset") for request in emulator.requests if "/wfs/" in request.path] == [None, "3", "6"]


def test_one_item(seller, kept) -> None:
    for chosen in ({"sku": "SKU 4"}, {"gtin": "4"}):
        assert [each.sku for each in seller.items("inventory.list_wfs", **chosen)] == ["SKU 4"]
    assert seller.items("inventory.list_wfs", customer_favorite=True) == []


def test_nothing_is_kept(seller) -> None:
    assert seller.items("inventory.list_wfs") == []


def test_the_former_list(seller, emulator, clock, kept, monkeypatch) -> None:
    monkeypatch.setattr(sunset, "_warned", set())
    before = datetime.fromtimestamp(clock.time(), UTC)
    clock.advance(3_600)
    emulator.set_wfs_stock("SKU 3", 50)
    with pytest.warns(SunsetWarning, match=r"inventory\.list_wfs"):
        later = seller.items("inventory.list_wfs_legacy", modified_from=before + timedelta(minutes=1))
    assert [(each.sku, each.ship_nodes[0].avail_to_sell_qty) for each in later] == [("SKU 3", 50)]
    found = seller.items("inventory.list_wfs_legacy", limit=2)
    assert [each.sku for each in found] == kept
    (one,) = seller.items("inventory.list_wfs_legacy", sku="SKU 6", ship_node_type="multichannel")
    assert one.ship_nodes[0].on_hand_qty == 8
