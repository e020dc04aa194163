"""Arguments of the repricer that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Call, Refusal, call
from walmart_async.api.repricer import AdjustmentType, RepricerAssignment, RepricerRule, StrategyType

RULE = RepricerRule(strategy_type=StrategyType.BUY_BOX, amount=1)


def create(*given: object, **more: object) -> Call:
    name, rules, *_ = (*given, *("X", [RULE])[len(given) :])
    return call("create", name, rules, **more)


def rule(**fields: object) -> Call:
    return create("X", [RepricerRule(**{"strategy_type": StrategyType.BUY_BOX, "amount": 1, **fields})])


def assign(**fields: object) -> Call:
    return call("assign", {"A": RepricerAssignment(**{"strategy": "X", **fields})})


MARKETPLACE = [
    Refusal(create(""), "name"),
    Refusal(create("X", []), "rules"),
    Refusal(create("X", RULE), "rules"),
    Refusal(create("X", [RULE, "Buy Box Price"]), "rules[1]"),
    Refusal(rule(strategy_type="buy box price"), "rules[0].strategy_type"),
    Refusal(rule(adjustment_type="unit"), "rules[0].adjustment_type"),
    *(Refusal(rule(amount=amount), "rules[0].amount") for amount in (-1, 0.5, "0.001", "x", None, False)),
    Refusal(rule(amount=101, adjustment_type=AdjustmentType.PERCENTAGE), "rules[0].amount"),
    Refusal(create(enabled=None), "enabled"),
    Refusal(create(on_promotions="yes"), "on_promotions"),
    Refusal(create(restore_price=1), "restore_price"),
    Refusal(create(meet_external=0), "meet_external"),
    Refusal(create(other_sellers_only=""), "other_sellers_only"),
    Refusal(call("update", "", "X", [RULE]), "strategy_id"),
    Refusal(call("update", "1", "X", []), "rules"),
    Refusal(call("delete", ""), "strategy_id"),
    Refusal(call("assign", {}), "assignments"),
    Refusal(call("assign", ["A"]), "assignments"),
    Refusal(call("assign", {"": None}), "assignments"),
    Refusal(call("assign", {"A": "X"}), "assignments['A']"),
    Refusal(call("assign", {f"S{number}": None for number in range(10_001)}), "assignments"),
    Refusal(call("assign", {"A": None}, version=""), "version"),
    Refusal(assign(strategy=""), "assignments['A'].strategy"),
    Refusal(assign(minimum=0), "assignments['A'].minimum"),
    Refusal(assign(maximum="1.001"), "assignments['A'].maximum"),
    Refusal(assign(minimum=5, maximum="4.99"), "assignments['A'].maximum"),
]
