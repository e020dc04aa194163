"""Acknowledge and ship a vendor's order: python docs/examples/ship_vendor_order.py ORDER NODE CARRIER NUMBER."""

import sys
from datetime import UTC, datetime

from walmart_async.api.orders import ShippedLine
from walmart_sync import Supplier

order_id, node, carrier, number = sys.argv[1:]
with Supplier.from_env(prefix="DSV_") as walmart:
    lines = walmart.orders.acknowledge(order_id, ship_node=node).lines
    package = {"carrier": carrier, "tracking_number": number, "shipped_at": datetime.now(UTC)}
    sent = [ShippedLine(line_number=x.line_number, quantity=x.order_line_quantity.amount, **package) for x in lines]
    for line in walmart.orders.ship(order_id, sent, ship_node=node).lines:
        print(f"{line.item.sku}: {line.statuses[0].status} with {carrier} {number}")
