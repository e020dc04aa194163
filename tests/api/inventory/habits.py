"""Answers as the services of inventory are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

IDENTIFIERS = {"sku": {"id": "7"}}
ERROR = {"code": "A.B", "description": "No.", "errorIdentifiers": IDENTIFIERS}

MARKETPLACE = [
    Habit(
        call("get_nodes"),
        "an error without its list, its identifiers in one",
        sent={
            "sku": 7,
            "nodes": {"shipNode": 1, "errors": {**ERROR, "causes": None, "errorIdentifiers": [IDENTIFIERS]}},
        },
        published={"sku": "7", "nodes": [{"shipNode": "1", "errors": [ERROR]}]},
    ),
]
