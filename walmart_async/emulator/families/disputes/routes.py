"""Disputes of items that are held for duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import Problem, UnknownItem, mapping, sequence
from ...gateway.xml import Root
from .disputes import Disputes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

__all__ = ["ROUTES"]

_MOST = 100


def _contest(call: Call) -> Answer:
    now = call.world.clock.time()
    for product_id, kind in _products(call):
        call.world.of(Disputes).contest(product_id, kind, now)
    return Answer(document={"status": "ACKNOWLEDGED"})


def _status(call: Call) -> Answer:
    now, products = call.world.clock.time(), _products(call)
    found = {product: dispute for product in products if (dispute := call.world.of(Disputes).find(*product))}
    if not found:
        raise UnknownItem("issues", "has no product that is under dispute")
    rows = [
        {
            "productId": product_id,
            "productIdType": kind,
            "status": dispute.status(now),
            "lastUpdatedDate": dispute.updated(now),
        }
        for (product_id, kind), dispute in found.items()
    ]
    return Answer(200 if len(found) == len(products) else 206, {"itemResponse": rows})


def _products(call: Call) -> list[tuple[str, str]]:
    """The products that a call is about, each once."""
    issues = sequence(call.object.get("issues"), "issues")
    if len(issues) > _MOST:
        raise Problem("issues", f"must not be more than {_MOST}")
    listed = [mapping(issue, "issues") for issue in issues]
    return list(dict.fromkeys((_text(issue, "productId"), _text(issue, "productIdType")) for issue in listed))


def _text(issue: Mapping[str, Any], field: str) -> str:
    value = issue.get(field)
    if not isinstance(value, str) or not value.strip():
        raise Problem(field, "must be text that is not blank")
    return value


ROUTES = (
    Route("disputes-management/postContest", _contest, xml=Root("status", "ns2")),
    Route("disputes-management/postStatus", _status, asks=True),
)
