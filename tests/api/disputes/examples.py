"""Calls of the disputes endpoints."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.disputes import DuplicateIssue

ISSUES = {"issues": [{"productId": "2XB4", "productIdType": "WPID"}, {"productId": "a/b", "productIdType": "GTIN"}]}
CONTESTED = [
    DuplicateIssue(product_id="2XB4", product_id_type="WPID"),
    DuplicateIssue(product_id="a/b", product_id_type="GTIN"),
]

MARKETPLACE = [
    Example(
        call("contest", CONTESTED),
        "POST /v3/items/dispute/duplicates/contest",
        body=ISSUES,
        answer={"status": "ACKNOWLEDGED"},
    ),
    Example(
        call("status", CONTESTED),
        "POST /v3/items/dispute/duplicates/status",
        body=ISSUES,
        answer={
            "itemResponse": [
                {**issue, "status": "IN_REVIEW", "lastUpdatedDate": "2023-11-14T22:13:20Z"}
                for issue in ISSUES["issues"]
            ]
        },
    ),
]
