"""Arguments of utilities that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

MARKETPLACE = [
    Refusal(call("taxonomy", feed_type=""), "feed_type"),
    Refusal(call("taxonomy", version=4.2), "version"),
    Refusal(call("categories", ""), "department_id"),
    Refusal(call("categories", 44003), "department_id"),
]
