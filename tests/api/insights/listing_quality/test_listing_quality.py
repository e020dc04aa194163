"""Listing quality against the emulator, in both modes."""

from __future__ import annotations

import json
from decimal import Decimal

from walmart_async._codec.json import decode
from walmart_async.api.insights.listing_quality import (
    ListingQualityPage,
    QualityCount,
    QualityFilter,
    QualityFilterField,
    QualityOperator,
)
from walmart_async.emulator import Listing

ITEMS, PATH = "insights.listing_quality.items", "/v3/insights/items/listingQuality/items"


def asked(emulator) -> int:
    return [request.path for request in emulator.requests].count(PATH)


def test_what_is_to_be_mended(seller, emulator) -> None:
    emulator.add_item("LAMP", stock=2)
    emulator.add_item("MUG", stock=1)
    emulator.set_listing_quality("MUG", Listing(issues={"color": "MISSING", "images": "IMAGE_COUNT_TOO_LOW"}))
    has_issues = QualityFilter(field=QualityFilterField.HAS_ISSUES, op=QualityOperator.EQUALS, values=[1])
    (found,) = seller.items(ITEMS, filters=[has_issues])
    content = found.score_details.content_and_discoverability
    assert (found.sku, found.category, found.wfs_enabled) == ("MUG", "Home", 0)
    assert [(each.attribute_name, each.issues[0].title) for each in content.issues] == [
        ("color", "MISSING"),
        ("images", "IMAGE_COUNT_TOO_LOW"),
    ]
    assert 50 < found.quality_score.score < seller.items(ITEMS, "sku", "LAMP")[0].quality_score.score
    score = seller("insights.listing_quality.score")
    assert (score.score.content_score, score.score.transactibility_score) == (80, 100)


def test_the_last_page_is_not_asked_for_what_is_behind_it(seller, emulator, clock) -> None:
    """Every page has a cursor, and each call takes a minute."""
    for number in range(5):
        emulator.add_item(f"S{number}")
    begun = clock.monotonic()
    assert len(seller.items(ITEMS)) == 5
    assert (asked(emulator), clock.monotonic() - begun < 60) == (1, True)
    pages = seller.pages(ITEMS, limit=2)
    assert [[each.sku for each in page.items] for page in pages[:3]] == [["S0", "S1"], ["S2", "S3"], ["S4"]]
    assert {page.total_items for page in pages[:3]} == {5}


def test_nothing_matches(seller, emulator) -> None:
    emulator.add_item("LAMP")
    assert seller.items(ITEMS, "title", "no such thing") == []
    assert seller.items(ITEMS, "sku", "lamp") == []


def test_categories_and_brands(seller, emulator) -> None:
    for number in range(5):
        emulator.add_item(f"S{number}")
        emulator.set_listing_quality(f"S{number}", Listing(category="Home" if number else "Toys", trending=number == 1))
    home, toys = seller.items("insights.listing_quality.counts", limit=1)
    assert (home.name, home.count, home.product_type[0].name, home.product_type[0].count) == ("Home", 4, "Candles", 4)
    assert (toys.name, toys.count) == ("Toys", 1)
    (brand,) = seller.items("insights.listing_quality.counts", "brand", trending=False)
    assert (brand.name, brand.count, brand.product_type) == ("Unbranded", 4, ())
    assert seller.items("insights.listing_quality.counts", has_issue=True, in_demand=True) == []


def test_prices_as_numbers_and_as_objects() -> None:
    price = {"price": 3.75, "competitorPrice": {"amount": 6.14, "currency": "USD"}}
    body = {"payload": {"sku": "A", "wfsEnabled": "0", "scoreDetails": {"offer": {"price": price}}}}
    (item,) = decode(json.dumps(body).encode(), ListingQualityPage, ()).items
    found = item.score_details.offer.price
    assert (item.wfs_enabled, found.price.amount, found.competitor_price.currency) == (0, Decimal("3.75"), "USD")


def test_counts_under_both_names() -> None:
    for body in ({"name": "Home", "count": 2}, {"category": "Home", "offerCount": 2}):
        counted = decode(json.dumps(body).encode(), QualityCount, ())
        assert (counted.name, counted.count) == ("Home", 2)


def test_the_score_under_its_former_name(seller, emulator) -> None:
    body = {"payload": {"overAllQuality": 44.7, "score": {"offerScore": 50}}}
    emulator.faults.answer("GET", "/v3/insights/items/listingQuality/score", status=200, body=body)
    assert seller("insights.listing_quality.score").listing_quality == Decimal("44.7")
