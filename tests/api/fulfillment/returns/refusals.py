"""Arguments about returns of orders from other channels that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, datetime

from support.examples import Refusal, call
from walmart_async.api.fulfillment.returns import ReturnedItem

ITEM = ReturnedItem(sku="A")

MARKETPLACE = [
    Refusal(call("list", limit=51), "limit"),
    Refusal(call("list", ordered_from="2026-01-01"), "ordered_from"),
    Refusal(call("list", ordered_until=datetime(2026, 1, 1, tzinfo=UTC)), "ordered_until"),
    Refusal(call("list", cursor="next"), "cursor"),
    Refusal(call("create", "", "O", [ITEM]), "return_id"),
    Refusal(call("create", "R", "", [ITEM]), "seller_order_id"),
    Refusal(call("create", "R", "O", []), "items"),
    Refusal(call("create", "R", "O", [ReturnedItem(sku="A" * 51)]), "items[0].sku"),
    Refusal(call("create", "R", "O", [ReturnedItem(sku="A", units=0)]), "items[0].units"),
    Refusal(call("create", "R", "O", [ReturnedItem(sku="A", reason="a" * 257)]), "items[0].reason"),
    Refusal(call("cancel", ""), "return_order_id"),
]
