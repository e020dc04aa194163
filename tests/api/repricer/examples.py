"""Calls of the repricer endpoints."""

from __future__ import annotations

from decimal import Decimal

from support.examples import Example, call
from walmart_async.api.repricer import AdjustmentType, RepricerAssignment, RepricerRule, StrategyType

ONE = "/v3/repricer/strategy/a%2Fb"
BEAT = RepricerRule(strategy_type=StrategyType.BUY_BOX, amount=Decimal("0.25"))
SENT_BEAT = {"strategyType": "Buy Box Price", "adjustmentType": "UNIT", "adjustmentValue": 0.25}
MEET = RepricerRule(strategy_type=StrategyType.EXTERNAL, amount=0, adjustment_type=AdjustmentType.PERCENTAGE)
SENT_MEET = {"strategyType": "External Price", "adjustmentType": "PERCENTAGE", "adjustmentValue": 0}
STRATEGY = {
    "repricerStrategy": "Beat them",
    "strategyCollectionId": "a/b",
    "enabled": True,
    "enableRepricerForPromotion": False,
    "restoreSellerPriceWithoutTarget": True,
    "enableBuyboxMeetExternal": True,
    "compareWith3pOfferOnly": False,
    "strategies": [SENT_BEAT],
}
SENT = {"repricerStrategy": "Beat them", "enabled": True, "strategies": [SENT_BEAT]}
HEADER = {
    "processMode": "REPLACE",
    "subset": "EXTERNAL",
    "mart": "WALMART_US",
    "sellingChannel": "repricerstrategy",
    "version": "1.1",
    "locale": "en",
}

MARKETPLACE = [
    Example(
        call("strategies"),
        "GET /v3/repricer/strategies",
        answer={"totalElements": 1, "strategyCollections": [{**STRATEGY, "assignedCount": 3}]},
    ),
    Example(call("create", "Beat them", [BEAT]), "POST /v3/repricer/strategy", body=SENT, answer=STRATEGY),
    Example(
        call(
            "create",
            "Both",
            [BEAT, MEET],
            enabled=False,
            on_promotions=True,
            restore_price=True,
            meet_external=False,
            other_sellers_only=True,
        ),
        "POST /v3/repricer/strategy",
        body={
            "repricerStrategy": "Both",
            "enabled": False,
            "enableRepricerForPromotion": True,
            "restoreSellerPriceWithoutTarget": True,
            "enableBuyboxMeetExternal": False,
            "compareWith3pOfferOnly": True,
            "strategies": [SENT_BEAT, SENT_MEET],
        },
    ),
    Example(
        call(
            "update",
            "a/b",
            "Beat them",
            [BEAT],
            on_promotions=False,
            restore_price=True,
            meet_external=True,
            other_sellers_only=False,
        ),
        f"PUT {ONE}",
        body={name: value for name, value in STRATEGY.items() if name != "strategyCollectionId"},
        answer=STRATEGY,
    ),
    Example(call("delete", "a/b"), f"DELETE {ONE}", answer={"message": "The strategy is deleted."}),
    Example(
        call(
            "assign",
            {"A": RepricerAssignment(strategy="Beat them", minimum="5.00", maximum=9), "b/c": None},
        ),
        "POST /v3/repricerFeeds",
        body={
            "ItemFeedHeader": HEADER,
            "Item": [
                {
                    "Strategy": {
                        "sku": "A",
                        "repricerStrategy": "Beat them",
                        "minimumSellerAllowedPrice": 5.00,
                        "maximumSellerAllowedPrice": 9,
                    }
                },
                {"Strategy": {"sku": "b/c"}},
            ],
        },
    ),
    Example(
        call("assign", {"A": RepricerAssignment(strategy="X")}, version="1.2"),
        "POST /v3/repricerFeeds",
        body={
            "ItemFeedHeader": {**HEADER, "version": "1.2"},
            "Item": [{"Strategy": {"sku": "A", "repricerStrategy": "X"}}],
        },
    ),
]
