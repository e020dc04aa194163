"""Variants and trends of recommendations at the emulator."""

from __future__ import annotations

from decimal import Decimal

import pytest

from walmart_async.emulator import Recommended, RecommendedVariant

BASE = "/v3/growth/assortment/recommendations"


@pytest.fixture
def unique_id(emulator) -> str:
    return emulator.add_recommendation(
        Recommended(
            title="Jacket",
            brand="Acme",
            category="Clothing",
            price=Decimal("42.99"),
            variants=tuple(RecommendedVariant(title=f"Jacket {n}", attributes={"Size": f"{n}"}) for n in range(201)),
            monthly_prices={"2026-01": 40.5, "2025-12": 42.99},
            monthly_demand={"DEC": 0.26, "JAN": 0.05},
        )
    )


async def test_variants_in_two_pages(seller, unique_id) -> None:
    listed = (await seller("POST", BASE, body={"recommendationType": "ITEM"})).data["payload"]["records"]
    details = listed[0]["itemDetails"]
    assert details["hasVariants"]
    path = f"{BASE}/variants?primaryVariantItemId={details['primaryVariantItemId']}"
    first = (await seller("GET", path)).data["payload"]
    cursor = first["meta"]["nextCursor"].replace("+", "%2B")
    last = (await seller("GET", f"{path}&nextCursor={cursor}")).data["payload"]
    assert (len(first["records"]), len(last["records"]), "nextCursor" in last["meta"]) == (200, 1, False)
    assert first["records"][0]["itemDetails"]["isPrimaryVariant"]
    assert last["records"][0]["itemDetails"]["variantInfo"] == [{"name": "Size", "value": "200"}]


async def test_trends(seller, unique_id) -> None:
    path = f"{BASE}/trends?recommendationUniqueId={unique_id}"
    prices, demand = (await seller("GET", path)).data["payload"]["trends"]
    assert [each["month"] for each in prices["trendData"][0]["monthlyTrends"]] == ["DEC", "JAN"]
    assert [each["value"] for each in demand["trendData"][0]["monthlyTrends"]] == [0.05, 0.26]
    (only,) = (await seller("GET", f"{path}&trendTypes=DEMAND_TRENDS")).data["payload"]["trends"]
    assert only["trendType"] == "DEMAND_TRENDS"
    assert (await seller("GET", f"{path}&trendTypes=COLOR")).status == 400


@pytest.mark.parametrize("path", ["variants?primaryVariantItemId=x", "trends?recommendationUniqueId=x"])
async def test_what_is_not_recommended(seller, path) -> None:
    assert (await seller("GET", f"{BASE}/{path}")).status == 404
