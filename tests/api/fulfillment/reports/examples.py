"""Calls of the reports of Walmart Fulfillment Services."""

from __future__ import annotations

from datetime import date

from support.examples import Example, call

GLOBAL = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}

MARKETPLACE = [
    Example(call("inventory_health"), "GET /v3/report/wfs/getInventoryHealthReport", answer=b"SKU,On hand\nA,1\n"),
    Example(
        call("inventory_reconciliation", date(2026, 11, 27), gtin="00012345678905"),
        "GET /v3/report/wfs/inventoryReconciliationReport?monthYear=11-2026&gtin=00012345678905",
        headers=GLOBAL,
        answer=b"SKU,Beginning,End\nA,1,2\n",
    ),
    Example(
        call("inventory_reconciliation", date(2026, 1, 1)),
        "GET /v3/report/wfs/inventoryReconciliationReport?monthYear=01-2026",
        headers=GLOBAL,
        answer=b"SKU,Beginning,End\n",
    ),
]
