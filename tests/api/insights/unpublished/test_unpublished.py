"""Unpublished items and the Pro Seller program against the emulator, in both modes."""

from __future__ import annotations

from datetime import date

import pytest

DAY, LATER = date(1970, 1, 1), date(2999, 1, 1)
ITEMS, COUNTS = "insights.unpublished.items", "insights.unpublished.counts"
ALL = {"market_trending": False, "items_with_inventory": False}


@pytest.fixture
def hidden(emulator) -> None:
    for sku in ("LAMP", "MUG", "VASE"):
        emulator.add_item(sku, stock=1)
    emulator.unpublish_item("LAMP", "NO_PRICE", "REASONABLE_PRICE_NOT_SATISFIED")
    emulator.unpublish_item("MUG")


def test_why_items_are_hidden(seller, hidden) -> None:
    found = seller(ITEMS, DAY, **ALL)
    assert [(each.sku, each.unpublish_reasons) for each in found.items] == [
        ("LAMP", "NO_PRICE,REASONABLE_PRICE_NOT_SATISFIED"),
        ("MUG", "END_DATE"),
    ]
    assert (found.total_count, found.items[0].publish_status) == (2, "UNPUBLISHED")
    one = seller(ITEMS, DAY, limit=1, **ALL)
    assert (len(one.items), one.total_count) == (1, 2)
    narrowed = seller(ITEMS, DAY, unpublished_reason_code="NO_PRICE", **ALL)
    assert [each.sku for each in narrowed.items] == ["LAMP"]
    assert seller(ITEMS, LATER, **ALL).items == ()


def test_what_does_not_trend_has_to_be_asked_for(seller, hidden) -> None:
    assert seller(ITEMS, DAY).items == ()


def test_counts_by_reason(seller, hidden) -> None:
    counted = {each.unpublished_reason_code: each.unpublished_count for each in seller(COUNTS, DAY)}
    assert counted == {"END_DATE": 1, "NO_PRICE,REASONABLE_PRICE_NOT_SATISFIED": 1}
    assert seller(COUNTS, LATER) == ()


def test_retired_items_are_hidden_too(seller, emulator) -> None:
    emulator.add_item("LAMP")
    seller("items.retire", "LAMP")
    (found,) = seller(ITEMS, DAY, **ALL).items
    assert (found.sku, found.lifecycle_status) == ("LAMP", "RETIRED")


def test_the_tier_of_the_account(seller, emulator) -> None:
    emulator.set_pro_seller_tier("Advanced")
    found = seller("insights.pro_seller.get")
    assert (found.current_tier, found.next_refresh_date.tzinfo is not None) == ("Advanced", True)
    assert [each.reward for each in found.rewards if each.is_reward_active] == [
        "Shipping label discount",
        "Capital by Walmart",
    ]
