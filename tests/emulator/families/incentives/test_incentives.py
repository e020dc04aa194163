"""Incentives at the emulator, route by route."""

from __future__ import annotations

from typing import Any

import pytest

LIST = "/v3/price/incentives"
FUNDED = "WALMART_FUNDED_INCENTIVES_ENROLLMENT"


@pytest.mark.parametrize("query", ["", "?incentiveStatus=NONE", "?incentiveStatus=ENROLLED&limit=201"])
async def test_a_list_that_cannot_be(seller, query) -> None:
    assert (await seller("GET", LIST + query)).status == 400


async def test_lists_in_order(seller, emulator) -> None:
    for sku in "BCA":
        emulator.add_item(sku)
        emulator.add_incentive(sku, 5)
    query = "?incentiveStatus=ELIGIBLE&sortBy=PRODUCT_NAME&sortOrder="
    for order, expected in (("ASC", "ABC"), ("DESC", "CBA")):
        found = (await seller("GET", f"{LIST}{query}{order}")).data
        assert "".join(each["skuId"] for each in found["items"]) == expected
    page = (await seller("GET", f"{LIST}{query}ASC&limit=2&offset=2")).data
    assert (len(page["items"]), page["pageContext"]["totalCount"], page["pageContext"]["totalPages"]) == (1, 3, 2)


def action(**programs: Any) -> dict[str, Any]:
    return {"ItemIdentifiers": {"sku": "A"}, "Programs": programs}


@pytest.mark.parametrize(
    ("feed_type", "record", "failed"),
    [
        ("INCENTIVE_ENROLLMENT", action(IncentivesEnrollment={"referralFeeIncentiveEnrollment": "Y"}), 0),
        ("INCENTIVE_ENROLLMENT", action(IncentivesEnrollment={"referralFeeIncentiveEnrollment": "yes"}), 1),
        ("INCENTIVE_ENROLLMENT", action(), 1),
        (FUNDED, action(WalmartFundedIncentivesEnrollment={"walmartFundedIncentivesEnrollment": "Opt-out"}), 1),
    ],
)
async def test_what_an_enrolment_must_say(seller, emulator, clock, feed_type, record, failed) -> None:  # noqa: PLR0917
    emulator.add_item("A")
    emulator.add_incentive("A", 5)
    file = {"ProgramActionFeedHeader": {"version": "1"}, "ProgramAction": [record]}
    await seller("POST", f"/v3/feeds?feedType={feed_type}", body=file)
    clock.advance(3_600)
    (feed,) = emulator.feeds
    assert sum(bool(outcome) for outcome in feed.outcomes) == failed
    assert emulator.enrolled_incentives("A") == ([] if failed else ["REDUCED_REFERRAL"])
