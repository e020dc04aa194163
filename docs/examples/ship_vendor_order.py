"""Acknowledge and ship a vendor's order: python docs/examples/ship_vendor_order.py ORDER NODE CARRIER TRACKING."""

import sys
from datetime import UTC, datetime

from walmart_async.api.orders import ShippedLine
from walmart_sync import Supplier

order_id, node, carrier, tracking = sys.argv[1:]
package = {"carrier": carrier, "tracking_number": tracking, "shipped_at": datetime.now(UTC)}
with Supplier.from_env(prefix="DSV_") as walmart:
    lines = walmart.orders.acknowledge(order_id, ship_node=node).lines
    ordered = {line.line_number: line.order_line_quantity.amount for line in lines}
    sent = [ShippedLine(line_number=number, quantity=units, **package) for number, units in ordered.items()]
    for line in walmart.orders.ship(order_id, sent, ship_node=node).lines:
        print(f"{line.item.sku}: {line.statuses[0].status} with {carrier} {tracking}")
