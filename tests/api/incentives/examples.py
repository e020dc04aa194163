"""Calls of the incentive endpoints."""

from __future__ import annotations

from datetime import UTC, datetime

from support.examples import Example, call
from walmart_async.api.incentives import IncentiveSort, IncentiveStatus, IncentiveType

LIST = "GET /v3/price/incentives?"
PAGE = {
    "pageContext": {"pageNo": 0, "currentPageCount": 1, "totalCount": 1, "totalPages": 1},
    "items": [
        {
            "itemId": "7",
            "productName": "Lamp",
            "productUrl": "https://www.walmart.com/ip/7",
            "skuId": "A",
            "currentPrice": 9.99,
            "targetPrice": 8.5,
            "shippingPrice": 0,
            "incentiveType": "REDUCED_REFERRAL",
            "baseReferralFee": 1.5,
            "reducedReferralFee": 0.75,
            "enrollmentType": "MANUAL",
            "enrollmentDate": "1767225600000",
            "incentiveStatus": "ENROLLED",
            "inventoryCount": 5,
            "startDate": "1767225600000",
            "expirationDate": "1769904000000",
            "incentiveId": "I-1",
        }
    ],
}
ACCEPTED = {"feedId": "14066B6642344B76A8B77AC094F8C63B@AVMBAgA"}
HEADER = {"processMode": "REPLACE", "subset": "EXTERNAL", "sellingChannel": "online", "locale": "en"}


def funded(sku: str, word: str) -> dict[str, object]:
    program = {"walmartFundedIncentivesEnrollment": word}
    return {"ItemIdentifiers": {"sku": sku}, "Programs": {"WalmartFundedIncentivesEnrollment": program}}


def reduced(sku: str, word: str, **more: str) -> dict[str, object]:
    program = {"referralFeeIncentiveEnrollment": word, **more}
    return {"ItemIdentifiers": {"sku": sku}, "Programs": {"IncentivesEnrollment": program}}


MARKETPLACE = [
    Example(call("list", IncentiveStatus.ENROLLED), f"{LIST}incentiveStatus=ENROLLED&limit=200", answer=PAGE),
    Example(
        call(
            "list",
            IncentiveStatus.ELIGIBLE,
            incentive_type=IncentiveType.WALMART_FUNDED,
            sort_by=IncentiveSort.EXPIRATION_DATE,
            descending=False,
            limit=25,
            cursor="50",
        ),
        f"{LIST}incentiveStatus=ELIGIBLE&incentiveType=WALMART_FUNDED&sortBy=EXPIRATION_DATE&sortOrder=ASC&limit=25"
        "&offset=50",
        answer=PAGE,
    ),
    Example(
        call("set_walmart_funded", enabled=False),
        "PUT /v3/price/incentives/wfpreference?autoEnrollEnabled=false",
        answer={"autoEnrollEnabled": False, "isDisabled": True},
    ),
    Example(
        call("choose_walmart_funded", {"A": True, "b/c": False}),
        "POST /v3/feeds?feedType=WALMART_FUNDED_INCENTIVES_ENROLLMENT",
        body={
            "ProgramActionFeedHeader": {
                **HEADER,
                "version": "5.0.20240805-15_25_31",
                "feedType": "WALMART_FUNDED_INCENTIVES_ENROLLMENT",
            },
            "ProgramAction": [funded("A", "Opt-in"), funded("b/c", "Opt-out")],
        },
        answer=ACCEPTED,
    ),
    Example(
        call(
            "choose_walmart_funded",
            {"A": True},
            request_id="R",
            made_at=datetime(2026, 11, 20, tzinfo=UTC),
            version="6",
        ),
        "POST /v3/feeds?feedType=WALMART_FUNDED_INCENTIVES_ENROLLMENT",
        body={
            "ProgramActionFeedHeader": {
                **HEADER,
                "requestId": "R",
                "requestBatchId": "R",
                "version": "6",
                "feedDate": "2026-11-20T00:00:00.000Z",
                "feedType": "WALMART_FUNDED_INCENTIVES_ENROLLMENT",
            },
            "ProgramAction": [funded("A", "Opt-in")],
        },
    ),
    Example(
        call("choose_reduced_fees", {"A": True, "B": False}, incentive_type="REDUCED_REFERRAL", incentive_id="I-1"),
        "POST /v3/feeds?feedType=INCENTIVE_ENROLLMENT",
        body={
            "ProgramActionFeedHeader": {
                **HEADER,
                "version": "5.0.20250322-01_07_46",
                "feedType": "INCENTIVE_ENROLLMENT",
            },
            "ProgramAction": [
                reduced("A", "Y", incentiveType="REDUCED_REFERRAL", incentiveId="I-1"),
                reduced("B", "N", incentiveType="REDUCED_REFERRAL", incentiveId="I-1"),
            ],
        },
        answer={**ACCEPTED, "message": "Prices follow within four hours."},
    ),
    Example(
        call("choose_reduced_fees", {"A": True}, request_id="R", made_at=datetime(2026, 11, 20, tzinfo=UTC)),
        "POST /v3/feeds?feedType=INCENTIVE_ENROLLMENT",
        body={
            "ProgramActionFeedHeader": {
                **HEADER,
                "requestId": "R",
                "requestBatchId": "R",
                "version": "5.0.20250322-01_07_46",
                "feedDate": "2026-11-20T00:00:00.000Z",
                "feedType": "INCENTIVE_ENROLLMENT",
            },
            "ProgramAction": [reduced("A", "Y")],
        },
    ),
    Example(
        call("set_price_adjustment", enrolled=True, items_decide=False),
        "POST /v3/cppreference",
        body={"subsidyEnrolled": True, "subsidyPreference": False},
        answer={"martId": "0", "statusInfo": {"subsidyEnrolled": True, "subsidyPreference": False}},
    ),
    Example(call("set_price_adjustment", enrolled=False), "POST /v3/cppreference", body={"subsidyEnrolled": False}),
]
