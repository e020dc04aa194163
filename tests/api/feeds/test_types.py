"""The table of feed types, against what is published of them, and against the page that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from walmart_async.api.feeds.types import FEED_UPLOADS, FeedType, feed_type
from walmart_async.emulator import facts

PAGE = Path(__file__).parents[3] / "docs" / "limits-and-retries.md"
HEAD = ["| Feed type | Sent by | Uploads | Size |", "|---|---|---|---|"]
WHO = {"marketplace": "sellers", "supplier": "suppliers", "both": "both"}
NOT_IN_MEXICO = {"price", "promo"}
"""They share the bucket of PRICE_AND_PROMOTION, which has another rate there."""
PUBLISHED = sorted(
    {
        (name, surface)
        for surface in ("marketplace", "supplier")
        for found in facts.operations(surface).values()
        if (found.operation.method, found.operation.path) == ("POST", "/v3/feeds")
        for name in found.operation.when.get("feedType", ())
    }
)


def rates_of(name: str, surface: str) -> list[facts.Rate]:
    """Those that are published for uploads of a type, whatever else they are about."""
    return [
        rate
        for found in facts.operations(surface).values()
        for rate in found.operation.rates
        if found.operation.path == "/v3/feeds" and rate.when == {"feedType": name}
    ]


def limits(one: FeedType, market: str) -> set[str]:
    return {str(rate) for each in one.buckets for rate in each.in_market(market).rates}


@pytest.mark.parametrize(("name", "surface"), PUBLISHED)
class TestEachPublishedType:
    def test_is_in_the_table(self, name, surface) -> None:
        assert feed_type(name).surface in {surface, "both"}

    @pytest.mark.parametrize("market", ["us", "mx"])
    def test_has_the_published_rates(self, name, surface, market) -> None:
        rates = rates_of(name, surface)
        here = {each.rate for each in rates if each.market == market} or {
            each.rate for each in rates if not each.market
        }
        is_offered = market == "us" or name not in NOT_IN_MEXICO
        assert limits(feed_type(name), market) == here or not is_offered

    def test_is_no_larger_than_published(self, name, surface) -> None:
        sizes = [rate.max_mb * 1_000_000 for rate in rates_of(name, surface) if rate.max_mb is not None]
        counts = [rate.max_items for rate in rates_of(name, surface) if rate.max_items is not None]
        assert not sizes or (feed_type(name).most_bytes or 0) in range(1, int(min(sizes)) + 1)
        assert not counts or feed_type(name).most_items <= min(counts)


def row(one: FeedType) -> str:
    """A type as the page shows it."""
    rates = [str(rate) for each in one.buckets for rate in each.rates]
    abroad = [
        f"{rate} in Mexico" for each in one.buckets for other in each.elsewhere if other.market == "mx"
        for rate in other.rates
    ]  # fmt: skip
    size = "" if one.most_bytes is None else f"{one.most_bytes / 1_000_000:g} MB"
    return f"| `{one.name}` | {WHO[one.surface]} | {', '.join(rates + abroad)} | {size} |"


def test_the_page_shows_the_table() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    begins = lines.index(HEAD[0])
    rows = [row(feed_type(name)) for name in FEED_UPLOADS]
    assert lines[begins : begins + len(rows) + 3] == [*HEAD, *rows, ""]
