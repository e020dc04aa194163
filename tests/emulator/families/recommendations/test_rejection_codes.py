"""The reasons for which a recommendation can be rejected, each of those that are published."""

from __future__ import annotations

import pytest

REJECTIONS = "/v3/growth/assortment/recommendations/rejections"
CODES = (
    "ITEM_DISCONTINUED",
    "NOT_SELLING_THESE_ITEMS",
    "ITEM_SEASONAL_OR_NOT_RELEVANT",
    "COMPETITOR_ITEM",
    "NOT_SELLING_THESE_CATEGORIES",
    "NOT_AUTHORIZED",
    "LIMITED_TO_OTHER_MARKETPLACE",
    "NOT_SELLING_THESE_BRANDS",
    "ALREADY_SELLING_ON_WALMART",
    "ITEM_NOT_PROFITABLE",
    "INVENTORY_NOT_AVAILABLE",
    "HIGH_LOGISTICS_OR_FULFILLMENT_COST",
    "WRONG_PRODUCT_INFO",
    "OTHER_REASON",
)


async def reject(seller, emulator, codes: object, message: object = None):
    emulator.refill()
    body = {"recommendationType": "ITEM", "itemRecommendationUniqueIds": ["x"], "rejectionCodes": codes}
    return await seller("PUT", REJECTIONS, body=body | ({} if message is None else {"customRejectionMessage": message}))


@pytest.mark.parametrize("code", CODES)
async def test_each_alone(seller, emulator, code) -> None:
    assert (await reject(seller, emulator, [code], "told")).status == 200
    without = await reject(seller, emulator, [code])
    assert without.status == (400 if code == "OTHER_REASON" else 200)


async def test_all_at_once_and_one_twice(seller, emulator) -> None:
    assert (await reject(seller, emulator, list(CODES), "x" * 500)).status == 200
    assert (await reject(seller, emulator, [CODES[0], CODES[0]])).status == 200
    assert (await reject(seller, emulator, list(CODES))).status == 400


@pytest.mark.parametrize(
    ("codes", "message"),
    [
        (["ITEM_DISCONTINUED", "NO_SUCH_REASON"], None),
        (["ITEM DISCONTINUED"], None),
        ([""], None),
        ([None], None),
        (None, None),
        ({}, None),
        (["OTHER_REASON"], ""),
        (["OTHER_REASON"], " \n "),
        (["other_reason"], None),
        (["OTHER_REASON"], "x" * 501),
        (["COMPETITOR_ITEM"], "x" * 501),
        (["COMPETITOR_ITEM"], 5),
    ],
)
async def test_refused(seller, emulator, codes, message) -> None:
    reply = await reject(seller, emulator, codes, message)
    assert reply.status == 400, reply.body
    assert emulator.writes == []
