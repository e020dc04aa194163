"""The repricer against the emulator, in both modes."""

from __future__ import annotations

import pytest

from walmart_async import errors
from walmart_async.api.repricer import RepricerAssignment, RepricerRule, StrategyType

RULES = [RepricerRule(strategy_type=StrategyType.BUY_BOX, amount="0.25")]


def test_a_strategy_from_its_beginning_to_its_end(seller, emulator) -> None:
    for sku in "ABC":
        emulator.add_item(sku)
    made = seller("repricer.create", "Beat them", RULES)
    assert (made.name, str(made.strategies[0].adjustment_value), made.enabled) == ("Beat them", "0.25", True)
    given = {sku: RepricerAssignment(strategy="Beat them", minimum=5, maximum=9) for sku in ("A", "B", "none")}
    ended = seller("feeds.wait", seller("repricer.assign", given).feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (2, 1)
    assert emulator.repricer_strategy("A").minimum == 5
    (listed,) = seller("repricer.strategies").strategies
    assert (listed.strategy_collection_id, listed.assigned_count) == (made.strategy_collection_id, 2)
    seller("feeds.wait", seller("repricer.assign", {"A": None}).feed_id)
    assert emulator.repricer_strategy("A") is None
    changed = seller("repricer.update", made.strategy_collection_id, "Beat them", RULES, enabled=False)
    assert changed.enabled is False
    assert seller("repricer.delete", made.strategy_collection_id).message
    assert emulator.repricer_strategy("B") is None
    assert seller("repricer.strategies").strategies == ()


def test_what_is_not_there(seller) -> None:
    with pytest.raises(errors.NotFoundError):
        seller("repricer.update", "none", "X", RULES)
    with pytest.raises(errors.NotFoundError):
        seller("repricer.delete", "none")


def test_an_item_fails_by_itself(seller, emulator) -> None:
    emulator.add_item("A")
    fed = seller("repricer.assign", {"A": RepricerAssignment(strategy="none")})
    seller("feeds.wait", fed.feed_id)
    (item,) = seller.items("feeds.items", fed.feed_id)
    assert (item.sku, item.errors[0].field) == ("A", "repricerStrategy")
