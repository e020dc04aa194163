"""Pricing insights at the emulator."""

from __future__ import annotations

import pytest

PATH = "/v3/price/getPricingInsights"


async def test_pages_as_they_were_recorded(seller, emulator) -> None:
    for number in range(30):
        emulator.add_item(f"S{number}")
    for page, count in ((0, 25), (1, 5), (2, 0)):
        data = (await seller("POST", PATH, body={"pageNumber": page})).data["data"]
        assert len(data["pricingInsightsResponseList"]) == count
        assert data["pageContext"] == {"pageNo": 0, "currentPageCount": count, "totalCount": 30, "totalPages": 0}
        emulator.refill()


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"pageNumber": -1},
        {"pageNumber": 0, "filter": [{"name": "buyBoxWinRate", "operator": "LIKE", "value": [1, 2]}]},
        {"pageNumber": 0, "filter": [{"name": "price", "operator": "IN", "value": ["1"]}]},
    ],
)
async def test_a_question_that_cannot_be(seller, emulator, body) -> None:
    emulator.add_item("A")
    assert (await seller("POST", PATH, body=body)).status == 400
