"""Arguments of lag times that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

MARKETPLACE = [
    Refusal(call("get", ""), "sku"),
    Refusal(call("bulk_update", {}), "days"),
    Refusal(call("bulk_update", [("A", 1)]), "days"),
    *(Refusal(call("bulk_update", {"A": days}), "days['A']") for days in (-1, 366, "1", 1.5, True)),
    Refusal(call("bulk_update", {"": 1}), "days"),
    Refusal(call("bulk_update", {"A": 1}, attributes={}), "attributes"),
    Refusal(call("bulk_update", {"A": 1}, attributes={"reason": ""}), "attributes['reason']"),
    Refusal(call("bulk_update", {"A": 1}, version=""), "version"),
]
