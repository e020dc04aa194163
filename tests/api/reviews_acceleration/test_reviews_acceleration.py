"""The review accelerator program against the emulator, in both modes."""

from __future__ import annotations

import pytest

from walmart_async import errors
from walmart_async.api.reviews_acceleration import ReviewSort, ReviewSortField


@pytest.fixture
def ids(emulator) -> list[str]:
    found = []
    for sku, category in (("A", "HOME"), ("B", "TOYS"), ("C", "HOME")):
        emulator.add_item(sku)
        found.append(emulator.add_review_candidate(sku, category))
    return found


def test_items_are_enrolled_until_they_have_their_reviews(seller, emulator, ids) -> None:
    changed = seller("reviews_acceleration.enroll", {ids[0]: 2, ids[1]: None})
    assert [each.sku for each in changed.success.items] == ["A", "B"]
    emulator.collect_reviews("A", 2)
    (complete,) = seller.items("reviews_acceleration.items", "COMPLETE")
    assert (complete.sku, complete.reviews_collected, complete.sales) == ("A", 2, None)
    seller("reviews_acceleration.disenroll", [ids[1]])
    assert [emulator.review_status(sku) for sku in "ABC"] == ["COMPLETE", "ELIGIBLE", "ELIGIBLE"]


def test_items_that_were_not_enrolled_are_told_by_their_ids(seller, emulator, ids) -> None:
    with pytest.raises(errors.PartialFailureError) as caught:
        seller("reviews_acceleration.enroll", {ids[0]: None, "999": None})
    assert [(each.field, each.code) for each in caught.value.errors] == [("999", "400.INVALID_ITEMID.001")]
    assert [each.sku for each in caught.value.data.success.items] == ["A"]
    assert emulator.review_status("A") == "ENROLLED"


def test_items_are_searched(seller, ids) -> None:
    home = seller.items("reviews_acceleration.items", "ELIGIBLE", categories=["HOME"], max_price=10)
    assert [each.sku for each in home] == ["A", "C"]
    by_priority = [ReviewSort(field=ReviewSortField.ITEM_PRIORITY, descending=True)]
    found = seller.items("reviews_acceleration.items", "ELIGIBLE", sort=by_priority)
    assert [each.sku for each in found] == ["C", "B", "A"]
    assert [each.sku for each in seller.items("reviews_acceleration.items", "ELIGIBLE", sku="b")] == ["B"]
    assert seller("reviews_acceleration.categories", ["ELIGIBLE"]).categories == ("HOME", "TOYS")


def test_pages_follow_one_another_under_one_id(seller, emulator) -> None:
    for number in range(120):
        emulator.add_item(f"S{number:03}")
        emulator.add_review_candidate(f"S{number:03}")
    pages = seller.pages("reviews_acceleration.items", "ELIGIBLE")
    assert [len(page.items) for page in pages] == [50, 50, 20]
    assert len({page.scroll_id for page in pages}) == 1
    assert len({each.sku for page in pages for each in page.items}) == 120
