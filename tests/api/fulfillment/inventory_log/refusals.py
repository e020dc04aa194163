"""Arguments about what changed the stock that Walmart keeps that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, datetime

from support.examples import Refusal, call

GTIN = "12345678905"

MARKETPLACE = [
    Refusal(call("list", "A-1"), "gtin"),
    Refusal(call("list", GTIN, shipment_id=""), "shipment_id"),
    Refusal(call("list", GTIN, transaction_type=""), "transaction_type"),
    Refusal(call("list", GTIN, location=""), "location"),
    Refusal(call("list", GTIN, changed_from="2026-01-01"), "changed_from"),
    Refusal(call("list", GTIN, changed_until=datetime(2026, 1, 1, tzinfo=UTC)), "changed_until"),
    Refusal(call("list", GTIN, sort_by="GTIN"), "sort_by"),
    Refusal(call("list", GTIN, descending="yes"), "descending"),
    Refusal(call("list", GTIN, limit=51), "limit"),
    Refusal(call("list", GTIN, cursor="next"), "cursor"),
]
