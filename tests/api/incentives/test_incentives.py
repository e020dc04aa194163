"""Incentives against the emulator, in both modes."""

from __future__ import annotations

import pytest

from walmart_async import SunsetWarning, errors
from walmart_async._declare import sunset
from walmart_async.api.incentives import IncentiveStatus, IncentiveType


@pytest.fixture
def items(emulator) -> str:
    for sku in "ABC":
        emulator.add_item(sku, stock=4)
    return "ABC"


def test_items_are_enrolled_for_a_reduced_fee(seller, emulator, items) -> None:
    for sku in "AB":
        emulator.add_incentive(sku, 8.5)
    found = seller.items("incentives.list", IncentiveStatus.ELIGIBLE, limit=1)
    assert [(each.sku, str(each.target_price), each.inventory_count) for each in found] == [
        ("A", "8.5", 4),
        ("B", "8.5", 4),
    ]
    fed = seller("incentives.choose_reduced_fees", {"A": True, "C": True, "none": True})
    ended = seller("feeds.wait", fed.feed_id)
    assert (ended.items_succeeded, ended.items_failed) == (1, 2)
    assert emulator.enrolled_incentives("A") == ["REDUCED_REFERRAL"]
    (had,) = seller.items("incentives.list", IncentiveStatus.ENROLLED)
    assert (had.sku, had.enrollment_date.tzinfo is not None) == ("A", True)
    seller("feeds.wait", seller("incentives.choose_reduced_fees", {"A": False}).feed_id)
    assert emulator.enrolled_incentives("A") == []


def test_items_are_taken_out_of_what_walmart_funds(seller, emulator, items) -> None:
    emulator.add_incentive("A", 8.5, incentive_type="WALMART_FUNDED")
    (had,) = seller.items("incentives.list", IncentiveStatus.ENROLLED, incentive_type=IncentiveType.WALMART_FUNDED)
    assert (had.sku, had.enrollment_type.value) == ("A", "AUTO")
    seller("feeds.wait", seller("incentives.choose_walmart_funded", {"A": False}).feed_id)
    assert emulator.enrolled_incentives("A") == []


def test_what_walmart_funds_is_switched_off_for_all(seller, emulator, clock, items) -> None:
    answer = seller("incentives.set_walmart_funded", enabled=False)
    assert (answer.auto_enroll_enabled, answer.is_disabled) == (False, True)
    emulator.add_incentive("B", 8.5, incentive_type="WALMART_FUNDED")
    assert emulator.enrolled_incentives("B") == []
    with pytest.raises(errors.BadRequestError):
        seller("incentives.set_walmart_funded", enabled=True)
    clock.advance(4 * 3_600)
    assert seller("incentives.set_walmart_funded", enabled=True).auto_enroll_enabled


def test_competitive_price_adjustment_has_ended(seller, monkeypatch) -> None:
    monkeypatch.setattr(sunset, "_warned", set())
    with pytest.warns(SunsetWarning, match="set_walmart_funded"):
        answer = seller("incentives.set_price_adjustment", enrolled=True)
    assert (answer.status.subsidy_enrolled, answer.status.subsidy_preference) == (True, False)
