"""Arguments of simulations that are refused before anything is sent."""

from __future__ import annotations

import msgspec

from support.examples import Refusal, call
from walmart_async.api.simulations import NewItem, SimulatedAddress

ITEM = NewItem(sku="A", product_name="a", product_type="b", price=1)


def bent(**fields: object) -> NewItem:
    return msgspec.structs.replace(ITEM, **fields)


MARKETPLACE = [
    Refusal(call("get_item", ""), "sku"),
    Refusal(call("create_items", []), "items"),
    Refusal(call("create_items", ITEM), "items"),
    Refusal(call("create_items", [ITEM, {"sku": "B"}]), "items[1]"),
    Refusal(call("create_items", [ITEM, ITEM]), "items[1].sku"),
    Refusal(call("create_items", [bent(sku="")]), "items[0].sku"),
    Refusal(call("create_items", [bent(product_name=None)]), "items[0].product_name"),
    Refusal(call("create_items", [bent(product_type="")]), "items[0].product_type"),
    Refusal(call("create_items", [bent(price=0)]), "items[0].price"),
    Refusal(call("create_items", [bent(price=1.5)]), "items[0].price"),
    Refusal(call("create_items", [bent(currency="usd")]), "items[0].currency"),
    Refusal(call("create_items", [bent(condition="New")]), "items[0].condition"),
    Refusal(call("update_item", ""), "sku"),
    Refusal(call("update_item", "A", price="x"), "price"),
    Refusal(call("update_item", "A", price=1, currency="x"), "currency"),
    Refusal(call("update_item", "A", condition="used"), "condition"),
    Refusal(call("update_item", "A", shelf="Home"), "shelf"),
    Refusal(call("update_item", "A", shelf=[]), "shelf"),
    Refusal(call("update_item", "A", is_duplicate="yes"), "is_duplicate"),
    Refusal(call("update_item", "A", product_name=""), "product_name"),
    Refusal(call("create_order", {}), "units"),
    Refusal(call("create_order", ["A"]), "units"),
    Refusal(call("create_order", {"A": 0}), "units['A']"),
    Refusal(call("create_order", {"A": 1}, customer_email=""), "customer_email"),
    Refusal(call("create_order", {"A": 1}, phone=5), "phone"),
    Refusal(call("create_order", {"A": 1}, address="1 Main Street"), "address"),
    Refusal(call("create_order", {"A": 1}, address=SimulatedAddress(city="")), "address.city"),
    Refusal(call("deliver_order", "", [1]), "purchase_order_id"),
    Refusal(call("deliver_order", "1", []), "line_numbers"),
    Refusal(call("deliver_order", "1", "1"), "line_numbers"),
    Refusal(call("deliver_order", "1", [0]), "line_numbers[0]"),
    Refusal(call("create_return", "", 1, 1, reason="DEFECTIVE"), "purchase_order_id"),
    Refusal(call("create_return", "1", "1", 1, reason="DEFECTIVE"), "line_number"),
    Refusal(call("create_return", "1", 1, 0, reason="DEFECTIVE"), "quantity"),
    Refusal(call("create_return", "1", 1, 1, reason="defective"), "reason"),
    Refusal(call("update_return", "", 1, 1, status="DELIVERED", event_tag="a"), "return_order_id"),
    Refusal(call("update_return", "1", 0, 1, status="DELIVERED", event_tag="a"), "line_number"),
    Refusal(call("update_return", "1", 1, 1.5, status="DELIVERED", event_tag="a"), "quantity"),
    Refusal(call("update_return", "1", 1, 1, status="", event_tag="a"), "status"),
    Refusal(call("update_return", "1", 1, 1, status="DELIVERED", event_tag=""), "event_tag"),
]
