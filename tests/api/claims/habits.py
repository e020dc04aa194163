"""Answers as the services of claims are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

CLAIM = {"claimNumber": "1000031", "claimDate": "2026-01-02T13:00:00Z", "claimType": "LIT", "status": "IN_REVIEW"}

MARKETPLACE = [
    Habit(
        call("get", "1000031"),
        "numbers as numbers, moments as Java prints them",
        sent={
            "data": {
                "claimInfo": {"claimNumber": 1000031, "status": "initiated"},
                "orderDetails": {
                    "orderedDate": "Fri Jan 02 08:46:37 GMT 2026",
                    "itemsDetails": {"quantity": "2", "sku": "LAMP"},
                },
            }
        },
        published={
            "data": {
                "claimInfo": {"claimNumber": "1000031", "status": "INITIATED"},
                "orderDetails": {
                    "orderedDate": "2026-01-02T08:46:37Z",
                    "itemsDetails": [{"quantity": 2, "sku": "LAMP"}],
                },
            }
        },
    ),
    Habit(
        call("history", "1000031"),
        "moments with halves of the day",
        sent={
            "data": {
                "currentClaimStatus": "NEED_INFO",
                "history": {"timestamp": "2026-01-03 05:04 PM", "status": "ACTION_NEEDED"},
            }
        },
        published={
            "data": {
                "currentClaimStatus": "NEED_INFO",
                "history": [{"timestamp": "2026-01-03T17:04:00Z", "status": "ACTION_NEEDED"}],
            }
        },
    ),
    Habit(
        call("list"),
        "moments without seconds, totals as text",
        sent={"data": {"claims": {**CLAIM, "claimDate": "2026-01-02 13:00"}, "totalElements": "1"}},
        published={"data": {"claims": [CLAIM], "totalElements": 1}},
    ),
]
