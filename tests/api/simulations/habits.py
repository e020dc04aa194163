"""Answers as the services of simulations are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

MARKETPLACE = [
    Habit(
        call("update_item", "A", price=1),
        "truth values as text",
        sent={"success": "true", "message": "Done."},
        published={"success": True, "message": "Done."},
    ),
    Habit(
        call("create_return", "1", 1, 1, reason="DEFECTIVE"),
        "moments as text, as lists of returns have them",
        sent={"returnOrderId": "7", "returnOrderDate": "2026-01-02T08:46:37.000Z"},
        published={"returnOrderId": "7", "returnOrderDate": 1767343597000},
    ),
]
