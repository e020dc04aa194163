"""Arguments of lag times that are refused before anything is sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from support.examples import Refusal, call
from walmart_async.api.lag_time import SupplierLagTime

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


def lag(**more: Any) -> SupplierLagTime:
    return SupplierLagTime(**{"gtin": "7", "ship_node": "1", "days": 1, **more})


SUPPLIER = [
    Refusal(call("get", ship_node="1"), "sku, gtin"),
    Refusal(call("get", ship_node="1", sku="A", gtin="7"), "sku, gtin"),
    Refusal(call("get", ship_node="", sku="A"), "ship_node"),
    Refusal(call("get", ship_node="1", gtin="x"), "gtin"),
    Refusal(call("bulk_update", []), "lag_times"),
    Refusal(call("bulk_update", [{"gtin": "7"}]), "lag_times[0]"),
    Refusal(call("bulk_update", [lag(), lag(gtin="07")]), "lag_times[1]"),
    Refusal(call("bulk_update", [lag(gtin="")]), "lag_times[0].gtin"),
    Refusal(call("bulk_update", [lag(ship_node="")]), "lag_times[0].ship_node"),
    *(Refusal(call("bulk_update", [lag(days=days)]), "lag_times[0].days") for days in (-1, 366, "1", True)),
    Refusal(call("bulk_update", [lag()], made_at=datetime(2026, 1, 1)), "made_at"),  # noqa: DTZ001
    Refusal(call("bulk_update", [lag()], version=""), "version"),
]
