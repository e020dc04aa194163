"""Answers as the services of promotions are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

MARKETPLACE = [
    Habit(
        call("get"),
        "a promotion whose dates are epochs, though they are sent in ISO",
        sent={"payload": {"pricingList": {"pricing": {"effectiveDate": 1572774597943, "savingsPercent": "5"}}}},
        published={
            "payload": {
                "pricingList": {"pricing": [{"effectiveDate": "2019-11-03T09:49:57.943Z", "savingsPercent": 5}]}
            }
        },
    ),
]
