"""How the declarations of the repricer differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Nothing is required in the document; without it there is nothing to do.": [
        "repricer.RepricerFeed.Item: is not required",
        "repricer.RepricerFeed.ItemFeedHeader: is not required",
        "repricer.SentAssignment.sku: is not required",
        "repricer.SentAssignmentItem.Strategy: is not required",
        "repricer.SentRepricerHeader.processMode: is not required",
        "repricer.SentRepricerHeader.sellingChannel: is not required",
        "repricer.SentRepricerHeader.subset: is not required",
        "repricer.SentRepricerHeader.version: is not required",
        "repricer.SentRule.adjustmentType: is not required",
        "repricer.SentRule.adjustmentValue: is not required",
        "repricer.SentRule.strategyType: is not required",
        "repricer.SentStrategy.enabled: is not required",
        "repricer.SentStrategy.repricerStrategy: is not required",
        "repricer.SentStrategy.strategies: is not required",
    ],
}
PENDING: list[str] = []
