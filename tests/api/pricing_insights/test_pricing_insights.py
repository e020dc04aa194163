"""Pricing insights against the emulator, in both modes."""

from __future__ import annotations

from walmart_async.api.pricing_insights import InsightSort


def test_every_item_page_by_page(seller, emulator) -> None:
    skus = [f"SKU {number:02}" for number in range(60)]
    for sku in skus:
        emulator.add_item(sku, stock=2)
    seller("prices.set", "SKU 07", "9.99")
    found = seller.items("pricing_insights.list")
    assert [each.sku for each in found] == skus
    (priced,) = [each for each in found if each.sku == "SKU 07"]
    assert (str(priced.current_price), priced.inventory_count, priced.buy_box_win_rate) == ("9.99", 2, "100")


def test_a_first_page_that_holds_everything_is_the_last(seller, emulator) -> None:
    """A further call would wait for half a minute: two are allowed in a minute."""
    for sku in "ABC":
        emulator.add_item(sku)
    assert len(seller.items("pricing_insights.list")) == 3
    assert [request.path for request in emulator.requests].count("/v3/price/getPricingInsights") == 1


def test_some_of_them_in_order(seller, emulator) -> None:
    for sku in "ABCD":
        emulator.add_item(sku)
    found = seller.items("pricing_insights.list", skus=["D", "B"], sort_by=InsightSort.PRICE_COMPETITIVE_SCORE)
    assert {each.sku for each in found} == {"B", "D"}
    assert seller.items("pricing_insights.list", traffic=["HIGH"]) == []
    assert len(seller.items("pricing_insights.list", gmv_30d=(0, 10))) == 4
