"""Arguments of disputes that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call
from walmart_async.api.disputes import DuplicateIssue


def issue(product_id: str, kind: str = "WPID") -> DuplicateIssue:
    return DuplicateIssue(product_id=product_id, product_id_type=kind)


MARKETPLACE = [
    Refusal(call(endpoint, wrong), field)
    for endpoint in ("contest", "status")
    for wrong, field in (
        ([], "issues"),
        ([issue(str(number)) for number in range(101)], "issues"),
        ([issue("A"), issue(" ")], "issues[1].product_id"),
        ([issue("A", "")], "issues[0].product_id_type"),
        ([issue("A\nB")], "issues[0].product_id"),
        ([{"productId": "A", "productIdType": "WPID"}], "issues[0]"),
    )
]
