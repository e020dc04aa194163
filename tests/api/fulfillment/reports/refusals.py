"""Arguments of the reports that are refused before anything is sent."""

from __future__ import annotations

from datetime import date

from support.examples import Refusal, call

MARKETPLACE = [
    Refusal(call("inventory_reconciliation", "11-2026"), "month"),
    Refusal(call("inventory_reconciliation", date(2026, 11, 1), gtin="12-34"), "gtin"),
]
