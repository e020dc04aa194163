"""Calls of the Pro Seller program."""

from __future__ import annotations

from support.examples import Example, call

PATH = "GET /v3/insights/sellerIncentives"

MARKETPLACE = [
    Example(
        call("get"),
        PATH,
        answer={
            "status": "OK",
            "payload": {
                "partnerId": "10001",
                "currentTier": "Advanced",
                "eligibleTier": "Pro Seller",
                "proSellerBadgeEnrolledDate": "2026-02-16T00:00:00.000-08:00",
                "criteriaMetadata": {
                    "orders": 320,
                    "activeDays": 95,
                    "onTimeDeliveryRate": 97,
                    "cancellationRate": 1.2,
                    "sellerResponseRate": 99,
                    "shippingScore": 71,
                    "contentScore": 80,
                    "priceMbScore": 90.99999999999999,
                },
                "criteriaTier": {
                    "orders": "Pro Seller",
                    "activeDays": "Pro Seller",
                    "onTimeDeliveryRate": "Advanced",
                    "cancellationRate": "Pro Seller",
                    "sellerResponseRate": "Pro Seller",
                    "shippingScore": "Pro Seller",
                    "contentScore": "Pro Seller",
                    "priceMbScore": "Pro Seller",
                },
                "isTierOverride": False,
                "tierOverride": None,
                "reasonCodes": [],
                "nextRefreshDate": "2026-12-01T00:00:00.000-08:00",
                "rewards": [
                    {
                        "reward": "Shipping label discount",
                        "isRewardActive": True,
                        "isRewardOverride": False,
                        "rewardOverrideAction": None,
                    },
                    {
                        "reward": "Capital by Walmart",
                        "isRewardActive": True,
                        "isRewardOverride": True,
                        "rewardOverrideAction": "APPROVE",
                    },
                ],
            },
        },
    ),
]
