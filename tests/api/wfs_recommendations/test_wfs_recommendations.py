"""Recommendations of Walmart Fulfillment Services against the emulator, in both modes."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from walmart_async import errors, operations


@pytest.fixture
def items(emulator) -> None:
    for place, sku in enumerate("ABC"):
        emulator.add_item(sku, gtin=f"0001294721828{place}")


@pytest.mark.usefixtures("items")
def test_items_to_restock(seller, emulator) -> None:
    emulator.recommend_restock("A", 7, 10.5)
    emulator.recommend_restock("B", 3, 90, days_of_supply=12, customer_favorite=True)
    emulator.recommend_restock("C", 1, 5, hidden=True)
    found = seller.items("wfs_recommendations.restock", limit=1)
    assert [(each.sku, each.insights.suggested_units, each.stock_status) for each in found] == [
        ("B", 3, "At Risk"),
        ("A", 7, "Out of Stock"),
    ]
    (page,) = seller.pages("wfs_recommendations.restock", sort_order="ASC")
    assert [each.sku for each in page.items] == ["A", "B"]
    assert page.totals.forecasted_sales_lost == Decimal("10.5")
    (favorite,) = seller.items("wfs_recommendations.restock", customer_favorite=True)
    (hidden,) = seller.items("wfs_recommendations.restock", show_hidden_records_only=True)
    assert (favorite.sku, hidden.sku) == ("B", "C")


@pytest.mark.usefixtures("items")
def test_items_to_convert_and_items_not_for_sale(seller, emulator) -> None:
    emulator.recommend_wfs("A", 4, 20)
    emulator.report_unpublished("B", 10, storage_fee=0.5, value=80)
    (page,) = seller.pages("wfs_recommendations.fulfill_with_wfs", show_insights=True)
    assert (page.items[0].sku, page.totals.estimated_sales_lift) == ("A", 20)
    (page,) = seller.pages("wfs_recommendations.unpublished")
    assert (page.items[0].sku, page.items[0].units_stored, page.totals) == ("B", 10, None)


@pytest.mark.usefixtures("items")
def test_quantities_of_the_items_that_are_asked_for(seller, emulator) -> None:
    emulator.recommend_shipment("A", 100, 200)
    emulator.recommend_shipment("B", 5, 9)
    found = seller("wfs_recommendations.shipment_quantities", gtins=["00012947218280"], skus=["C", "none"])
    assert [(each.sku, each.suggested_quantity, each.max_quantity) for each in found.replenishments] == [
        ("A", 100, 200)
    ]


def test_a_value_to_sort_by_that_no_item_has(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.recommend_wfs("A", 4, 20)
    with pytest.raises(errors.BadRequestError) as caught:
        seller.items("wfs_recommendations.fulfill_with_wfs", sort_by="color")
    assert caught.value.errors[0].code == "400.WFS.100"


def test_items_that_are_not_for_sale_under_the_name_of_the_published_example() -> None:
    (operation,) = (
        each for each in operations() if each.name == "unpublished" and each.family == "wfs_recommendations"
    )
    body = {"payload": {"unpublishedItems": [{"sku": "A", "insights": {"inventoryValue": 0}}], "totalRecords": 1}}
    page = operation.decode(json.dumps(body).encode())
    assert [(each.sku, each.insights.inventory_value) for each in page.items] == [("A", 0)]
